import { answerOptions, betterHalf, orderedScale, type AnswerOption } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import type { ShareCounts } from '#domain/statistics/intervals/newcombe-difference';
import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import type { ComparedCounts, ComparedPair } from '#domain/tabulation/compare-tables';
import { shareChanges } from './change-figure';

/** Of one class of people in two waves: how the share of some answers changed. */
export interface ClassChange {
  readonly previous: number;
  readonly current: number;
  readonly difference: number;
  readonly interval: readonly [number, number];
  /** Chi-square of two by two counts, after Holm over the classes of the table; see Change for who is not told. */
  readonly adjustedP?: number;
  readonly verdict: ChangeVerdict;
}

export interface ClassChanges {
  /** Keys of the options whose share it is: the better half of a scale, else the option that most people chose. */
  readonly options: readonly string[];
  /** In the order of the pairs; null where a side is hidden. */
  readonly changes: readonly (ClassChange | null)[];
}

/** Tested as the changes of the whole question are (see change-figure), one table and question being the family. */
export function classChanges(question: Question, pairs: readonly ComparedPair[]): ClassChanges {
  const options = comparedOptions(question, pairs);
  const positions = options.map(({ position }) => position);
  const ends = pairs.map(({ to, earlier, later }) => ({
    changed: 'option-share' as const,
    subject: { question: question.id, class: to.join(' ') },
    current: sharesIn(later, positions),
    previous: sharesIn(earlier, positions),
  }));
  const changes = shareChanges('classes', ends).map(({ value, interval, test }): ClassChange | null => {
    if (value === null || interval === undefined || interval === null || test === undefined) return null;
    const { current, previous, adjustedP, verdict } = test;
    return {
      previous,
      current,
      difference: value,
      interval,
      ...(adjustedP !== undefined && { adjustedP }),
      verdict,
    };
  });
  return { options: options.map(({ key }) => key), changes };
}

function comparedOptions(question: Question, pairs: readonly ComparedPair[]): readonly AnswerOption[] {
  const scale = orderedScale(question);
  if (scale !== null) return betterHalf(scale);
  const chosen = ({ position }: AnswerOption) =>
    pairs.reduce((sum, { later }) => sum + (later?.counts[position] ?? 0), 0);
  return answerOptions(question)
    .toSorted((one, other) => chosen(other) - chosen(one))
    .slice(0, 1);
}

function sharesIn(cell: ComparedCounts | null, positions: readonly number[]): ShareCounts | null {
  if (cell === null) return null;
  return { successes: positions.reduce((sum, position) => sum + (cell.counts[position] ?? 0), 0), n: cell.n };
}
