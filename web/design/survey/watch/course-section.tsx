import { createSignal, Show } from 'solid-js';
import type { RaterGroup } from '#domain/survey/model';
import { formatNumber } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { sentences } from '../../../lib/sentences';
import { watchWords } from '../../../lib/words';
import { Course } from '../../../ui/charts/course';
import { type CourseScene, courseScene } from '../../../ui/charts/course-scene';
import { Segmented } from '../../../ui/segmented';
import { CourseTable } from './course-table';
import type { TurnoutCourse, WatchFigures } from './course-data';
import { courseFinding, nightText, shareText, type ShownCourse, shownCourse } from './course-finding';

interface CourseSectionProps {
  readonly data: TurnoutCourse;
  readonly reminders: WatchFigures['reminders'];
  readonly groups: readonly RaterGroup[];
}

/** How turnout grew, as a drawing or night by night in numbers. */
export function CourseSection(props: CourseSectionProps) {
  const words = () => watchWords().course;
  return (
    <section class="watch-section" aria-labelledby="watch-course">
      <Show
        when={shownCourse(props.data, props.reminders)}
        fallback={
          <>
            <h2 id="watch-course">{words().title}</h2>
            <p class="muted">{words().notYet}</p>
          </>
        }
      >
        {(shown) => <KnownCourse {...props} shown={shown()} />}
      </Show>
    </section>
  );
}

const PLOT_HEIGHT = 200;

function KnownCourse(props: CourseSectionProps & { readonly shown: ShownCourse }) {
  const words = () => watchWords().course;
  const [view, setView] = createSignal<'chart' | 'table'>('chart');
  const scene = () => courseScene(props.shown, PLOT_HEIGHT);
  const title = () => courseFinding(props.data, scene().compared?.share);
  const size = () => props.data.everybody.at(-1)?.size ?? 0;
  return (
    <>
      <h2 id="watch-course">{title()}</h2>
      <div class="watch-head">
        <p class="muted">{scopeOf(props.data, scene().compared !== undefined)}</p>
        <Segmented
          label={words().view}
          options={[
            { value: 'chart', label: words().chart },
            { value: 'table', label: words().table },
          ]}
          value={view()}
          onChange={setView}
        />
      </div>
      <Show when={view() === 'chart'} fallback={<CourseTable title={title()} {...props} />}>
        <Course
          scene={scene()}
          title={title()}
          description={sentences([scopeOf(props.data, scene().compared !== undefined), remindersText(scene())])}
          shareText={(share) => shareText(share, 0)}
          texts={textsOf(props.shown, scene().compared?.share, size())}
        />
      </Show>
      <p class="watch-note">{words().source}</p>
    </>
  );
}

function scopeOf({ everybody, earlier }: TurnoutCourse, isCompared: boolean): string {
  const words = watchWords().course;
  const people = formatNumber(everybody.at(-1)?.size ?? 0);
  return earlier && isCompared ? words.scopeCompared(people, localized(earlier.title)) : words.scope(people);
}

/** For who hears the drawing. */
function remindersText({ marks }: CourseScene): string {
  const days = marks.map(({ day }) => nightText(day));
  return days.length === 0 ? '' : watchWords().course.reminders(days);
}

function textsOf({ course, lastDay }: ShownCourse, compared: number | undefined, size: number) {
  const words = watchWords().course;
  const latest = course.at(-1);
  return {
    latest: shareText(latest?.share ?? 0, size),
    ...(compared !== undefined && { compared: words.compared(shareText(compared, size)) }),
    first: words.opening,
    day: nightText(latest?.day ?? lastDay),
    last: words.closing(nightText(lastDay)),
    mark: words.reminder,
  };
}
