import Redo from '~icons/lucide/redo-2';
import Undo from '~icons/lucide/undo-2';
import { commonWords as words } from '../lib/words';
import { Button } from './button';
import './undo-buttons.css';

interface UndoButtonsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** In the header of a page that is edited; the keys do the same where there is a keyboard. */
export function UndoButtons(props: UndoButtonsProps) {
  return (
    <>
      <Button
        kind="quiet"
        class="undo-button"
        title={`${words().undo}　Ctrl Z`}
        disabled={!props.canUndo}
        onClick={() => props.onUndo()}
      >
        <Undo aria-hidden="true" />
        {words().undo}
      </Button>
      <Button
        kind="quiet"
        class="undo-button"
        title={`${words().redo}　Ctrl Shift Z`}
        aria-label={words().redo}
        disabled={!props.canRedo}
        onClick={() => props.onRedo()}
      >
        <Redo aria-hidden="true" />
      </Button>
    </>
  );
}
