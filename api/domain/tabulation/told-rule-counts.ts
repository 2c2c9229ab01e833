import { FEWEST_PEOPLE } from '#domain/analysis/release/released-block';
import { inTens } from '#domain/disclosure/in-tens';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { toldTogether } from '#domain/logic/told-together';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { RuleCount } from '#domain/scoring/rule-counts';

export interface JudgedRules {
  readonly counts: readonly RuleCount[];
  /** Ballots or cards that were judged. */
  readonly judged: number;
}

/** What may be told of a count of so many ballots or cards that were judged; null for nothing. */
export type CountTeller = (count: number | null, judged: number) => number | null;

/**
 * What may be told of how often rules were hit, or signs found: all of it where every cell beside it is shown. Where one is hidden, the cells
 * that are shown may tell how many of their own hit a rule, and the exact count how many of the hidden; so a count is
 * rounded to tens, and is null where fewer than a hundred hit the rule or fewer than a hundred did not. It is null in any
 * case where the rules judge a question that divides people: the tables of the classes would tell the hits of each. Where they judge
 * ratings that are asked for different reasons, it is null whatever is shown: a rule can be such that it hits those who gave both.
 *
 * @param beside what is shown beside the counts, and what rules judge
 */
export function countTeller(
  { suppression }: ReleaseRules,
  beside: { readonly tables: unknown; readonly judgesClasses?: boolean; readonly joinsConditions?: boolean },
): CountTeller {
  if (suppression && beside.joinsConditions === true) return () => null;
  if (!suppression || !hidesSomething(beside.tables)) return (count) => count;
  return beside.judgesClasses === true ? () => null : coarseCount;
}

/** Whether a rating that rules judge divides the people of planned tables. */
export function judgesClasses(questions: readonly Question[], dividing: ReadonlySet<string>): boolean {
  return questions.some(({ id, kind }) => kind === 'scale' && dividing.has(id));
}

/** Whether how many gave all ratings that rules judge, or some of them, is told by no other number. */
export function joinsConditions(questionnaire: Questionnaire): boolean {
  const rated = questionsOf(questionnaire).filter(({ kind }) => RATED.has(kind));
  return !toldTogether(questionnaire)(rated.map(({ id }) => id));
}

const RATED: ReadonlySet<Question['kind']> = new Set(['scale', 'items', 'targets']);

export function toldRuleCounts({ counts, judged }: JudgedRules, tell: CountTeller): readonly RuleCount[] {
  return counts.map((count) => ({
    ...count,
    hits: tell(count.hits, judged),
    decided: tell(count.decided, judged),
  }));
}

function coarseCount(count: number | null, judged: number): number | null {
  if (count === null || count < FEWEST_PEOPLE || judged - count < FEWEST_PEOPLE) return null;
  return inTens(count);
}

/** However deep: a cell, criterion or target that has a reason not to be shown, or a table that is withheld or has noise. */
export function hidesSomething(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('reason' in part && part.reason !== undefined) return true;
  if ('release' in part && part.release !== 'exact') return true;
  return Object.values(part).some(hidesSomething);
}
