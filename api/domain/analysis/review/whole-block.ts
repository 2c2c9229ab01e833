import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { Block } from '../figure';
import { withheld } from '../measured';
import { releasedBlock } from '../release/released-block';
import type { ReviewCards } from './review-cards';

/** Nothing is compared on a single target. */
const FEWEST_TARGETS = 2;

/** A block about the targets of which everything is shown, made only if they are enough, and their raters too. */
export function wholeBlock<Content extends object>(
  rules: ReleaseRules,
  { raterCount, targetCount, leftOut }: Pick<ReviewCards, 'raterCount' | 'targetCount' | 'leftOut'>,
  content: () => Block<Content>,
): Block<Content> {
  if (leftOut.size > 0 && targetCount < FEWEST_TARGETS) {
    return withheld({ reason: 'too-few', have: targetCount, need: FEWEST_TARGETS, counted: 'whole-targets' });
  }
  return releasedBlock(rules, raterCount, content);
}
