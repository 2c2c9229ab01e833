import { fail, ok, type Result } from '#domain/result';
import type { ColumnInsufficient } from '../moments/complete-correlations';
import { answerRuns } from './answer-runs';
import { duplicateVectors } from './duplicate-vectors';
import { mahalanobisCutOff, mahalanobisDistances } from './mahalanobis';
import { answersNeeded, type CarelessnessRule } from './rules';
import { withinPersonDeviations } from './within-person-deviation';

export interface ScreenedAnswers {
  readonly columns: readonly Float64Array[];
  /** The band of each row's time per item, NaN where it is not known (see pace-shares); absent if nothing was timed. */
  readonly paces?: Float64Array;
}

/** `Rule` is what the flags are told by: a rule of this folder, or one of somebody else's. */
export interface RuleFlags<Rule = CarelessnessRule> {
  readonly rule: Rule;
  readonly flags: Result<RowFlags, ColumnInsufficient>;
}

export interface RowFlags {
  /** 1 for a row that the rule hits. */
  readonly flagged: Uint8Array;
  /** Rows that the rule could judge; the others, with too many gaps for it, are not flagged. */
  readonly judged: number;
}

/**
 * Holds every row against every rule, in the order of the rules. A rule that the data give nothing for has a reason
 * instead of flags: 'too-few' columns for the answers that it asks for, so that it could hit nobody; 'too-few',
 * 'no-variance' or 'singular' (see mahalanobis); 'nothing-answered' for times not taken.
 *
 * Throws RangeError for columns of different lengths (see row-count).
 */
export function flagRows(answers: ScreenedAnswers, rules: readonly CarelessnessRule[]): readonly RuleFlags[] {
  return rules.map((rule) => ({ rule, flags: flagsFor(answers, rule) }));
}

function flagsFor(answers: ScreenedAnswers, rule: CarelessnessRule): Result<RowFlags, ColumnInsufficient> {
  const [have, need] = [answers.columns.length, answersNeeded(rule)];
  return have < need ? fail({ reason: 'too-few', have, need, counted: 'ratings' }) : flagsOf(answers, rule);
}

function flagsOf({ columns, paces }: ScreenedAnswers, rule: CarelessnessRule): Result<RowFlags, ColumnInsufficient> {
  switch (rule.kind) {
    case 'longest-run':
      return ok(flagsWhere(answerRuns(columns).longest, (run) => run >= rule.atLeast));
    case 'average-run':
      return ok(flagsWhere(answerRuns(columns).average, (run) => run >= rule.atLeast));
    case 'within-person-deviation':
      return ok(flagsWhere(deviationsOfMany(columns, rule.minimumAnswered), (own) => own <= rule.atMost));
    case 'mahalanobis':
      return mahalanobisFlags(columns, rule.significance);
    case 'duplicates':
      return ok(duplicateFlags(columns, rule));
    case 'pace':
      return paces === undefined
        ? fail({ reason: 'nothing-answered' })
        : ok(flagsWhere(paces, (band) => band < rule.below));
  }
}

/** NaN for rows with fewer answers than that. */
function deviationsOfMany(columns: readonly Float64Array[], minimumAnswered: number): Float64Array {
  return withinPersonDeviations(columns).map((deviation, row) => {
    const answered = columns.reduce((sum, column) => sum + (Number.isNaN(column[row]) ? 0 : 1), 0);
    return answered < minimumAnswered ? Number.NaN : deviation;
  });
}

function mahalanobisFlags(
  columns: readonly Float64Array[],
  significance: number,
): Result<RowFlags, ColumnInsufficient> {
  const distances = mahalanobisDistances(columns);
  if (!distances.ok) return distances;
  const cutOff = mahalanobisCutOff(significance, distances.value.degreesOfFreedom);
  return ok(flagsWhere(distances.value.squared, (squared) => squared > cutOff));
}

function duplicateFlags(
  columns: readonly Float64Array[],
  rule: { readonly rows: number; readonly minimumAnswered: number },
): RowFlags {
  const { copies } = duplicateVectors({ columns, minimumAnswered: rule.minimumAnswered });
  return flagsWhere(copies, (rows) => rows >= rule.rows);
}

/** `index` is NaN for rows that could not be judged. */
function flagsWhere(index: Float64Array, suspicious: (value: number) => boolean): RowFlags {
  const flagged = new Uint8Array(index.length);
  let judged = 0;
  index.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    judged += 1;
    if (suspicious(value)) flagged[row] = 1;
  });
  return { flagged, judged };
}
