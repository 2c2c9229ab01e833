import { For } from 'solid-js';
import { ShapeAt } from './interval-mark';
import { percent } from './scale';
import type { SwarmScene } from './swarm-scene';

const TOP = 6;
const AXIS_HEIGHT = 22;

export interface SwarmProps {
  readonly scene: SwarmScene;
  readonly title: string;
  readonly description: string;
  readonly dotText: (dot: SwarmScene['dots'][number]) => string;
}

export function Swarm(props: SwarmProps) {
  const floor = () => props.scene.height + TOP;
  return (
    <svg
      class="chart-plot chart-swarm"
      height={floor() + AXIS_HEIGHT}
      role="img"
      aria-label={`${props.title}. ${props.description}`}
    >
      <line class="chart-zero" x1="0" x2="100%" y1={floor()} y2={floor()} />
      <For each={props.scene.ticks}>
        {(tick) => (
          <text class="chart-tick" x={percent(tick.at)} y={floor() + 16} text-anchor="middle">
            {tick.value}
          </text>
        )}
      </For>
      <For each={props.scene.dots}>
        {(dot) => (
          <g class={`chart-mark chart-mark-${dot.shape}`}>
            <title>{props.dotText(dot)}</title>
            <ShapeAt at={dot.at} y={dot.y + TOP} shape={dot.shape} radius={3.2} />
          </g>
        )}
      </For>
    </svg>
  );
}
