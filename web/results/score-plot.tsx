import { For, Show } from 'solid-js';
import type { Estimate } from '#domain/tabulation/model';
import { IntervalMark } from '../ui/charts/interval-mark';
import type { MarkShape } from '../ui/charts/mark-shape';
import { percent, positionIn, ticksIn, type Domain } from '../ui/charts/scale';

interface ScorePlotProps {
  readonly estimate: Estimate;
  readonly shape: MarkShape;
  readonly domain: Domain;
  readonly mean: number | null;
  /** The interval of the selected unit, as a band behind all rows. */
  readonly band?: readonly [number, number] | undefined;
  readonly height: number;
  readonly radius: number;
}

const TICKS = 5;

/** One row of a dot plot: rows of equal width stand under each other, so their lines join. */
export function ScorePlot(props: ScorePlotProps) {
  const at = (value: number) => positionIn(props.domain, value);
  return (
    <svg class="chart-plot score-plot" height={props.height} aria-hidden="true">
      <Show when={props.band}>
        {(band) => (
          <rect
            class="score-plot-band"
            x={percent(at(band()[0]))}
            width={percent(at(band()[1]) - at(band()[0]))}
            height={props.height}
          />
        )}
      </Show>
      <PlotLines domain={props.domain} mean={props.mean} height={props.height} />
      <IntervalMark
        at={at(props.estimate.value)}
        low={at(props.estimate.interval[0])}
        high={at(props.estimate.interval[1])}
        y={props.height / 2}
        shape={props.shape}
        radius={props.radius}
      />
    </svg>
  );
}

/** The lines alone, for the heading of a band. */
export function PlotLines(props: { readonly domain: Domain; readonly mean: number | null; readonly height: number }) {
  return (
    <>
      <For each={ticksIn(props.domain, TICKS)}>
        {(tick) => <line class="chart-grid" x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2={props.height} />}
      </For>
      <Show when={props.mean !== null}>
        <line
          class="score-plot-mean"
          x1={percent(positionIn(props.domain, props.mean ?? 0))}
          x2={percent(positionIn(props.domain, props.mean ?? 0))}
          y1="0"
          y2={props.height}
        />
      </Show>
    </>
  );
}

interface PlotAxisProps {
  readonly domain: Domain;
  readonly height: number;
}

/** The numbers of the axis, for a table head. */
export function PlotAxis(props: PlotAxisProps) {
  return (
    <svg class="chart-plot" height={props.height} aria-hidden="true">
      <For each={ticksIn(props.domain, TICKS)}>
        {(tick) => (
          <text class="chart-tick" x={percent(tick.at)} y={props.height - 5} text-anchor="middle">
            {tick.value}
          </text>
        )}
      </For>
    </svg>
  );
}

/** The words of the mean, at its place on the axis. */
export function PlotMean(props: {
  readonly domain: Domain;
  readonly mean: number;
  readonly text: string;
  readonly height: number;
}) {
  return (
    <svg class="chart-plot" height={props.height} aria-hidden="true">
      <text
        class="score-plot-mean-text"
        x={percent(positionIn(props.domain, props.mean))}
        y={props.height - 6}
        text-anchor={anchorAt(positionIn(props.domain, props.mean))}
      >
        {props.text}
      </text>
    </svg>
  );
}

/** At either end of the axis the words lean inwards, off the columns beside the plot. */
function anchorAt(position: number): 'start' | 'middle' | 'end' {
  if (position < NEAR_END) return 'start';
  return position > 1 - NEAR_END ? 'end' : 'middle';
}

/** Half the words of the mean on a plot of about 190 px. */
const NEAR_END = 0.2;
