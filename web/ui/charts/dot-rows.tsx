import { For, Show } from 'solid-js';
import type { DotRowsScene, PlacedDotRow } from './dot-rows-scene';
import { IntervalMark } from './interval-mark';
import { percent } from './scale';

const AXIS_HEIGHT = 22;
const LABEL_GAP = 6;

export interface DotRowsProps {
  readonly scene: DotRowsScene;
  readonly title: string;
  readonly description: string;
  readonly tickText: (value: number) => string;
}

export function DotRows(props: DotRowsProps) {
  return (
    <div class="chart-dot-rows" role="img" aria-label={`${props.title}. ${props.description}`}>
      <ul class="chart-dot-rows-labels" aria-hidden="true">
        <For each={props.scene.marks}>
          {(mark) => (
            <li
              class={mark.shape === 'above' || mark.shape === 'below' ? 'chart-strong' : undefined}
              style={{ height: `${props.scene.plotHeight / props.scene.marks.length}px` }}
            >
              <span>
                {mark.label}
                <Show when={mark.note}>{(note) => <small>{` ${note()}`}</small>}</Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <svg class="chart-plot" height={props.scene.plotHeight + AXIS_HEIGHT} aria-hidden="true">
        <Grid scene={props.scene} tickText={props.tickText} />
        <For each={props.scene.marks}>{(mark) => <MarkWithText mark={mark} />}</For>
      </svg>
    </div>
  );
}

function Grid(props: { readonly scene: DotRowsScene; readonly tickText: (value: number) => string }) {
  return (
    <>
      <For each={props.scene.ticks}>
        {(tick) => (
          <>
            <line class="chart-grid" x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2={props.scene.plotHeight} />
            <text class="chart-tick" x={percent(tick.at)} y={props.scene.plotHeight + 16} text-anchor="middle">
              {props.tickText(tick.value)}
            </text>
          </>
        )}
      </For>
      <Show when={props.scene.zero !== null}>
        <line
          class="chart-zero"
          x1={percent(props.scene.zero ?? 0)}
          x2={percent(props.scene.zero ?? 0)}
          y1="0"
          y2={props.scene.plotHeight}
        />
      </Show>
    </>
  );
}

function MarkWithText(props: { readonly mark: PlacedDotRow }) {
  const left = () => props.mark.textSide === 'left';
  return (
    <>
      <IntervalMark
        at={props.mark.at}
        low={props.mark.low}
        high={props.mark.high}
        y={props.mark.y}
        shape={props.mark.shape}
      />
      <text
        class={`chart-value chart-value-${props.mark.shape}`}
        x={percent(props.mark.textAt)}
        dx={left() ? -LABEL_GAP : LABEL_GAP}
        y={props.mark.y + 4}
        text-anchor={left() ? 'end' : 'start'}
      >
        {props.mark.text}
      </text>
    </>
  );
}
