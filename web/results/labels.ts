import type { Change, ChangeVerdict } from '#domain/tabulation/findings/change';
import type { Estimate } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatRange, formatSigned } from '../lib/format';
import { localized } from '../lib/i18n';
import { resultWords as words } from '../lib/words';
import type { Breakdown } from './comparisons';
import { targetOf, type Review } from './review';
import type { WaveResults } from './wave-results';

/** 75, but 66.7: steps that were stretched to 100 and equal weights are seldom whole. As many digits as a working needs. */
export function plainText(value: number, digits = 1): string {
  const isWhole = Number(value.toFixed(digits)) === Math.round(value);
  return formatDecimal(value, isWhole ? 0 : digits);
}

/** The words of the questionnaire for the ids of the tables. */
export function partLabel(review: Review, breakdown: Breakdown, id: string): string {
  switch (breakdown) {
    case 'criteria':
      return localizedOr(review.question.criteria.find((one) => one.id === id)?.title, id);
    case 'groups':
      return groupLabel(review, id);
    case 'categories':
      return categoryLabel(review, id);
  }
}

export function groupLabel(review: Pick<Review, 'groups'>, id: string): string {
  return localizedOr(review.groups.find((one) => one.id === id)?.name, id);
}

export function categoryLabel(review: Review, id: string): string {
  return localizedOr(review.question.categories.find((one) => one.id === id)?.title, id);
}

export function targetLabel(review: Review, id: string): string {
  const target = targetOf(review, id);
  return localized(target.shortName ?? target.name);
}

function localizedOr(text: Parameters<typeof localized>[0] | undefined, id: string): string {
  return text === undefined ? id : localized(text);
}

/** "last year" if the waves are a year apart, else "last time". */
export function sinceText(results: WaveResults): string {
  const now = yearOf(results.wave.closedAt);
  const before = yearOf(results.previous?.wave.closedAt);
  return now !== undefined && before !== undefined && now - before === 1 ? words().since.year : words().since.last;
}

function yearOf(time: number | undefined): number | undefined {
  return time === undefined ? undefined : new Date(time).getFullYear();
}

export function measureText(results: WaveResults): string {
  return words().measure[results.wave.surveyKind];
}

/** +0.3 至 +1.5: the ends of a difference keep their signs. */
export function changeRangeText({ difference }: Change): string {
  return words().changeRange(formatSigned(difference.interval[0]), formatSigned(difference.interval[1]));
}

export function halfWidth({ interval }: Estimate): number {
  return (interval[1] - interval[0]) / 2;
}

/** 10–17, or 3 where the range is a single rank. */
export function rankText(rank: readonly [number, number]): string {
  return rank[0] === rank[1] ? String(rank[0]) : formatRange(rank, 0);
}

/** +0.9 显著, −0.4 误差内: a difference is never printed without its test. */
export function changedText({
  difference,
  verdict,
}: {
  readonly difference: { readonly value: number };
  readonly verdict: ChangeVerdict;
}): string {
  return `${formatSigned(difference.value)} ${verdictText(verdict)}`;
}

export function verdictText(verdict: ChangeVerdict): string {
  return verdict === 'within-error' ? words().withinError : words().beyondError;
}

/** A count that is not told beside hidden groups is a dash. */
export function toldNumber(count: number | undefined): string {
  return count === undefined ? '–' : formatNumber(count);
}
