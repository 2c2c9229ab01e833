import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import { formatNumber } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { hasCourse, type SurveySeries } from '../series';
import { type CourseChange, isTheme, type PollCourse } from './poll-course';

export interface PollFinding {
  readonly course: PollCourse;
  readonly change: CourseChange;
  readonly text: string;
}

/** Questions that changed by more than chance, the clearest first: by how many times its error a change is. */
export function pollFindings(courses: readonly PollCourse[]): readonly PollFinding[] {
  return courses
    .filter((course) => !isTheme(course))
    .flatMap((course) => {
      const { change } = course;
      if (change === undefined || change.verdict === 'within-error') return [];
      return [{ course, change, text: findingText(course, change) }];
    })
    .toSorted((one, other) => other.change.clearness - one.change.clearness);
}

/** The clearest change as a sentence; undefined where none is more than chance. */
export function mainChangeTitle(courses: readonly PollCourse[], since: string): string | undefined {
  const [clearest] = pollFindings(courses);
  if (clearest === undefined) return undefined;
  const { course, change } = clearest;
  const { main, mainMeasures } = words().overview.course;
  const { before, now, verdict } = change;
  const text = { label: course.label, measure: mainMeasures[course.measure], before, now, since };
  return main[verdict === 'risen' ? 'risen' : 'fallen'](text);
}

function findingText(course: PollCourse, change: CourseChange): string {
  const { before, now, difference, range, verdict } = change;
  const texts = words().overview.course;
  const moved = texts.moved[verdict === 'risen' ? 'risen' : 'fallen'];
  return [
    moved({ measure: texts.measures[course.measure], before, now, difference, range }),
    ...everyStepText(course),
  ].join(words().clauseComma);
}

/** That it rose or fell at every step is said only where each step was tested to be more than chance. */
function everyStepText({ significant, direction, waves }: PollCourse): readonly string[] {
  if (!significant || !hasCourse({ waves })) return [];
  const { everyStep } = words().overview.course;
  return [everyStep[direction === 'rises' ? 'rises' : 'falls'](waves.length)];
}

/** "Of 11 questions 2 rose and 1 fell"; undefined where none can be compared. */
export function changesTitle(courses: readonly PollCourse[], since: string): string | undefined {
  const changed = changesIn(courses.filter((course) => !isTheme(course)));
  return changed && words().poll.changed({ ...changed, since });
}

export function themesTitle(courses: readonly PollCourse[], since: string): string | undefined {
  const changed = changesIn(courses.filter(isTheme));
  return changed && words().overview.course.themesChanged({ ...changed, since });
}

function changesIn(courses: readonly PollCourse[]) {
  const verdicts = courses.flatMap(({ change }) => change?.verdict ?? []);
  if (verdicts.length === 0) return undefined;
  const count = (wanted: ChangeVerdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return { all: verdicts.length, risen: count('risen'), fallen: count('fallen') };
}

/** What is not compared with the wave before, and why; undefined where everything is. */
export function notComparedText(
  courses: readonly PollCourse[],
  { waves }: Pick<SurveySeries, 'waves'>,
): string | undefined {
  const questions = courses.filter((course) => !isTheme(course));
  const left = questions.filter(({ change }) => change === undefined);
  if (left.length === 0) return undefined;
  const texts = words().overview.course;
  if (waves.length < 2) return waves[0]?.number === 1 ? words().overview.firstWave : texts.noneBefore;
  const reasons = REASONS.flatMap((reason) => {
    const count = left.filter((course) => reasonOf(course) === reason).length;
    return count === 0 ? [] : [texts.reasons[reason](count)];
  });
  const head = left.length === questions.length ? texts.noneCompared : texts.notCompared(formatNumber(left.length));
  return words().overview.course.because(head, reasons.join(words().listComma));
}

const REASONS = ['not-asked', 'asked-otherwise', 'weighted-otherwise', 'not-shown'] as const;

/** A wave before that asked the same did not show it. */
function reasonOf({ start, waves }: PollCourse): (typeof REASONS)[number] {
  return waves.length > 1 || start === 'first-wave' ? 'not-shown' : start;
}
