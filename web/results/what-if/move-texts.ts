import type { Approximation } from '#domain/figures/what-if/approximation';
import type { Standing, WhatIfTarget } from '#domain/figures/what-if/what-if';
import { formatDecimal } from '../../lib/format';
import { resultWords, whatIfWords as words } from '../../lib/words';
import { groupLabel } from '../labels';
import type { Review } from '../review';

const NOTHING = '–';

export function placeText(standing: Standing | null): string {
  return standing === null || standing.rank === null ? NOTHING : String(standing.rank);
}

export function scoreText(standing: Standing | null): string {
  return standing === null ? NOTHING : formatDecimal(standing.score, 2);
}

export function gainedText({ gained }: WhatIfTarget): string {
  const texts = words().results;
  if (gained === null) return NOTHING;
  if (gained === 0) return texts.unchanged;
  return gained > 0 ? texts.up(gained) : texts.down(-gained);
}

/** Whether a new count would give this score, and if not what was taken instead. */
export function howText(review: Review, target: WhatIfTarget): string {
  const texts = words().results;
  if (target.after === null) {
    return target.reason === null || target.reason === undefined ? NOTHING : texts.lost(words().reasons[target.reason]);
  }
  if (target.exact) return texts.exact;
  const reasons = new Set(target.approximations.map((approximation) => approximationText(review, approximation)));
  return texts.approximate([...reasons].join(resultWords().semicolon));
}

function approximationText(review: Review, { reason, group }: Approximation): string {
  const text = words().approximations[reason];
  return group === undefined ? text : words().results.ofGroup(groupLabel(review, group), text);
}
