import { Show } from 'solid-js';
import type { MarkShape } from './mark-shape';
import type { RankRangeScene } from './rank-range-scene';
import { percent } from './scale';

/** Drawn beside its own figures, so it is hidden from readers of the text. */
export function RankRange(props: { readonly scene: RankRangeScene; readonly shape: MarkShape }) {
  return (
    <svg class={`chart-plot chart-rank chart-rank-${props.shape}`} height="12" aria-hidden="true">
      <line class="chart-rank-track" x1="0" x2="100%" y1="6" y2="6" />
      <rect
        class="chart-rank-range"
        x={percent(props.scene.from)}
        width={percent(props.scene.to - props.scene.from)}
        y="4"
        height="4"
        rx="1"
      />
      <Show when={props.scene.at}>{(at) => <circle class="chart-rank-place" cx={percent(at())} cy="6" r="2.5" />}</Show>
    </svg>
  );
}
