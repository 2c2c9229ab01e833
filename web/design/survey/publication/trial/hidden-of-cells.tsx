import { Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import type { TurnoutPreview } from '../publication-data';

/** How many of all cells are typically hidden, and in nine of ten runs. */
export function HiddenOfCells(props: Pick<TurnoutPreview, 'hidden' | 'total'>) {
  return (
    <>
      {words().ofCells(formatNumber(props.hidden.median), formatNumber(props.total))}{' '}
      <Show when={props.hidden.low < props.hidden.high}>
        <small class="muted">
          {words().nineInTen(formatNumber(props.hidden.low), formatNumber(props.hidden.high))}
        </small>
      </Show>
    </>
  );
}
