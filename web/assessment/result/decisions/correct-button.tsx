import { useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { createAction } from '../../../lib/action';
import { assessmentResultWords as words } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import type { RunHead } from '../../assessment-data';
import { ReasonDialog } from './reason-dialog';
import { computeRun } from '../run/run-data';
import { runPageAddress } from '../run/run-links';

interface CorrectButtonProps {
  readonly assessmentId: string;
  /** The published result. */
  readonly standing: RunHead;
}

/** Computes a run that says which result it corrects, and why: the only kind that can take its place. */
export function CorrectButton(props: CorrectButtonProps) {
  const navigate = useNavigate();
  const [asked, setAsked] = createSignal(false);
  const action = createAction();
  const compute = async (reason: string) => {
    await action.run(async () => {
      const id = await computeRun(props.assessmentId, { corrects: props.standing.id, reason });
      setAsked(false);
      navigate(runPageAddress(props.assessmentId, id));
    });
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{words().runs.correct(props.standing.number)}</Button>
      <ReasonDialog
        open={asked()}
        title={words().runs.correctTitle(props.standing.number)}
        confirm={words().runs.correctConfirm}
        busy={action.busy()}
        onClose={() => setAsked(false)}
        onConfirm={(reason) => void compute(reason)}
      >
        <p>{words().runs.correctExplained}</p>
        <ActionProblem of={action} />
      </ReasonDialog>
    </>
  );
}
