import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { MarkLegend } from '../../ui/charts/legend';
import { SmallTrend } from '../../ui/charts/small-trend';
import { equalSpans, smallTrendScene } from '../../ui/charts/small-trend-scene';
import type { Domain } from '../../ui/charts/scale';
import { Figure, type FigureTable } from '../figure';
import { sinceText } from '../labels';
import { courseText, type SeriesWave, type SurveySeries, waveLabels } from '../series';
import type { WaveResults } from '../wave-results';
import { changeText, columnsOf, isTheme, type PollCourse } from './poll-course';
import { themesTitle } from './poll-findings';
import './poll-courses.css';

interface PollCoursesProps {
  readonly results: WaveResults;
  readonly series: SurveySeries;
  readonly courses: readonly PollCourse[];
}

/** Themes and questions over the waves that asked them alike: one small drawing each. */
export function PollCourses(props: PollCoursesProps) {
  const compared = () => props.courses.filter(({ waves }) => waves.length > 1);
  const waves = () =>
    props.series.waves.filter(({ id }) =>
      compared().some((course) => course.waves.some(({ waveId }) => waveId === id)),
    );
  const texts = () => words().overview.course;
  return (
    <Show when={compared().length > 0}>
      <section class="poll-courses">
        <header class="overview-parts-head">
          <h2>{texts().title(waves().length)}</h2>
          <MarkLegend
            entries={(['above', 'same', 'below'] as const).map((shape) => ({ shape, label: words().moves[shape] }))}
          />
        </header>
        <Courses
          title={themesTitle(props.courses, sinceText(props.results)) ?? texts().themes}
          note={texts().themesNote}
          waves={waves()}
          all={compared()}
          courses={compared().filter(isTheme)}
        />
        <Courses
          title={texts().questions}
          note={texts().questionsNote}
          waves={waves()}
          all={compared()}
          courses={compared().filter((course) => !isTheme(course))}
        />
        <p class="figure-subtitle">{texts().rule}</p>
      </section>
    </Show>
  );
}

interface CoursesProps {
  readonly title: string;
  readonly note: string;
  readonly waves: readonly SeriesWave[];
  readonly courses: readonly PollCourse[];
  /** With those of the other drawings, as all have one scale. */
  readonly all: readonly PollCourse[];
}

function Courses(props: CoursesProps) {
  return (
    <Show when={props.courses.length > 0}>
      <Figure title={props.title} subtitle={props.note} table={courseTable(props)}>
        <ul class="poll-courses-list">
          <For each={props.courses}>
            {(course) => <Course course={course} waves={props.waves} axis={axisOf(course, props.all)} />}
          </For>
        </ul>
      </Figure>
    </Show>
  );
}

/** The same part of its scale in every drawing, so that equal slopes are equal changes; of numbers each has its own. */
function axisOf(course: PollCourse, all: readonly PollCourse[]): Domain {
  const alike = course.scaleLength === null ? [course] : all.filter(({ scaleLength }) => scaleLength !== null);
  const spans = equalSpans(
    alike.map(({ values, scaleLength }) =>
      values.flatMap(({ point }) => (point?.interval ?? []).map((end) => end / (scaleLength ?? 1))),
    ),
  );
  const [low, high] = spans[alike.indexOf(course)] ?? [0, 1];
  const length = course.scaleLength ?? 1;
  return [low * length, high * length];
}

const PLOT_HEIGHT = 76;

function Course(props: { readonly course: PollCourse; readonly waves: readonly SeriesWave[]; readonly axis: Domain }) {
  const columns = () => columnsOf(props.course, props.waves);
  return (
    <li class="poll-course">
      <h4>{props.course.label}</h4>
      <p class="poll-course-change">
        <Show when={props.course.change} fallback={<span class="muted">{words().overview.course.stepUnknown}</span>}>
          {(change) => (
            <A class="likert-change" data-verdict={change().verdict} href={change().href}>
              {changeText(change())}
            </A>
          )}
        </Show>
      </p>
      <Show when={props.course.significant && props.course.waves.length > 2}>
        <p class="poll-course-statement">{courseText(props.course)}</p>
      </Show>
      <SmallTrend
        scene={smallTrendScene(columns(), { domain: props.axis, plotHeight: PLOT_HEIGHT })}
        title={[props.course.label, words().overview.course.measures[props.course.measure]].join(words().clauseComma)}
        description={columns()
          .map(({ label, point }) => `${label} ${point?.text ?? words().overview.trend.hidden}`)
          .join(words().listComma)}
      />
    </li>
  );
}

function courseTable({ courses, waves }: CoursesProps): FigureTable {
  const { measures, measure, change, statement, question } = words().overview.course;
  return {
    head: [question, measure, ...waveLabels(waves), change, statement],
    words: 2,
    rows: courses.map((course) => [
      course.label,
      measures[course.measure],
      ...waves.map(({ id }) => valueIn(course, id)),
      course.change === undefined ? '–' : { text: changeText(course.change), href: course.change.href },
      course.waves.length > 2 ? courseText(course) : '',
    ]),
  };
}

/** Nothing of a wave that asked something else. */
function valueIn({ values }: PollCourse, id: string): string {
  const value = values.find(({ waveId }) => waveId === id);
  return value === undefined ? '' : (value.point?.text ?? words().overview.trend.hidden);
}
