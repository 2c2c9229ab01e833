import type { Action } from '../../../lib/action';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ActionProblem } from '../../../ui/action-problem';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly back: string;
  readonly confirm: string;
  readonly danger?: boolean;
  /** Enter does it at once. */
  readonly ready?: boolean;
  readonly action: Action;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** One last question before something that cannot be taken back; a refusal stands in it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={() => props.onBack()}
      actions={
        <>
          <Button onClick={() => props.onBack()}>{props.back}</Button>
          <Button
            kind={props.danger ? 'danger' : 'primary'}
            autofocus={props.ready ?? false}
            busy={props.action.busy()}
            onClick={() => props.onConfirm()}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <ActionProblem of={props.action} />
    </Dialog>
  );
}
