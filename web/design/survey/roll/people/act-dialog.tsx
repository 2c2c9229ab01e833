import { createEffect, type JSX, on } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { ActionProblem } from '../../../../ui/action-problem';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';

interface ActDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Names the deed. */
  readonly label: string;
  readonly cancel: string;
  readonly act: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}

/** A deed that cannot be undone, asked once more; it closes itself when the deed went through. */
export function ActDialog(props: ActDialogProps) {
  const action = createAction();
  createEffect(on(() => props.open, action.forget));
  const act = async () => {
    if (await action.run(props.act)) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{props.cancel}</Button>
          <Button kind="danger" busy={action.busy()} onClick={() => void act()}>
            {props.label}
          </Button>
        </>
      }
    >
      {props.children}
      <ActionProblem of={action} />
    </Dialog>
  );
}
