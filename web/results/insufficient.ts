import type { InsufficientTarget } from '#domain/tabulation/model';
import { resultWords as words } from '../lib/words';
import { groupLabel } from './labels';
import type { Review } from './review';

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
  return words().ranking.insufficientBand + words().brackets(reason);
}

export function insufficientReason(review: Review, target: InsufficientTarget, minimum: number): string {
  if (target.shortGroups.length === 0) return words().ranking.insufficientUnknown(minimum);
  const groups = target.shortGroups.map((id) => groupLabel(review, id)).join(words().listComma);
  return words().ranking.insufficientReason(groups, minimum);
}
