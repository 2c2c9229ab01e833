import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { OptionId, QuestionId } from '#domain/questionnaire/model';
import type { DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import { groupWeights, type Margin } from '#domain/statistics/survey-design/margin';
import type { AnswerTable } from '../columns/answer-columns';
import type { AnswerVariable } from '../columns/answer-variables';
import { variableOf } from '../columns/variable-scales';
import type { MarginAnalysis } from '../model';
import type { Weighting } from '../plan/analysis-plan';
import { twoDigits } from '../release/coarse-figure';

/** A margin of the plan with the group of each ballot. */
export interface AskedMargin {
  readonly question: QuestionId;
  readonly options: readonly OptionId[];
  /** Of the population, as a part of 1. */
  readonly shares: readonly number[];
  readonly margin: Margin;
}

/**
 * The margins of the plan as totals of the ballots' weights. A ballot without an answer, or with one that the margin does
 * not name, is of no group. Shares are taken in proportion, so that margins which were typed agree to the last digit.
 */
export function askedMargins(given: {
  readonly weighting: Weighting;
  readonly variables: readonly AnswerVariable[];
  readonly answers: AnswerTable;
  readonly base: DesignedSample;
}): readonly AskedMargin[] {
  const { weighting, variables, answers, base } = given;
  const total = base.weights.reduce((sum, weight) => sum + weight, 0);
  return weighting.margins.map(({ question, shares: typed }) => {
    const variable = variableOf(variables, { question });
    if (variable?.kind !== 'options') throw new RangeError(`a margin of ${question}, which has no options`);
    const options = Object.keys(typed);
    const sum = Object.values(typed).reduce((whole, share) => whole + share, 0);
    const shares = Object.values(typed).map((share) => share / sum);
    const groups = new Map(variable.options.map(({ key, code }) => [code, options.indexOf(key)] as const));
    return {
      question,
      options,
      shares,
      margin: {
        groupOf: Int32Array.from(answers.codesOf(variable), (code) => groups.get(code) ?? -1),
        totals: shares.map((share) => share * total),
      },
    };
  });
}

/**
 * Shares among the ballots of a known group; those of a question whose table is not shown are not told. After trimming they
 * depend on how the margins cross.
 */
export function marginAnalyses(
  margins: readonly AskedMargin[],
  ballots: {
    readonly rules: ReleaseRules;
    readonly before: Float64Array;
    readonly after: Float64Array;
    readonly isShown: (question: QuestionId) => boolean;
  },
): readonly MarginAnalysis[] {
  return margins.map(({ question, options, shares, margin }) => {
    if (!ballots.isShown(question)) return { question, reason: 'protected' };
    const before = sharesOf(groupWeights(margin, ballots.before));
    const after = sharesOf(groupWeights(margin, ballots.after));
    return {
      question,
      groups: options.map((option, group) => ({
        option,
        population: shares[group] ?? 0,
        before: before[group] ?? 0,
        after: ballots.rules.suppression ? twoDigits(after[group] ?? 0) : (after[group] ?? 0),
      })),
    };
  });
}

function sharesOf(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
