import type { InsufficientTarget } from '#domain/tabulation/model';
import { resultWords as words } from '../lib/words';
import { groupLabel } from './labels';
import { insufficientIn, type Review } from './review';

/** What is said of units without a score: once for all of them what they share, in each row what differs. */
export interface InsufficientTexts {
  readonly common: string | null;
  readonly textOf: (target: InsufficientTarget) => string;
}

const NOTHING_OF_ITS_OWN = '–';

interface InsufficientInput {
  readonly review: Review;
  readonly targets: readonly InsufficientTarget[];
  readonly minimum: number;
}

export function insufficientTexts({ review, targets, minimum }: InsufficientInput): InsufficientTexts {
  const reasonOf = (target: InsufficientTarget) => insufficientReason(review, target, minimum);
  if (targets.length < 2) return { common: null, textOf: (target) => insufficientSentence(reasonOf(target)) };
  const [shared, ...others] = new Set(targets.map(reasonOf));
  if (others.length > 0) return { common: words().ranking.insufficientAll(targets.length, ''), textOf: reasonOf };
  return {
    common: words().ranking.insufficientAll(targets.length, shared ?? ''),
    textOf: () => NOTHING_OF_ITS_OWN,
  };
}

export function insufficientSentence(reason: string): string {
  return words().ranking.noScore + words().brackets(reason);
}

/** Why most of the units that the reader sees have no score. */
export function usualReason({ table }: Pick<Review, 'table'>, minimum: number): string {
  const targets = insufficientIn(table);
  const alike = targets.filter(({ reason }) => reason === 'of-one-mind').length;
  return alike * 2 > targets.length ? words().overview.ofOneMindReason : words().overview.minimumReason(minimum);
}

/** "3 of 10 needed", group by group; of a target with too many "don't know" or with a silent group, that as well. */
export function insufficientReason(review: Review, target: InsufficientTarget, minimum: number): string {
  const texts = words().ranking.insufficientReasons;
  const cards = shortfallText(review, target, minimum);
  switch (target.reason) {
    case 'too-few-cards':
      return cards === '' ? texts.allGroups(minimum) : cards;
    case 'group-missing':
      return words().named(texts.groupMissing, cards);
    case 'dont-know':
      return texts.dontKnow;
    case 'of-one-mind':
      return texts.ofOneMind(target.n ?? 0);
  }
}

function shortfallText(review: Review, { shortfall }: InsufficientTarget, minimum: number): string {
  const texts = words().ranking.insufficientReasons;
  const [only, ...others] = shortfall.map(({ groupId, have }) =>
    have === undefined ? texts.fewValid(groupLabel(review, groupId)) : texts.have(groupLabel(review, groupId), have),
  );
  if (only === undefined) return '';
  return others.length === 0
    ? texts.needOne(only, minimum)
    : texts.needEach([only, ...others].join(words().listComma), minimum);
}
