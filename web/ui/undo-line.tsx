import { Show } from 'solid-js';
import { commonWords as words } from '../lib/words';
import { Button } from './button';
import './undo-line.css';

interface UndoLineProps {
  /** What was done ("已删除第 3 题"); nothing is shown while it is absent. */
  readonly done: string | undefined;
  readonly onUndo: () => void;
}

/** Stands where the thing was until the next change: no toast that runs away. */
export function UndoLine(props: UndoLineProps) {
  return (
    <div role="status">
      <Show when={props.done}>
        <p class="undo-line">
          {props.done}
          <Button kind="quiet" size="small" onClick={() => props.onUndo()}>
            {words().undo}
          </Button>
        </p>
      </Show>
    </div>
  );
}
