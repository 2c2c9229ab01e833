import { For, Show } from 'solid-js';
import { ShapeAt } from './interval-mark';
import { percent } from './scale';
import type { PlacedSmallPoint, SmallTrendScene } from './small-trend-scene';
import './small-trend.css';

const TOP = 18;
const AXIS_HEIGHT = 20;
const WHISKER = 3;

/** One line of several that stand side by side: waves with their intervals and numbers, and no axis. */
export function SmallTrend(props: {
  readonly scene: SmallTrendScene;
  readonly title: string;
  readonly description: string;
}) {
  return (
    <div role="img" aria-label={`${props.title}. ${props.description}`}>
      <svg class="chart-plot chart-small-trend" height={props.scene.plotHeight + TOP + AXIS_HEIGHT} aria-hidden="true">
        <svg y={TOP} width="100%" overflow="visible">
          <For each={props.scene.lines}>
            {({ from, to }) => (
              <line class="chart-trend-line" x1={percent(from.at)} x2={percent(to.at)} y1={from.y} y2={to.y} />
            )}
          </For>
          <For each={props.scene.points}>{(point) => <Point point={point} />}</For>
          <For each={props.scene.labels}>
            {({ at, text }) => (
              <text x={percent(at)} y={props.scene.plotHeight + 16} text-anchor="middle">
                {text}
              </text>
            )}
          </For>
        </svg>
      </svg>
    </div>
  );
}

function Point(props: { readonly point: PlacedSmallPoint }) {
  const shape = () => props.point.shape;
  return (
    <g class={`chart-mark chart-mark-${shape()} ${props.point.isLast ? 'chart-small-trend-last' : ''}`}>
      <line x1={percent(props.point.at)} x2={percent(props.point.at)} y1={props.point.lowY} y2={props.point.highY} />
      <For each={[props.point.lowY, props.point.highY]}>
        {(y) => (
          <svg x={percent(props.point.at)} y={y} width="1" height="1" overflow="visible">
            <line x1={-WHISKER} x2={WHISKER} y1="0" y2="0" />
          </svg>
        )}
      </For>
      <ShapeAt at={props.point.at} y={props.point.y} shape={shape()} radius={radiusOf(props.point)} />
      <Show when={props.point.isLabelled}>
        <text
          class="chart-small-trend-value"
          x={percent(props.point.at)}
          y={props.point.highY - 6}
          text-anchor="middle"
        >
          {props.point.text}
        </text>
      </Show>
    </g>
  );
}

function radiusOf({ isLast, shape }: PlacedSmallPoint): number {
  if (isLast) return 4.5;
  return shape === 'level' ? 2.6 : 3.6;
}
