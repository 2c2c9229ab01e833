import { scoreRemark } from '#domain/figures/error-remark';
import type { RankedTarget } from '#domain/tabulation/model';
import { resultWords as words } from '../lib/words';

/** What is to be said beside an error of 0, as a sentence; empty for any other. */
export function errorRemark(target: Pick<RankedTarget, 'score' | 'groups'>): string {
  const remark = scoreRemark(target);
  return remark === undefined ? '' : words().remark(words().remarks[remark]);
}
