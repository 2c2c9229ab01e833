import { For, Show } from 'solid-js';
import type { Estimate } from '#domain/tabulation/model';
import { IntervalMark } from '../../../ui/charts/interval-mark';
import type { MarkShape } from '../../../ui/charts/mark-shape';
import { type Domain, percent, positionIn, ticksIn } from '../../../ui/charts/scale';
import '../../../ui/charts/charts.css';

const TICKS = 4;

interface TotalPlotProps {
  readonly total: Estimate;
  readonly shape: MarkShape;
  readonly domain: Domain;
  /** The least total of the best grade. */
  readonly minimum: number | null;
  readonly height: number;
}

/** A total on its interval; rows of equal width stand under each other, so that their lines join. */
export function TotalPlot(props: TotalPlotProps) {
  const at = (value: number) => positionIn(props.domain, value);
  return (
    <svg class="chart-plot" height={props.height} aria-hidden="true">
      <Lines {...props} />
      <IntervalMark
        at={at(props.total.value)}
        low={at(props.total.interval[0])}
        high={at(props.total.interval[1])}
        y={props.height / 2}
        shape={props.shape}
      />
    </svg>
  );
}

function Lines(props: Pick<TotalPlotProps, 'domain' | 'minimum' | 'height'>) {
  const minimumAt = () => percent(positionIn(props.domain, props.minimum ?? 0));
  return (
    <>
      <For each={ticksIn(props.domain, TICKS)}>
        {({ at }) => <line class="chart-grid" x1={percent(at)} x2={percent(at)} y1="0" y2={props.height} />}
      </For>
      <Show when={props.minimum !== null}>
        <line class="result-minimum" x1={minimumAt()} x2={minimumAt()} y1="0" y2={props.height} />
      </Show>
    </>
  );
}

interface TotalAxisProps {
  readonly domain: Domain;
  readonly minimum: number | null;
  /** The words of the minimum, over its number. */
  readonly minimumText: string;
}

const AXIS_HEIGHT = 38;
/** Ticks this near to the minimum would stand on its number, on a phone too. */
const NEAR = 0.16;

export function TotalAxis(props: TotalAxisProps) {
  const minimumAt = () => positionIn(props.domain, props.minimum ?? 0);
  const ticks = () =>
    ticksIn(props.domain, TICKS).filter(({ at }) => props.minimum === null || Math.abs(at - minimumAt()) > NEAR);
  return (
    <svg class="chart-plot" height={AXIS_HEIGHT} aria-hidden="true">
      <For each={ticks()}>
        {({ at, value }) => (
          <text x={percent(at)} y={AXIS_HEIGHT - 5} text-anchor="middle">
            {value}
          </text>
        )}
      </For>
      <Show when={props.minimum !== null}>
        <text x={percent(minimumAt())} y={AXIS_HEIGHT - 21} text-anchor={anchorAt(minimumAt())}>
          {props.minimumText}
        </text>
        <text class="result-minimum-value" x={percent(minimumAt())} y={AXIS_HEIGHT - 5} text-anchor="middle">
          {props.minimum}
        </text>
      </Show>
    </svg>
  );
}

/** At either end of the axis the words lean inwards, off the columns beside the plot. */
function anchorAt(position: number): 'start' | 'middle' | 'end' {
  if (position < 0.15) return 'start';
  return position > 0.85 ? 'end' : 'middle';
}
