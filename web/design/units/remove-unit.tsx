import { Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { client, request } from '../../lib/client';
import { problemText } from '../../lib/problems';
import { commonWords, unitWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

interface RemoveUnitProps {
  readonly code: string;
  readonly onBack: () => void;
  readonly onRemoved: () => void;
}

/** The question before a unit is deleted. */
export function RemoveUnit(props: RemoveUnitProps) {
  const action = createAction();
  const remove = async () => {
    const param = { code: props.code };
    if (await action.run(async () => void (await request(client.api.units[':code'].$delete({ param }))))) {
      props.onRemoved();
    }
  };
  return (
    <>
      <p>{words().removeText}</p>
      <Show when={action.problem()}>
        {(problem) => (
          <Notice tone="danger" live>
            {problemText(problem())}
          </Notice>
        )}
      </Show>
      <div class="form-actions units-actions">
        <Button onClick={() => props.onBack()}>{commonWords().cancel}</Button>
        <Button kind="danger" busy={action.busy()} onClick={() => void remove()}>
          {words().removeConfirm}
        </Button>
      </div>
    </>
  );
}
