import type { Question } from '#domain/questionnaire/model';
import { formatNumber, formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { answeredQuestions, byAgreement, hasGroups, type Statement } from './question-answers';
import type { WaveResults } from '../wave-results';
import type { ShownTable } from '../weighted-tables';

/** The highest and the lowest of the statements that the page shows, else how much was asked and answered. */
export function questionsTitle(results: WaveResults, shown: readonly Statement[]): string {
  const answered = answeredQuestions(results);
  if (answered.length === 0) return words().questions.none;
  if (answered.every(({ tables }) => tables.every(({ overall }) => !overall.released))) return words().questions.hidden;
  return (
    statementsText(shown) ?? words().questions.plain(answered.length, formatNumber(results.tabulation.ballots.counted))
  );
}

/** Highest and lowest are named only if their intervals keep apart. */
export function statementsText(statements: readonly Statement[]): string | undefined {
  const sorted = byAgreement(statements);
  const best = sorted[0];
  const worst = sorted.at(-1);
  if (best === undefined || worst === undefined || best.agreement.interval[0] <= worst.agreement.interval[1])
    return undefined;
  return words().questions.extremes({
    best: localized(best.label),
    bestShare: formatPercent(best.agreement.share, 0),
    worst: localized(worst.label),
    worstShare: formatPercent(worst.agreement.share, 0),
  });
}

/** Under the title: how many answered; where all questions are hidden also whom that protects, else what holds for all. */
export function questionsSubtitle(results: WaveResults): string {
  const { tabulation } = results;
  const { received, counted } = tabulation.ballots;
  const scope = words().questions.subtitle(formatNumber(received), formatNumber(counted));
  const hidden = tabulation.questions.length > 0 && tabulation.questions.every(({ overall }) => !overall.released);
  if (hidden) return [scope, words().questions.hiddenReason(tabulation.minimumGroupSize)].join(words().semicolon);
  return [
    scope,
    ...(isWeighted(results) ? [words().questions.weighted] : []),
    ...(hasGroups(results) ? [] : [words().questions.oneGroup]),
  ].join(words().semicolon);
}

function isWeighted(results: WaveResults): boolean {
  return answeredQuestions(results).some(({ tables }) => tables.some(({ weighting }) => weighting === 'weighted'));
}

/** How many answered, how many stand outside of the shares, and whom the figures stand for. */
export function baseText(question: Question, { overall, weighting }: ShownTable): string {
  if (!overall.released) return '';
  return [
    words().questions.answered(formatNumber(overall.n)),
    ...(overall.dontKnow === 0 ? [] : [outsideText(question, formatNumber(overall.dontKnow))]),
    ...(weighting === undefined ? [] : [words().questions.weighting[weighting]]),
  ].join(words().clauseComma);
}

/** "Not settled yet" is no "don't know": options that have no place among the shares are called by their names. */
function outsideText(question: Question, n: string): string {
  const options = question.kind === 'single' || question.kind === 'multiple' ? question.options : [];
  const outside = options.filter(({ nonSubstantive }) => nonSubstantive === true);
  if (outside.length === 0) return words().questions.dontKnow(n);
  const names = outside.map(({ label }) => words().quoted(localized(label)));
  return words().questions.outside(n, names.join(words().questions.askedOf.or));
}

/** What stands over a table of rater groups, which have no weighted figures. */
export function groupCaption(caption: string, weighting: ShownTable['weighting']): string {
  return weighting === undefined ? caption : `${caption}${words().brackets(words().questions.weighting.unweighted)}`;
}
