import { createUniqueId, For, Show } from 'solid-js';
import { percent } from './scale';
import type { StackSegment } from './stack-scene';

export interface StackProps {
  readonly segments: readonly StackSegment[];
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Where the middle of a diverging bar is. */
  readonly centre?: number;
  readonly thin?: boolean;
  /** Totals that stand outside the two ends of the bar. */
  readonly ends?: { readonly left: string; readonly right: string };
  /** The words of the wide segments below the bar. */
  readonly captions?: boolean;
}

const CAPTION_HEIGHT = 18;

/** One bar of shares. The negative steps are hatched on paper, see charts.css. */
export function Stack(props: StackProps) {
  const hatch = createUniqueId();
  const y = () => (props.centre === undefined ? 0 : 3);
  return (
    <svg
      class="chart-plot chart-stack"
      height={props.height + 2 * y() + (props.captions ? CAPTION_HEIGHT : 0)}
      role="img"
      aria-label={`${props.title}. ${props.description}`}
    >
      <HatchPattern id={hatch} />
      <For each={props.segments}>
        {(segment) => (
          <>
            <Segment segment={segment} y={y()} height={props.height} labelled={!props.thin} hatch={hatch} />
            <Show when={props.captions && segment.labelled}>
              <text
                class="chart-stack-caption"
                x={percent(segment.at + segment.width / 2)}
                y={props.height + 15}
                text-anchor="middle"
              >
                {segment.label}
              </text>
            </Show>
          </>
        )}
      </For>
      <Show when={props.centre}>{(centre) => <CentreTicks at={centre()} y={y()} height={props.height} />}</Show>
      <Show when={props.ends}>{(ends) => <Ends {...props} ends={ends()} y={y() + props.height / 2 + 4} />}</Show>
    </svg>
  );
}

/** Drawn on paper only: in a black-and-white copy both ends of the scale are equally dark. */
function HatchPattern(props: { readonly id: string }) {
  return (
    <defs>
      <pattern id={props.id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="5" stroke="#fff" stroke-width="1.4" />
      </pattern>
    </defs>
  );
}

/** Two short strokes: a line through the bar would cross out its middle number. */
function CentreTicks(props: { readonly at: number; readonly y: number; readonly height: number }) {
  return (
    <For each={[0, props.y + props.height]}>
      {(top) => <line class="chart-zero" x1={percent(props.at)} x2={percent(props.at)} y1={top} y2={top + props.y} />}
    </For>
  );
}

function Ends(
  props: Pick<StackProps, 'segments'> & { readonly ends: NonNullable<StackProps['ends']>; readonly y: number },
) {
  const first = () => props.segments[0];
  const last = () => props.segments.at(-1);
  return (
    <>
      <text class="chart-stack-left" x={percent(first()?.at ?? 0)} dx="-6" y={props.y} text-anchor="end">
        {props.ends.left}
      </text>
      <text class="chart-stack-right" x={percent((last()?.at ?? 1) + (last()?.width ?? 0))} dx="6" y={props.y}>
        {props.ends.right}
      </text>
    </>
  );
}

function Segment(props: {
  readonly segment: StackSegment;
  readonly y: number;
  readonly height: number;
  readonly labelled: boolean;
  readonly hatch: string;
}) {
  return (
    <Show when={props.segment.width > 0}>
      <rect
        class={`chart-step-${props.segment.step}`}
        x={percent(props.segment.at)}
        width={percent(props.segment.width)}
        y={props.y}
        height={props.height}
      />
      <Show when={props.segment.step < 3}>
        <rect
          class="chart-hatch"
          x={percent(props.segment.at)}
          width={percent(props.segment.width)}
          y={props.y}
          height={props.height}
          fill={`url(#${props.hatch})`}
        />
      </Show>
      <Show when={props.labelled && props.segment.labelled}>
        <text
          class={`chart-stack-text chart-stack-text-${props.segment.step}`}
          x={percent(props.segment.at + props.segment.width / 2)}
          y={props.y + props.height / 2 + 4}
          text-anchor="middle"
        >
          {props.segment.perHundred}
        </text>
      </Show>
    </Show>
  );
}
