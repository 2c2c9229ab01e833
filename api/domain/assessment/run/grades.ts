import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { Grade, Grading } from '../scheme/model';
import type { GradeReason, QuotaBorder, QuotaOutcome, UnitGrade } from './outcome';
import { placesOf } from './places';

export interface GradedUnit {
  readonly unitCode: string;
  readonly total: number;
  /** Position of the best grade that vetoes leave; 0 for all. */
  readonly ceiling: number;
  /** Points of the indicators that break ties, in their order. */
  readonly tieBreakers: readonly number[];
}

export interface Grades {
  readonly grades: ReadonlyMap<string, UnitGrade>;
  readonly quotas: readonly QuotaOutcome[];
}

/** What is said of the border of a quota; asked for its last unit in and the units outside, best first. */
export type BorderTest = (
  lastIn: string,
  outside: readonly string[],
) => Pick<QuotaBorder, 'difference' | 'p' | 'alike'>;

/** Where nobody asks whether the two sides can be told apart. */
export const untestedBorder: BorderTest = () => ({ difference: null, p: null, alike: [] });

/**
 * Grades of the ranked units of one category, from the best grade down: who reaches its minimum, is not barred from it
 * and finds a place gets it; the others go on to the next one. A minimum is reached to nine decimals. With the ties
 * `all-out` and `indicators` there are never more units in a grade than places; with `all-in` a tie may exceed them.
 */
export function gradesIn(
  units: readonly GradedUnit[],
  { grading: { grades, tie }, testBorder }: { readonly grading: Grading; readonly testBorder: BorderTest },
): Grades {
  const result = new Map<string, UnitGrade>();
  const quotas: QuotaOutcome[] = [];
  let left: readonly Waiting[] = units.map((unit) => ({ unit, reason: null }));
  grades.forEach((grade, position) => {
    const reached = left.filter(({ unit }) => reaches(unit, grade));
    const candidates = reached.filter(({ unit }) => unit.ceiling <= position).toSorted(best);
    const eligible = units.filter(({ ceiling }) => ceiling <= position).length;
    const { taken, reasonOf } = takeWithin(grade, { candidates, eligible, tie: tie.kind });
    for (const { unit, reason: why } of candidates.slice(0, taken)) {
      const band = bandOf(unit, grades);
      result.set(unit.unitCode, { band, grade: grade.id, reason: band === grade.id ? null : why });
    }
    if (grade.quota !== null) quotas.push(quotaOutcome(grade, { candidates, eligible, taken, testBorder }));
    const given = new Set(candidates.slice(0, taken));
    left = left.filter((one) => !given.has(one)).map((one) => passedOver(one, { grade, position, reasonOf }));
  });
  return { grades: result, quotas };
}

interface Waiting {
  readonly unit: GradedUnit;
  /** Why it did not get the best grade whose minimum it reached. */
  readonly reason: GradeReason | null;
}

/** Why a unit that is eligible and reaches the minimum does not have the grade. */
type QuotaReason = Exclude<GradeReason, 'veto'>;

function passedOver(
  waiting: Waiting,
  at: { readonly grade: Grade; readonly position: number; readonly reasonOf: (unit: GradedUnit) => QuotaReason },
): Waiting {
  const { unit, reason } = waiting;
  if (reason !== null || !reaches(unit, at.grade)) return waiting;
  return { unit, reason: unit.ceiling > at.position ? 'veto' : at.reasonOf(unit) };
}

function reaches({ total }: GradedUnit, { minimum }: Grade): boolean {
  return minimum === null || toNineDecimals(total) >= toNineDecimals(minimum);
}

function bandOf(unit: GradedUnit, grades: readonly Grade[]): string {
  return grades.find((grade) => reaches(unit, grade))?.id ?? '';
}

interface Among {
  readonly candidates: readonly Waiting[];
  readonly eligible: number;
  readonly tie: Grading['tie']['kind'];
}

/** The rule for ties decides where totals are equal across the border of the places. */
function takeWithin(
  { quota }: Grade,
  { candidates, eligible, tie }: Among,
): { readonly taken: number; readonly reasonOf: (unit: GradedUnit) => QuotaReason } {
  const places = quota === null ? Infinity : placesOf(quota.share, eligible, quota.rounding);
  if (places === 0) return { taken: 0, reasonOf: () => 'no-places' };
  const [last, next] = [candidates[places - 1]?.unit, candidates[places]?.unit];
  if (last === undefined || next === undefined || compare(last, next, false) !== 0) {
    return { taken: Math.min(places, candidates.length), reasonOf: () => 'quota' };
  }
  const equal = candidates.map(({ unit }) => compare(unit, last, tie === 'indicators') === 0);
  return {
    taken: equal[places] === true ? takenOfTied(equal, tie) : places,
    reasonOf: (unit) => (compare(unit, last, false) === 0 ? 'tie-at-quota' : 'quota'),
  };
}

function takenOfTied(equal: readonly boolean[], tie: Grading['tie']['kind']): number {
  return tie === 'all-in' ? equal.lastIndexOf(true) + 1 : equal.indexOf(true);
}

/** Equal ones in the order of their codes, so that the order of the list never matters. */
function best(one: Waiting, other: Waiting): number {
  const byTotal = compare(one.unit, other.unit, true);
  if (byTotal !== 0) return byTotal;
  return one.unit.unitCode < other.unit.unitCode ? -1 : 1;
}

/** Below 0 where the first is better. */
function compare(one: GradedUnit, other: GradedUnit, withBreakers: boolean): number {
  const byTotal = toNineDecimals(other.total) - toNineDecimals(one.total);
  if (byTotal !== 0 || !withBreakers) return byTotal;
  const differences = one.tieBreakers.map(
    (points, place) => toNineDecimals(other.tieBreakers[place] ?? 0) - toNineDecimals(points),
  );
  return differences.find((difference) => difference !== 0) ?? 0;
}

function quotaOutcome(
  { id, quota }: Grade,
  known: {
    readonly candidates: readonly Waiting[];
    readonly eligible: number;
    readonly taken: number;
    readonly testBorder: BorderTest;
  },
): QuotaOutcome {
  const { candidates, eligible, taken, testBorder } = known;
  const share = quota?.share ?? 1;
  return {
    gradeId: id,
    eligible,
    exact: share * eligible,
    places: quota === null ? eligible : placesOf(share, eligible, quota.rounding),
    reached: candidates.length,
    given: taken,
    border: borderOf(candidates, taken, testBorder),
  };
}

function borderOf(candidates: readonly Waiting[], taken: number, testBorder: BorderTest): QuotaBorder | null {
  const firstOut = candidates[taken]?.unit;
  if (firstOut === undefined) return null;
  const lastIn = candidates[taken - 1]?.unit;
  if (lastIn === undefined) {
    return { lastIn: null, firstOut: firstOut.unitCode, difference: null, p: null, tied: false, alike: [] };
  }
  return {
    lastIn: lastIn.unitCode,
    firstOut: firstOut.unitCode,
    tied: compare(lastIn, firstOut, false) === 0,
    ...testBorder(
      lastIn.unitCode,
      candidates.slice(taken).map(({ unit }) => unit.unitCode),
    ),
  };
}
