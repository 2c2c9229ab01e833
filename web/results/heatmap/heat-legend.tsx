import { For } from 'solid-js';
import { formatNumber } from '../../lib/format';
import { heatmapWords as words } from '../../lib/words';
import { shadeOf } from './heatmap-rows';

/** The shades from low to high with the scores between them. */
export function HeatLegend(props: { readonly breaks: readonly number[] }) {
  const starts = () => [Number.NEGATIVE_INFINITY, ...props.breaks];
  return (
    <p class="heatmap-legend">
      <span>{words().low}</span>
      <For each={starts()}>
        {(start, index) => (
          <>
            {index() > 0 ? <span class="heatmap-break">{formatNumber(start)}</span> : null}
            <i data-shade={shadeOf(start, props.breaks)} aria-hidden="true" />
          </>
        )}
      </For>
      <span>{words().high}</span>
      <span class="heatmap-legend-hidden">
        <i class="suppressed" aria-hidden="true" />
        {words().hidden}
      </span>
    </p>
  );
}
