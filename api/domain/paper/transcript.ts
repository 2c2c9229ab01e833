import { encodeAnswers } from '#domain/answers/encode-vector';
import { type AnswerProblem, validateAnswers } from '#domain/answers/validate';
import type { AnswerVector } from '#domain/answers/vector';
import type { Questionnaire } from '#domain/questionnaire/model';
import { comparePasses, type KeyedPasses, pairsOf, settledValues, WHOLE_BALLOT } from './compare-passes';
import { keyedAnswers } from './keyed-answers';
import type { KeyedCell } from './model';

/** What the paper says, once the passes agree or are settled. */
export interface Transcript {
  readonly stamp: number;
  readonly cells: readonly KeyedCell[];
}

/**
 * One transcript for each ballot that is not void.
 * @throws RangeError while a difference is open
 */
export function transcriptsOf(passes: KeyedPasses): readonly Transcript[] {
  if (comparePasses(passes).open > 0) throw new RangeError('the passes still differ');
  const settled = settledValues(passes.settlements);
  return pairsOf(passes)
    .filter(({ first, second }) => !first.voidReason && !second.voidReason)
    .filter(({ first }) => settled(first.stamp, WHOLE_BALLOT) === undefined)
    .map(({ first: { stamp, cells } }) => ({
      stamp,
      cells: passes.form.cells.map((_, place) => settled(stamp, place) ?? cells[place] ?? null),
    }));
}

export function transcriptVector(
  questionnaire: Questionnaire,
  { form }: Pick<KeyedPasses, 'form'>,
  { cells }: Transcript,
): AnswerVector {
  return encodeAnswers(questionnaire, keyedAnswers(form, cells));
}

export interface InvalidTranscript {
  readonly stamp: number;
  readonly problems: readonly AnswerProblem[];
}

/** Ballots that the count will find spoilt, because the paper leaves out what the questionnaire requires. */
export function invalidTranscripts(questionnaire: Questionnaire, passes: KeyedPasses): readonly InvalidTranscript[] {
  return transcriptsOf(passes)
    .map(({ stamp, cells }) => ({
      stamp,
      problems: validateAnswers(questionnaire, keyedAnswers(passes.form, cells)),
    }))
    .filter(({ problems }) => problems.length > 0);
}
