import type { MarginPlan } from '#domain/analysis/plan/analysis-plan';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type { OptionId, Question } from '#domain/questionnaire/model';
import { countLines } from './count-lines';

/** Shares that were given without head counts are shown in per cent. */
const PER_CENT = 100;

/** Head counts times shares are whole again after this many digits. */
const DIGITS = 6;

/** What was typed for each option; absent where nothing was. */
export function countsOf({ shares, population = PER_CENT }: MarginPlan): Readonly<Record<OptionId, number>> {
  return Object.fromEntries(
    Object.entries(shares).map(([option, share]) => [option, Number((share * population).toFixed(DIGITS))]),
  );
}

/** Only the proportion counts: head counts and per cents are typed alike. */
export function marginWithCounts(
  { question }: Pick<MarginPlan, 'question'>,
  counts: Readonly<Record<OptionId, number>>,
): MarginPlan {
  const typed = Object.entries(counts).filter(([, count]) => count >= 0 && Number.isFinite(count));
  const population = typed.reduce((sum, [, count]) => sum + count, 0);
  const shares = Object.fromEntries(typed.map(([option, count]) => [option, population > 0 ? count / population : 0]));
  return { question, shares, ...(population > 0 && { population }) };
}

/** Options nobody said a number of: who chooses them keeps the weight of the ballot. */
export function missingOptions({ shares }: MarginPlan, question: Question): readonly OptionId[] {
  return answerOptions(question)
    .map(({ key }) => key)
    .filter((key) => shares[key] === undefined);
}

/**
 * Head counts out of a table: a row for each option, which is found by its words in either language; or numbers alone, in
 * the order of the options. Null where it is no such table, as for a number by itself.
 */
export function pastedCounts(text: string, question: Question): Readonly<Record<OptionId, number>> | null {
  const rows = countLines(text);
  const options = answerOptions(question);
  if (rows.length < 2) return null;
  const counts = rows.flatMap(({ label, count }, position): readonly (readonly [OptionId, number])[] => {
    const option =
      label === '' ? options[position] : options.find((own) => [own.label.zh, own.label.en, own.key].includes(label));
    return option === undefined ? [] : [[option.key, count]];
  });
  return counts.length === 0 ? null : Object.fromEntries(counts);
}

/**
 * How many equally weighted ballots say as much as a hundred of which each option has as many: 100/(k Σ share²), Kish's
 * effective size (Survey Sampling, 1965). Undefined as long as nobody is counted.
 */
export function evenEffectiveSize({ shares }: MarginPlan): number | undefined {
  const parts = Object.values(shares);
  const squares = parts.reduce((sum, share) => sum + share * share, 0);
  return squares > 0 ? 100 / (parts.length * squares) : undefined;
}

/** What a ballot of each option would count then: share × k. */
export function evenWeight({ shares }: MarginPlan, option: OptionId): number | undefined {
  const share = shares[option];
  return share === undefined ? undefined : share * Object.keys(shares).length;
}
