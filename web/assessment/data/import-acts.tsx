import { Show } from 'solid-js';
import type { Action } from '../../lib/action';
import { assessmentImportWords as words, commonWords } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button, ButtonLink } from '../../ui/button';

interface ImportActsProps {
  readonly assessmentId: string;
  readonly action: Action;
  /** What importing is called; absent where there is nothing that can be imported. */
  readonly commit: string | undefined;
  readonly onCommit: () => void;
  readonly onOther: () => void;
}

/** What can be done with a table that was looked through: import it, take another one, or leave. */
export function ImportActs(props: ImportActsProps) {
  return (
    <>
      <ActionProblem of={props.action} />
      <div class="import-decide">
        <Show when={props.commit}>
          {(label) => (
            <Button kind="primary" busy={props.action.busy()} onClick={() => props.onCommit()}>
              {label()}
            </Button>
          )}
        </Show>
        <Button onClick={() => props.onOther()}>{words().other}</Button>
        <ButtonLink href={`/assessments/${props.assessmentId}/data`}>{commonWords().cancel}</ButtonLink>
      </div>
    </>
  );
}
