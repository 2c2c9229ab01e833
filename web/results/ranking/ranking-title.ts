import type { Band } from '#domain/tabulation/model';
import { resultWords as words } from '../../lib/words';
import { categoryLabel } from '../labels';
import { insufficientIn, rankedIn, type Review } from '../review';

/** How many units are clearly above and below the mean; for a reader of some units, of how many he sees how many. */
export function rankingTitle(review: Review, categoryId: string | undefined): string {
  const ranked = rankedIn(review.table, categoryId);
  const insufficient = insufficientIn(review.table, categoryId).length;
  if (ranked.length === 0) return words().ranking.titleInsufficient(insufficient);
  const inBand = (band: Band) => ranked.filter((target) => target.band === band).length;
  const counts = {
    units: ranked.length,
    above: inBand('above'),
    below: inBand('below'),
    same: inBand('not-distinguishable'),
  };
  const category = categoryId === undefined ? undefined : categoryLabel(review, categoryId);
  const all = rankedOfAll(review, categoryId);
  if (all > ranked.length) return words().ranking.titleOwn({ ...counts, all, category });
  return category === undefined
    ? words().ranking.titleAll(counts)
    : words().ranking.titleCategory({ ...counts, category });
}

/** Also those that the reader does not see. */
function rankedOfAll({ table }: Review, categoryId: string | undefined): number {
  return table.categories
    .filter((category) => categoryId === undefined || category.categoryId === categoryId)
    .reduce((sum, { ranked }) => sum + ranked, 0);
}
