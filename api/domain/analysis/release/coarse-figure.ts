import { roundedTo, unitAbove, upToTwoDigits } from '#domain/disclosure/coarse-value';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { tInterval } from '#domain/statistics/intervals/t-interval';
import type { AnalysisFigure, Measured } from '../figure';

/**
 * By how much answers of one person can move a figure, times the number behind it: several steps of a scale of a hundred
 * points for a mean or a deviation, and for correlations and what is made of them the product of two such steps in
 * standard deviations.
 */
export const REACH = { mean: 200, share: 2, correlation: 10 } as const;

/**
 * A figure over all people at once, where people are protected: no finer than what a single person can move it by. Nor is
 * what stands beside it: the error is made of a deviation that is as coarse as the value, and p is told in bands. To two
 * digits either would be a function of the exact value that is finer than the rounded one.
 *
 * Its exact double would be an equation that holds for one pair of hidden cells alone: with the counts of everybody and of
 * the classes that are shown, the covariance of a question with the one that divides people tells what two hidden classes
 * answered, and the mean of an index what those answered who left one of its items out. At a hundred people the unit is
 * about the sampling error of the figure, and falls behind it as they become more.
 *
 * @param people behind it, where its n counts something else
 */
export function coarseFigure(
  { suppression }: ReleaseRules,
  figure: AnalysisFigure,
  moved: { readonly reach: number; readonly people?: number },
): AnalysisFigure {
  return suppression && 'value' in figure ? coarseMeasured(figure, moved) : figure;
}

export function coarseMeasured(
  figure: Measured,
  { reach, people = figure.n }: { readonly reach: number; readonly people?: number },
): Measured {
  return coarsened(figure, personUnit(reach, people));
}

/** To what figures of so many people are rounded that one of them can move by so much. */
export function personUnit(reach: number, people: number): number {
  return unitAbove(reach / people);
}

/** The same to two digits, for what has no scale of its own. */
export function twoDigitFigure({ suppression }: ReleaseRules, figure: AnalysisFigure): AnalysisFigure {
  if (!suppression || !('value' in figure)) return figure;
  return { ...figure, value: twoDigits(figure.value) };
}

export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** What rounding to a unit adds to the standard error. */
const UNIFORM_ERROR = 1 / Math.sqrt(12);

function coarsened(figure: Measured, unit: number): Measured {
  const { standardError, degreesOfFreedom, interval, p, ...rest } = figure;
  const value = roundedTo(figure.value, unit);
  const error =
    standardError === undefined ? undefined : errorWith(coarseSampling(standardError, figure.n, unit), unit);
  const around = interval === undefined ? undefined : intervalOf({ value, unit, error }, figure);
  return {
    ...rest,
    value,
    ...(error !== undefined && { standardError: error }),
    ...(degreesOfFreedom !== undefined && { degreesOfFreedom: Math.max(1, Math.floor(degreesOfFreedom)) }),
    ...(around !== undefined && { interval: around }),
    ...(p !== undefined && { p: bandOf(p) }),
  };
}

/** The error of a mean of n whose deviation is rounded to the unit. */
function coarseSampling(standardError: number, n: number, unit: number): number {
  const root = Math.sqrt(n);
  return Math.max(unit, roundedTo(standardError * root, unit)) / root;
}

/** Upper ends of the bands below the tenths. */
const SMALL_BANDS = [0.001, 0.01, 0.05] as const;
const TENTH = 0.1;

/** The upper end of the band in which p lies: what is said of it is no more than that. */
function bandOf(p: number): number {
  return SMALL_BANDS.find((end) => p <= end) ?? roundedTo(Math.ceil(p / TENTH) * TENTH, TENTH);
}

export function errorWith(standardError: number, unit: number): number {
  return upToTwoDigits(Math.hypot(standardError, unit * UNIFORM_ERROR));
}

interface Rounded {
  readonly value: number;
  readonly unit: number;
  readonly error: number | undefined;
}

/** From the coarse error; else, of a coefficient, as wide to both sides as the exact one is to the farther, in whole units. */
function intervalOf({ value, unit, error }: Rounded, exact: Measured): readonly [number, number] {
  if (error !== undefined) {
    const degreesOfFreedom = exact.degreesOfFreedom ?? exact.n - 1;
    return tInterval({ value, standardError: error, degreesOfFreedom });
  }
  const [low, high] = exact.interval ?? [value, value];
  const half = Math.ceil(Math.max(exact.value - low, high - exact.value) / unit) * unit;
  return [Math.max(-1, roundedTo(value - half, unit)), Math.min(Math.max(1, value), roundedTo(value + half, unit))];
}
