import { For, Show } from 'solid-js';
import { IntervalMark, ShapeAt } from './interval-mark';
import type { MarkShape } from './mark-shape';

export interface LegendEntry {
  readonly shape: MarkShape;
  readonly label: string;
}

interface MarkLegendProps {
  readonly entries: readonly LegendEntry[];
  /** For drawings whose dots have no interval. */
  readonly dotsOnly?: boolean;
}

/** Marks as they are drawn, with their meaning. */
export function MarkLegend(props: MarkLegendProps) {
  return (
    <ul class="chart-legend">
      <For each={props.entries}>
        {(entry) => (
          <li>
            <svg
              class={`chart-mark chart-mark-${entry.shape}`}
              width={props.dotsOnly ? 12 : 30}
              height="12"
              aria-hidden="true"
            >
              <Show
                when={props.dotsOnly}
                fallback={<IntervalMark at={0.5} low={0.08} high={0.92} y={6} shape={entry.shape} />}
              >
                <ShapeAt at={0.5} y={6} shape={entry.shape} radius={3.6} />
              </Show>
            </svg>
            {entry.label}
          </li>
        )}
      </For>
    </ul>
  );
}

/** Steps of an answer scale, worst first. */
export function StepLegend(props: { readonly entries: readonly { readonly step: number; readonly label: string }[] }) {
  return (
    <ul class="chart-legend">
      <For each={props.entries}>
        {(entry) => (
          <li>
            <svg width="12" height="12" aria-hidden="true">
              <rect class={`chart-step-${entry.step}`} width="12" height="12" />
            </svg>
            {entry.label}
          </li>
        )}
      </For>
    </ul>
  );
}
