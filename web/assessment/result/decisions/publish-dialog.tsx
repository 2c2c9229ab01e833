import { createResource, For } from 'solid-js';
import { endOfPeriod } from '#domain/assessment/period';
import { createAction } from '../../../lib/action';
import { formatDay } from '../../../lib/format';
import { assessmentResultWords as words, commonWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Hash } from './approve-dialog';
import { loadAssessment, type RunHead } from '../../assessment-data';
import { publishRun } from '../run/run-data';
import type { ShownRun } from '../run/run-page';

interface PublishDialogProps {
  readonly shown: ShownRun;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The last look before leaders see the result, for good. */
export function PublishDialog(props: PublishDialogProps) {
  const action = createAction();
  const corrected = () => props.shown.head.runs.find(({ id }) => id === props.shown.run.corrects);
  const [days] = createResource(
    () => props.open && props.shown.head.id,
    async (id) => (await loadAssessment(id)).assessment.settings.appealDays,
  );
  const close = () => {
    action.forget();
    props.onClose();
  };
  const publish = async () => {
    const done = await action.run(async () => {
      await publishRun(props.shown.address);
      await props.shown.reload();
    });
    if (done) close();
  };
  const consequences = () => {
    const run = corrected();
    return [
      ...words().publish.consequences,
      ...(days.state === 'ready' ? [appealsText(days(), run)] : []),
      ...(run === undefined ? [] : [words().publish.supersedes(run.number)]),
    ];
  };
  return (
    <Dialog
      open={props.open}
      title={words().publish.title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords().cancel}</Button>
          <Button kind="primary" busy={action.busy()} onClick={() => void publish()}>
            {words().steps.publish}
          </Button>
        </>
      }
    >
      <ActionProblem of={action} />
      <ul class="result-consequences">
        <For each={consequences()}>{(text) => <li>{text}</li>}</For>
      </ul>
      <Hash label={words().outcomeHash} hash={props.shown.run.outcomeHash} />
    </Dialog>
  );
}

/** The publication settles the last day, not before that of what it corrects; until then the settings say how many there are. */
function appealsText(days: number, corrected: RunHead | undefined): string {
  const [today, last] = [endOfPeriod(Date.now(), 0), endOfPeriod(Date.now(), days)];
  const until = Math.max(last, corrected?.appealsUntil ?? 0);
  return until === today ? words().publish.noAppeals : words().publish.appeals(formatDay(until));
}
