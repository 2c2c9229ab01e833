import type { Cell, Distribution } from '#domain/tabulation/model';
import { formatNumber, formatPercent } from '../lib/format';
import { localized } from '../lib/i18n';
import { resultWords as words } from '../lib/words';
import { answeredQuestions, byAgreement, type Statement } from './question-answers';
import type { WaveResults } from './wave-results';

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

/** Under the title: how many answered; where all questions are hidden also whom that protects. */
export function questionsSubtitle({ tabulation }: WaveResults): string {
  const { received, counted } = tabulation.ballots;
  const scope = words().questions.subtitle(formatNumber(received), formatNumber(counted));
  const hidden = tabulation.questions.length > 0 && tabulation.questions.every(({ overall }) => !overall.released);
  return hidden ? [scope, words().questions.hiddenReason(tabulation.minimumGroupSize)].join(words().semicolon) : scope;
}

/** How many answered, and how many had no opinion. */
export function baseText(cell: Cell<Distribution>): string {
  if (!cell.released) return '';
  const answered = words().questions.answered(formatNumber(cell.n));
  if (cell.dontKnow === 0) return answered;
  return [answered, words().questions.dontKnow(formatNumber(cell.dontKnow))].join(words().clauseComma);
}
