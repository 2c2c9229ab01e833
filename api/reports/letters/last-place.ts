import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { isTotalSet } from '#domain/assessment/run/place-support';
import { type AssessmentReport, listsOf, unitName } from '../assessment-report';
import { LETTER_WORDS } from '../letter-words';

/** Of those that the last one cannot be told apart from. */
const MOST_NAMED = 5;

/**
 * Who may be named last in a category: the last tier, if even the best places that are left to it lie in it, and whether
 * by data or by a veto;
 * else from whom the last ones cannot be told apart. Nothing where one unit alone is ranked, or all are equal,
 * and nothing that people did not decide: at least one of the last is on a list.
 */
export function lastPlaceStatement(report: AssessmentReport, category: readonly UnitOutcome[]): string | null {
  const { last } = LETTER_WORDS[report.language];
  const ranked = category.filter(({ standing }) => standing !== null);
  const lowest = ranked.filter(({ standing }) => standing?.rank === lowestRank(ranked));
  if (lowest.length === ranked.length || lowest.every((unit) => listsOf(report, unit).length === 0)) return null;
  const supported = ranked.filter(({ standing }) => standing?.lastPlaceSupported === true);
  if (supported.length > 0) {
    const set = supported.filter(isTotalSet);
    const facts = { last: namesOf(report, supported), set: namesOf(report, set), alike: [], alikeCount: 0 };
    if (set.length === supported.length) return last.veto(facts);
    return supported.length === 1 ? last.one(facts) : last.several(facts);
  }
  const alike = alikeUnits(ranked, lowest);
  const facts = { last: namesOf(report, lowest), set: [], alike: namesOf(report, alike), alikeCount: alike.length };
  return last.unsupported({ ...facts, alike: facts.alike.slice(0, MOST_NAMED) });
}

/** Whether the unit stands lowest in its category, with others above it. */
export function isLowest(unit: UnitOutcome, category: readonly UnitOutcome[]): boolean {
  const ranked = category.filter(({ standing }) => standing !== null);
  const lowest = lowestRank(ranked);
  return unit.standing?.rank === lowest && ranked.some(({ standing }) => standing?.rank !== lowest);
}

function lowestRank(ranked: readonly UnitOutcome[]): number {
  return Math.max(...ranked.map(({ standing }) => standing?.rank ?? 0));
}

/** The nearest first. */
function alikeUnits(ranked: readonly UnitOutcome[], lowest: readonly UnitOutcome[]): readonly UnitOutcome[] {
  const codes = new Set(lowest.flatMap(({ standing }) => standing?.indistinguishable ?? []));
  return ranked
    .filter((unit) => codes.has(unit.unitCode) && !lowest.includes(unit))
    .toSorted((one, other) => (other.standing?.rank ?? 0) - (one.standing?.rank ?? 0));
}

function namesOf(report: AssessmentReport, units: readonly UnitOutcome[]): readonly string[] {
  return units.map(({ unitCode }) => unitName(report, unitCode));
}
