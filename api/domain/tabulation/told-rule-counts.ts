import { FEWEST_PEOPLE } from '#domain/analysis/release';
import type { RuleCount } from '#domain/scoring/rule-counts';

/** Ballots or cards. */
const UNIT = 10;

export interface JudgedRules {
  readonly counts: readonly RuleCount[];
  /** Ballots or cards that were judged. */
  readonly judged: number;
}

/**
 * What may be told of how often rules were hit: all of it where every cell beside it is shown. Where one is hidden, the cells
 * that are shown may tell how many of their own hit a rule, and the exact count how many of the hidden; so a count is
 * rounded to tens, and is null where fewer than a hundred hit the rule or fewer than a hundred did not.
 */
export function toldRuleCounts({ counts, judged }: JudgedRules, tables: unknown): readonly RuleCount[] {
  if (counts.length === 0 || !hidesSomething(tables)) return counts;
  return counts.map((count) => ({
    ...count,
    hits: toldCount(count.hits, judged),
    decided: toldCount(count.decided, judged),
  }));
}

/** Beside hidden cells; null where it may not be told. */
export function toldCount(count: number | null, judged: number): number | null {
  if (count === null || count < FEWEST_PEOPLE || judged - count < FEWEST_PEOPLE) return null;
  return UNIT * Math.round(count / UNIT);
}

/** However deep: a cell, criterion or target that has a reason not to be shown, or a table that is withheld or has noise. */
function hidesSomething(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('reason' in part && part.reason !== undefined) return true;
  if ('release' in part && part.release !== 'exact') return true;
  return Object.values(part).some(hidesSomething);
}
