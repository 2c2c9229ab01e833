import type { TargetResult } from '#domain/tabulation/model';
import { resultWords as words } from '../../lib/words';
import { insufficientReason, insufficientSentence } from '../insufficient';
import { categoryLabel, changedText, rankText, sinceText } from '../labels';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';

/** Where one unit stands in its category and what became of it since the wave before; or why it has no score. */
export function ownUnitFacts(results: WaveResults, review: Review, target: TargetResult): readonly string[] {
  if (target.status === 'insufficient') {
    return [insufficientSentence(insufficientReason(review, target, results.tabulation.minimumGroupSize))];
  }
  const texts = words().overview.own;
  const units = review.table.categories.find(({ categoryId }) => categoryId === target.categoryId)?.ranked ?? 0;
  const change = review.findings.targets.find(({ targetId }) => targetId === target.targetId)?.change ?? null;
  return [
    texts.place(categoryLabel(review, target.categoryId), words().bands[target.band]),
    texts.rank(rankText(target.rank), units),
    ...(change === null ? [] : [texts.since(sinceText(results), changedText(change))]),
  ];
}
