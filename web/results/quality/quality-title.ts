import type { Analysis } from '#domain/analysis/model';
import type { ReviewAnalysis } from '#domain/analysis/review/review-model';
import { formatDecimal, formatNumber, formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { qualityWords as words, resultWords } from '../../lib/words';
import { reasonText } from './figure-text';
import { discriminationFinding, isReliable, pollFinding, type Cause, type PollFinding } from './quality-finding';

/** The finding of the page as a sentence. */
export function qualityTitle(analysis: Analysis, review: ReviewAnalysis | undefined): string {
  return review === undefined ? pollTitle(analysis) : reviewTitle(review);
}

function reviewTitle({ discrimination }: ReviewAnalysis): string {
  const finding = discriminationFinding(discrimination);
  const texts = words().title;
  if (finding.kind === 'unknown') return texts.unknown(reasonText(finding.missing));
  const { kind, reliability, lowest, highest, causes } = finding;
  const share = formatPercent(reliability, 0);
  const sentence = texts[kind]({ share, lowest: formatDecimal(lowest), highest: formatDecimal(highest) });
  if (causes.length === 0) return sentence;
  return [sentence, causes.map(causeText).join(resultWords().clauseComma)].join(resultWords().semicolon);
}

function causeText(cause: Cause): string {
  const texts = words().title.causes;
  return cause.kind === 'tiers' ? texts.tiers(cause.categories) : texts[cause.kind](formatPercent(cause.share, 0));
}

function pollTitle(analysis: Analysis): string {
  const finding = pollFinding(analysis);
  const texts = words().title;
  switch (finding.kind) {
    case 'indices':
      return indicesTitle(finding);
    case 'careless':
      return texts.careless(formatPercent(finding.share));
    case 'plain':
      return texts.plain(formatNumber(analysis.sample.n));
  }
}

function indicesTitle({ measured, lowest }: Extract<PollFinding, { kind: 'indices' }>): string {
  const texts = words().title;
  const name = localized(lowest.index.title);
  const alpha = formatDecimal(lowest.alpha, 2);
  const good = measured.filter((index) => isReliable(index.alpha)).length;
  if (measured.length === 1) return texts.index({ name, alpha, good: good === 1 });
  return texts.indices({ count: measured.length, good, lowest: alpha, name });
}

/** What stands behind the figures. */
export function qualitySubtitle({ sample }: Analysis, review: ReviewAnalysis | undefined): string {
  const texts = words().subtitle;
  const scope =
    review === undefined
      ? texts.poll(formatNumber(sample.n))
      : texts.review({
          cards: formatNumber(review.cards),
          raters: formatNumber(review.raters),
          targets: formatNumber(review.targets),
          rounded: (review.leftOut ?? 0) > 0,
        });
  return [scope, texts.intervals].join(resultWords().semicolon);
}
