import { Show } from 'solid-js';
import type { MarkShape } from './mark-shape';
import { percent } from './scale';

export interface IntervalMarkProps {
  /** Fractions of the width of the surrounding drawing. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** Pixels from the top. */
  readonly y: number;
  readonly shape: MarkShape;
  readonly radius?: number;
}

const WHISKER = 3.5;

/** The motif of the product: a dot on its interval. Draw it inside an svg without a viewBox. */
export function IntervalMark(props: IntervalMarkProps) {
  const whisker = () => Math.min(WHISKER, props.radius ?? WHISKER);
  return (
    <g class={`chart-mark chart-mark-${props.shape}`}>
      <line x1={percent(props.low)} x2={percent(props.high)} y1={props.y} y2={props.y} />
      <line x1={percent(props.low)} x2={percent(props.low)} y1={props.y - whisker()} y2={props.y + whisker()} />
      <line x1={percent(props.high)} x2={percent(props.high)} y1={props.y - whisker()} y2={props.y + whisker()} />
      <ShapeAt at={props.at} y={props.y} shape={props.shape} radius={props.radius ?? 4.5} />
    </g>
  );
}

export function ShapeAt(props: {
  readonly at: number;
  readonly y: number;
  readonly shape: MarkShape;
  readonly radius: number;
}) {
  return (
    <Show
      when={props.shape === 'below'}
      fallback={
        <circle class="chart-dot" cx={percent(props.at)} cy={props.y} r={dotRadius(props.shape, props.radius)} />
      }
    >
      {/* A path knows no percentages; a nested drawing of no size carries it to its place. */}
      <svg x={percent(props.at)} y={props.y} width="1" height="1" overflow="visible">
        <path class="chart-dot" d={diamond(props.radius + 0.9)} />
      </svg>
    </Show>
  );
}

/** The stroke of the ring lies half outside: take it off so that ring and disc look equally large. */
function dotRadius(shape: MarkShape, radius: number): number {
  return shape === 'same' ? radius - 0.8 : radius;
}

function diamond(reach: number): string {
  return `M0 ${-reach}L${reach} 0L0 ${reach}L${-reach} 0Z`;
}
