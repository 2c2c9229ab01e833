import { positionIn, ticksIn, type Domain } from './scale';

/** How large a share had been reached on a day. */
export interface CoursePlace {
  readonly day: number;
  readonly share: number;
}

export interface CourseInput {
  readonly course: readonly CoursePlace[];
  /** On the same days; what lies outside of them is left out. */
  readonly earlier: readonly CoursePlace[];
  /** The last day of the axis, which begins with the course. */
  readonly lastDay: number;
  /** Days on which something was done, or will be. */
  readonly marks?: readonly number[];
}

export interface CourseScene {
  readonly plotHeight: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly course: readonly PlacedShare[];
  readonly earlier: readonly PlacedShare[];
  /** Of the earlier course on the day of the latest point, or the last one before it. */
  readonly compared: PlacedShare | undefined;
  readonly marks: readonly PlacedMark[];
}

export interface PlacedMark {
  readonly day: number;
  readonly at: number;
  /** Later than the latest point of the course. */
  readonly isAhead: boolean;
  /** Whether there is room for a word beside it. */
  readonly hasRoom: boolean;
}

export interface PlacedShare extends CoursePlace {
  readonly at: number;
  readonly y: number;
}

/** Shares of 0 on always begin at 0; the axis ends with the step of 20 per cent above the largest one. */
export function courseScene({ course, earlier, lastDay, marks = [] }: CourseInput, plotHeight: number): CourseScene {
  const days: Domain = [course[0]?.day ?? lastDay, lastDay];
  const shares = shareDomain([...course, ...earlier].map(({ share }) => share));
  const yOf = (share: number) => (1 - positionIn(shares, share)) * plotHeight;
  const place = (point: CoursePlace) => ({ ...point, at: positionIn(days, point.day), y: yOf(point.share) });
  const latest = course.at(-1)?.day ?? lastDay;
  const placed = earlier.filter(({ day }) => day >= days[0] && day <= days[1]).map(place);
  return {
    plotHeight,
    ticks: ticksIn(shares, 4).map(({ value, at }) => ({ value, y: (1 - at) * plotHeight })),
    course: course.map(place),
    earlier: placed,
    compared: placed.findLast(({ day }) => day <= latest),
    marks: placedMarks(marks, days, latest),
  };
}

/** Of the width; a word takes less of it on a telephone. */
const ROOM_OF_A_WORD = 0.19;

function placedMarks(marks: readonly number[], days: Domain, latest: number): readonly PlacedMark[] {
  const shown = marks.filter((day) => day >= days[0] && day <= days[1]).toSorted((one, other) => one - other);
  const places = shown.map((day) => positionIn(days, day));
  return shown.map((day, index) => {
    const at = places[index] ?? 0;
    return { day, at, isAhead: day > latest, hasRoom: (places[index + 1] ?? 1) - at >= ROOM_OF_A_WORD };
  });
}

const STEP = 0.2;

function shareDomain(shares: readonly number[]): Domain {
  const steps = Math.floor(Math.max(0, ...shares) / STEP + 1e-9) + 1;
  return [0, Math.min(1, steps * STEP)];
}
