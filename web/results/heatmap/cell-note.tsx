import { Show } from 'solid-js';
import { formatDecimal, formatNumber, formatRange } from '../../lib/format';
import { heatmapWords as words, resultWords } from '../../lib/words';
import { partLabel } from '../labels';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import type { PointedCell } from './heat-block';
import { type HeatCell, type HeatRow, isShown } from './heatmap-rows';

interface CellContext {
  readonly review: Review;
  readonly row: HeatRow;
  readonly cell: HeatCell;
}

/** Where a cell stands, and what it says or why it says nothing. */
export function cellText({ tabulation }: WaveResults, { review, row, cell }: CellContext): PointedCell {
  const place = words().place(row.label, partLabel(review, 'criteria', cell.criterionId));
  if (isShown(cell)) {
    const [value, range] = [formatDecimal(cell.value), formatRange(cell.interval)];
    return { place, text: words().value(value, range, formatNumber(cell.n)) };
  }
  if (cell.reason === 'no-score') return { place, text: words().unscored };
  return { place, text: resultWords().reasonSentences[cell.reason](tabulation.minimumGroupSize) };
}

/** What is pointed at or has the focus; in sight wherever in the page that is. */
export function CellNote(props: { readonly pointed: PointedCell | undefined }) {
  return (
    <p class="heatmap-note" role="status" data-pointed={props.pointed === undefined ? undefined : ''}>
      <Show when={props.pointed} fallback={<span class="muted">{words().hint}</span>}>
        {(cell) => (
          <>
            <strong>{cell().place}</strong> {cell().text}
          </>
        )}
      </Show>
    </p>
  );
}
