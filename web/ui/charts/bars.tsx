import { For } from 'solid-js';
import type { Bar } from './bars-scene';
import { percent } from './scale';

export interface BarsProps {
  readonly bars: readonly Bar[];
  readonly title: string;
  readonly description: string;
  readonly valueText: (bar: Bar) => string;
}

/** One bar a row: words, bar, figure. */
export function Bars(props: BarsProps) {
  return (
    <div class="chart-bars" role="img" aria-label={`${props.title}. ${props.description}`}>
      <For each={props.bars}>
        {(bar) => (
          <div class="chart-bars-row" aria-hidden="true">
            <span class="chart-bars-label">{bar.label}</span>
            <svg class="chart-plot" height="14">
              <rect class="chart-bar" x="0" y="1" height="12" width={percent(bar.width)} />
            </svg>
            <span class="chart-bars-value">{props.valueText(bar)}</span>
          </div>
        )}
      </For>
    </div>
  );
}

/** Upright bars of a scale of numbers, with the mean marked below. */
export function Columns(props: BarsProps) {
  return (
    <div class="chart-columns" role="img" aria-label={`${props.title}. ${props.description}`}>
      <For each={props.bars}>
        {(bar) => (
          <div class="chart-columns-item" aria-hidden="true">
            <span class="chart-columns-value">{props.valueText(bar)}</span>
            <span class="chart-columns-bar" style={{ height: `${Math.max(1, Math.round(bar.width * 96))}px` }} />
            <span class="chart-columns-label">{bar.label}</span>
          </div>
        )}
      </For>
    </div>
  );
}

/** A thin bar of one share inside a table cell; its figure stands beside it. */
export function ShareBar(props: { readonly share: number }) {
  return (
    <svg class="chart-share" width="52" height="8" aria-hidden="true">
      <rect class="chart-share-track" width="100%" height="8" />
      <rect class="chart-bar" width={percent(Math.min(1, props.share))} height="8" />
    </svg>
  );
}
