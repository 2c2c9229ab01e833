import type { Pace } from '#domain/answers/pace';
import { PACE_BOUNDS } from '#domain/answers/pace';
import type { RatingSummary } from './rating-summary';
import type { ValidityRule, ValidityTest } from './validity-rule';

/** The rules that were hit, one bit each in the order of the list that was asked; 0 for none. */
export type Hits = number;

/** At most as many rules as a whole number has bits to spare. */
export const MOST_RULES = 30;

/** What has no rating hits nothing: an empty card is not "all equal". Rules about likeness are judged elsewhere. */
export function judge(rules: readonly ValidityRule[], ratings: RatingSummary, pace?: Pace): Hits {
  let hits = 0;
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index];
    if (rule !== undefined && isHit(rule.test, ratings, pace)) hits |= 1 << index;
  }
  return hits;
}

/** The first rule that hits decides; a flag lets a ballot or card count even if a later rule would void it. */
export function isVoided(hits: Hits, rules: readonly ValidityRule[]): boolean {
  return hits !== 0 && rules[firstOf(hits)]?.action === 'void';
}

export function firstOf(hits: Hits): number {
  return 31 - Math.clz32(hits & -hits);
}

function isHit(test: ValidityTest, ratings: RatingSummary, pace: Pace | undefined): boolean {
  switch (test.kind) {
    case 'all-equal':
      return ratings.allEqual && ratings.rated >= test.ratings;
    case 'all-top':
      return ratings.rated > 0 && ratings.tops === ratings.rated && ratings.rated >= test.ratings;
    case 'too-many-high':
      return countIf(ratings.units, (score) => score >= test.score) > test.most;
    case 'too-many-low':
      return countIf(ratings.units, (score) => score < test.score) > test.most;
    case 'too-few-low':
      return ratings.units.length > 0 && countIf(ratings.units, (score) => score < test.score) < test.least;
    case 'forced-distribution':
      return isMisdistributed(test, ratings.units);
    case 'top-share':
      return ratings.rated > 0 && ratings.tops > test.share * ratings.rated;
    case 'answered-share':
      return ratings.asked > 0 && ratings.answered < test.share * ratings.asked;
    case 'longest-run':
      return ratings.longestRun >= test.ratings;
    case 'too-fast':
      return pace !== undefined && pace < PACE_BOUNDS.indexOf(test.secondsPerRating) + 1;
    case 'duplicates':
      return false;
  }
}

/** What binary fractions add to a share that comes out whole. */
const ROUNDING = 1e-9;

function isMisdistributed(
  { score: limit, lowest, highest }: Extract<ValidityTest, { readonly kind: 'forced-distribution' }>,
  units: readonly number[],
): boolean {
  const count = countIf(units, (score) => score >= limit);
  const fewest = Math.floor(lowest * units.length + ROUNDING);
  const most = Math.ceil(highest * units.length - ROUNDING);
  return count < fewest || count > most;
}

function countIf(scores: readonly number[], holds: (score: number) => boolean): number {
  let count = 0;
  for (const score of scores) if (holds(score)) count += 1;
  return count;
}
