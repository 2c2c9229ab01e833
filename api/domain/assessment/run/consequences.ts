import type { AssessmentScheme, ConsequenceRule } from '../scheme/model';
import type { UnitOutcome, UnitStanding } from './outcome';
import { type PlaceSupport, placeSupport } from './place-support';
import { lowestPlaces } from './places';

/**
 * A unit among the lowest of its category, as a rule of the scheme proposes it. Nothing follows from it by itself: people
 * confirm or decline every one of them.
 */
export interface ProposedConsequence {
  readonly ruleId: string;
  readonly unitCode: string;
  readonly categoryId: string | null;
  readonly rank: number;
  readonly rankInterval: readonly [number, number];
  /** Of the units with a place in the category. */
  readonly ranked: number;
  /** How many places from the last on the rule names. */
  readonly lowest: number;
  /** Equal totals across the border: all of them are proposed, more than there are places. */
  readonly tied: boolean;
  /** Whether even the best place that is left to it is among the lowest, and by data or by a veto. */
  readonly support: PlaceSupport;
  /** Units that are not proposed and cannot be told apart from it. */
  readonly alike: readonly string[];
}

/** By rule and category, the last first. Units without a place are on no list, nor is whom nobody stands above. */
export function proposedConsequences(
  { consequences = [] }: Pick<AssessmentScheme, 'consequences'>,
  units: readonly UnitOutcome[],
): readonly ProposedConsequence[] {
  const categories = [...new Set(units.map(({ categoryId }) => categoryId))];
  return consequences.flatMap((rule) =>
    categories.flatMap((categoryId) => {
      const placed = units.flatMap((unit) => (unit.categoryId === categoryId ? placedUnit(unit) : []));
      return lowestOf(rule, categoryId, placed);
    }),
  );
}

interface PlacedUnit {
  readonly unit: UnitOutcome;
  readonly unitCode: string;
  readonly standing: UnitStanding;
}

function placedUnit(unit: UnitOutcome): readonly PlacedUnit[] {
  const { unitCode, standing } = unit;
  return standing === null ? [] : [{ unit, unitCode, standing }];
}

function lowestOf(
  { id: ruleId, lowest: rule }: ConsequenceRule,
  categoryId: string | null,
  placed: readonly PlacedUnit[],
): readonly ProposedConsequence[] {
  const ranked = placed.length;
  const lowest = lowestPlaces(rule, ranked);
  const below = ({ standing }: PlacedUnit) => placed.filter((other) => other.standing.rank > standing.rank).length;
  const listed = placed.filter((unit) => unit.standing.rank > 1 && below(unit) < lowest).toSorted(lastFirst);
  const codes = new Set(listed.map(({ unitCode }) => unitCode));
  const border = listed.at(-1)?.standing.rank;
  return listed.map(({ unit, unitCode, standing }) => ({
    ruleId,
    unitCode,
    categoryId,
    rank: standing.rank,
    rankInterval: standing.rankInterval,
    ranked,
    lowest,
    tied: listed.length > lowest && standing.rank === border,
    support: placeSupport(unit, standing.rankInterval[0] > ranked - listed.length),
    alike: standing.indistinguishable.filter((code) => !codes.has(code)),
  }));
}

function lastFirst(one: PlacedUnit, other: PlacedUnit): number {
  return other.standing.rank - one.standing.rank || (one.unitCode < other.unitCode ? -1 : 1);
}

/** The list as somebody sees it who may see these units only; null for all. */
export function restrictConsequences(
  proposed: readonly ProposedConsequence[],
  scope: readonly string[] | null,
): readonly ProposedConsequence[] {
  if (scope === null) return proposed;
  return proposed
    .filter(({ unitCode }) => scope.includes(unitCode))
    .map((one) => ({ ...one, alike: one.alike.filter((code) => scope.includes(code)) }));
}
