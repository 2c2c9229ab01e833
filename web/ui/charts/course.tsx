import { For, Show } from 'solid-js';
import type { CourseScene, PlacedShare } from './course-scene';
import { percent } from './scale';
import './charts.css';
import './course.css';

const TOP = 20;
const AXIS_HEIGHT = 40;
const LEFT = 36;

interface CourseProps {
  readonly scene: CourseScene;
  readonly title: string;
  readonly description: string;
  readonly shareText: (share: number) => string;
  readonly texts: CourseTexts;
}

export interface CourseTexts {
  /** Beside the latest point, and beside the earlier course on that day. */
  readonly latest: string;
  readonly compared?: string;
  /** Under the axis: its two ends, and the latest day between them. */
  readonly first: string;
  readonly day: string;
  readonly last: string;
  /** What the marks stand for. */
  readonly mark?: string;
}

/** How a share grew from day to day, over an earlier course in grey. */
export function Course(props: CourseProps) {
  const height = () => props.scene.plotHeight + TOP + AXIS_HEIGHT;
  return (
    <div class="chart-course" role="img" aria-label={`${props.title}. ${props.description}`}>
      <svg class="chart-course-axis" width={LEFT} height={height()} aria-hidden="true">
        <For each={props.scene.ticks}>
          {(tick) => (
            <text class="chart-tick" x={LEFT - 6} y={TOP + tick.y + 4} text-anchor="end">
              {props.shareText(tick.value)}
            </text>
          )}
        </For>
      </svg>
      <svg class="chart-plot" height={height()} aria-hidden="true">
        <svg y={TOP} width="100%" overflow="visible">
          <For each={props.scene.ticks}>
            {(tick) => <line class="chart-grid" x1="0" x2="100%" y1={tick.y} y2={tick.y} />}
          </For>
          <line class="chart-course-end" x1="100%" x2="100%" y1="0" y2={props.scene.plotHeight} />
          <Marks {...props} />
          <Line kind="earlier" places={props.scene.earlier} />
          <Line kind="now" places={props.scene.course} />
          <Labels scene={props.scene} texts={props.texts} />
        </svg>
      </svg>
    </div>
  );
}

const MARK_HEIGHT = 8;

function Marks(props: Pick<CourseProps, 'scene' | 'texts'>) {
  return (
    <For each={props.scene.marks}>
      {({ at, isAhead, hasRoom }) => (
        <>
          <line
            class={isAhead ? 'chart-course-mark-ahead' : 'chart-course-mark'}
            x1={percent(at)}
            x2={percent(at)}
            y1={props.scene.plotHeight - MARK_HEIGHT}
            y2={props.scene.plotHeight}
          />
          <Show when={hasRoom}>
            <text class="chart-course-words" x={percent(at)} dx="4" y={props.scene.plotHeight - 4}>
              {props.texts.mark}
            </text>
          </Show>
        </>
      )}
    </For>
  );
}

function Line(props: { readonly kind: 'now' | 'earlier'; readonly places: readonly PlacedShare[] }) {
  return (
    <For each={props.places.slice(1)}>
      {(to, index) => (
        <Show when={props.places[index()]}>
          {(from) => (
            <line
              class={`chart-course-${props.kind}`}
              x1={percent(from().at)}
              x2={percent(to.at)}
              y1={from().y}
              y2={to.y}
            />
          )}
        </Show>
      )}
    </For>
  );
}

/** Nearer to an end of the axis than this, there is no room for words beyond the point. */
const ROOM = 0.2;

/** Lines rise, so there is room at the left above them and at the right below them. */
const BESIDE = { above: { x: -6, y: -8, anchor: 'end' }, below: { x: 8, y: 16, anchor: 'start' } } as const;

function middleAt(at: number): 'start' | 'middle' | 'end' {
  if (at < ROOM) return 'start';
  return at > 1 - ROOM ? 'end' : 'middle';
}

function Labels(props: { readonly scene: CourseScene; readonly texts: CourseTexts }) {
  const latest = () => props.scene.course.at(-1);
  const axisY = () => props.scene.plotHeight + 18;
  const isLower = (place: PlacedShare) => (props.scene.compared?.y ?? Infinity) < place.y;
  return (
    <>
      <text class="chart-tick" x="0" y={axisY()}>
        {props.texts.first}
      </text>
      <text class="chart-tick" x="100%" y={axisY()} text-anchor="end">
        {props.texts.last}
      </text>
      <Show when={latest()}>
        {(place) => (
          <>
            <circle class="chart-course-latest" cx={percent(place().at)} cy={place().y} r="4.5" />
            <Words place={place()} text={props.texts.latest} side={isLower(place()) ? 'below' : 'above'} strong />
            <Show when={props.scene.compared}>
              {(compared) => (
                <Words
                  place={{ ...compared(), at: place().at }}
                  text={props.texts.compared ?? ''}
                  side={isLower(place()) ? 'above' : 'below'}
                />
              )}
            </Show>
            <text class="chart-strong" x={percent(place().at)} y={axisY() + 16} text-anchor={middleAt(place().at)}>
              {props.texts.day}
            </text>
          </>
        )}
      </Show>
    </>
  );
}

interface WordsProps {
  readonly place: PlacedShare;
  readonly text: string;
  readonly side: keyof typeof BESIDE;
  readonly strong?: boolean;
}

function Words(props: WordsProps) {
  const beside = () => BESIDE[props.side];
  const anchor = () => {
    const atEdge = middleAt(props.place.at);
    return atEdge === 'middle' ? beside().anchor : atEdge;
  };
  return (
    <text
      class={props.strong === true ? 'chart-course-value' : 'chart-course-words'}
      x={percent(props.place.at)}
      y={props.place.y + beside().y}
      dx={anchor() === beside().anchor ? beside().x : 0}
      text-anchor={anchor()}
    >
      {props.text}
    </text>
  );
}
