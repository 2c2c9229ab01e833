import { nightOf } from '#domain/roll/night';
import { type RoundedTurnout, TURNOUT_STEP } from '#domain/roll/turnout';
import type { CoursePlace } from '../../../ui/charts/course-scene';
import { formatDay, formatDecimal, formatPercent } from '../../../lib/format';
import { watchWords } from '../../../lib/words';
import type { TurnoutCourse } from './course-data';

type Numbers = Pick<RoundedTurnout, 'size' | 'takenPart'>;

export interface ShownCourse {
  readonly course: readonly CoursePlace[];
  /** On the days of this course: as many days before the end. */
  readonly earlier: readonly CoursePlace[];
  readonly lastDay: number;
  /** Nights after which people were reminded, or will be. */
  readonly marks: readonly number[];
}

/** Undefined until a second night is known: one point is no course. */
export function shownCourse(
  { everybody, earlier, lastDay }: TurnoutCourse,
  reminders: readonly { readonly at: number }[] = [],
): ShownCourse | undefined {
  const latest = everybody.at(-1);
  if (latest === undefined || everybody.length < 2) return undefined;
  const shift = earlier && lastDay !== null ? lastDay - earlier.lastDay : undefined;
  return {
    course: everybody.map(placeOf),
    earlier:
      shift === undefined ? [] : (earlier?.points ?? []).map((point) => placeOf({ ...point, day: point.day + shift })),
    lastDay: Math.max(lastDay ?? latest.day, latest.day),
    marks: reminders.map(({ at }) => nightOf(at)),
  };
}

function placeOf({ day, ...numbers }: TurnoutCourse['everybody'][number]): CoursePlace {
  return { day, share: shareOf(numbers) };
}

export function shareOf({ size, takenPart }: Numbers): number {
  return size === 0 ? 0 : takenPart / size;
}

/** The heading over the course: where it stands beside the earlier one, if the rounding lets that be said. */
export function courseFinding(data: TurnoutCourse, compared: number | undefined): string {
  const words = watchWords().course;
  const latest = data.everybody.at(-1);
  if (latest === undefined) return words.title;
  const share = shareOf(latest);
  if (compared === undefined) return words.reached(nightText(latest.day), shareText(share, latest.size));
  const difference = share - compared;
  if (Math.abs(difference) <= roundingOf(data)) return words.level;
  const points = formatDecimal(Math.abs(difference) * 100, digitsFor(latest.size));
  return difference > 0 ? words.ahead(points) : words.behind(points);
}

/** Both shares are of numbers that may be off by half a step; a difference of exactly that much is not more than it. */
function roundingOf({ everybody, earlier }: TurnoutCourse): number {
  const sizes = [everybody.at(-1)?.size ?? 0, earlier?.points.at(-1)?.size ?? 0];
  return sizes.reduce((sum, size) => sum + TURNOUT_STEP / 2 / Math.max(1, size), FLOATING_POINT_SLACK);
}

const FLOATING_POINT_SLACK = 1e-9;

/** As exactly as numbers to 5 people allow. */
export function shareText(share: number, size: number): string {
  return formatPercent(share, digitsFor(size));
}

const LARGE = 2000;

function digitsFor(size: number): number {
  return size < LARGE ? 0 : 1;
}

const DAY = 86_400_000;

/** The day that a night ended; noon, so that it is the same day in nearly every time zone. */
export function nightText(night: number): string {
  return formatDay((night + 0.5) * DAY);
}
