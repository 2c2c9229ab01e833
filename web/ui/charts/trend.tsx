import { For } from 'solid-js';
import { percent } from './scale';
import type { PlacedTrendPoint, TrendScene } from './trend-scene';

const TOP = 16;
const AXIS_HEIGHT = 44;
const LEFT = 28;
const LINE_HEIGHT = 14;

export interface TrendProps {
  readonly scene: TrendScene;
  readonly title: string;
  readonly description: string;
  readonly valueText: (value: number) => string;
  /** The tested difference of each step in lines, aligned with `scene.steps`. */
  readonly stepTexts: readonly (readonly string[])[];
}

/** Means of successive waves with their intervals, joined by a line; the differences stand under the line. */
export function Trend(props: TrendProps) {
  const height = () => props.scene.plotHeight + TOP + AXIS_HEIGHT;
  return (
    <div class="chart-trend" role="img" aria-label={`${props.title}. ${props.description}`}>
      <svg class="chart-trend-axis" width={LEFT} height={height()} aria-hidden="true">
        <For each={props.scene.ticks}>
          {(tick) => (
            <text class="chart-tick" x={LEFT - 6} y={TOP + tick.y + 4} text-anchor="end">
              {tick.value}
            </text>
          )}
        </For>
      </svg>
      <svg class="chart-plot" height={height()} aria-hidden="true">
        <svg y={TOP} width="100%" overflow="visible">
          <For each={props.scene.ticks}>
            {(tick) => <line class="chart-grid" x1="0" x2="100%" y1={tick.y} y2={tick.y} />}
          </For>
          <Steps scene={props.scene} texts={props.stepTexts} />
          <For each={props.scene.points}>
            {(point) => <Point point={point} plotHeight={props.scene.plotHeight} text={props.valueText(point.value)} />}
          </For>
        </svg>
      </svg>
    </div>
  );
}

function Steps(props: { readonly scene: TrendScene; readonly texts: TrendProps['stepTexts'] }) {
  return (
    <For each={props.scene.steps}>
      {(step, index) => (
        <>
          <line
            class="chart-trend-line"
            x1={percent(step.from.at)}
            x2={percent(step.to.at)}
            y1={step.from.y}
            y2={step.to.y}
          />
          <StepText lines={props.texts[index()] ?? []} at={step.middle} bottom={props.scene.plotHeight - 8} />
        </>
      )}
    </For>
  );
}

function StepText(props: { readonly lines: readonly string[]; readonly at: number; readonly bottom: number }) {
  const yOf = (line: number) => props.bottom - (props.lines.length - 1 - line) * LINE_HEIGHT;
  return (
    <For each={props.lines}>
      {(line, index) => (
        <text class="chart-trend-step" x={percent(props.at)} y={yOf(index())} text-anchor="middle">
          {line}
        </text>
      )}
    </For>
  );
}

function Point(props: { readonly point: PlacedTrendPoint; readonly plotHeight: number; readonly text: string }) {
  return (
    <g class={props.point.latest ? 'chart-trend-point chart-trend-latest' : 'chart-trend-point'}>
      <For each={[props.point.lowY, props.point.highY]}>
        {(y) => (
          <svg x={percent(props.point.at)} y={y} width="1" height="1" overflow="visible">
            <line x1="-3.5" x2="3.5" y1="0" y2="0" />
          </svg>
        )}
      </For>
      <line x1={percent(props.point.at)} x2={percent(props.point.at)} y1={props.point.lowY} y2={props.point.highY} />
      <circle cx={percent(props.point.at)} cy={props.point.y} r="4.5" />
      <text class="chart-trend-value" x={percent(props.point.at)} y={props.point.highY - 8} text-anchor="middle">
        {props.text}
      </text>
      <text class="chart-trend-label" x={percent(props.point.at)} y={props.plotHeight + 20} text-anchor="middle">
        {props.point.label}
      </text>
      <text class="chart-tick" x={percent(props.point.at)} y={props.plotHeight + 36} text-anchor="middle">
        {props.point.note}
      </text>
    </g>
  );
}
