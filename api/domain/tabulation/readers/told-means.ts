import type { RankedTarget, ReviewTable } from '../model';

/** A figure of rated units: the score, or the mean of a rater group. */
export interface RatedFigure {
  readonly measure: string;
  readonly group?: string;
}

/**
 * Over which units a review tells a reader means of a figure: of scores by category and over all, of a rater group over all
 * that show it.
 *
 * @param seen as `restrictToUnits` leaves it for him
 */
export function toldMeans(
  { targets }: ReviewTable,
  seen: ReviewTable,
  { measure, group }: RatedFigure,
): readonly ReadonlySet<string>[] {
  const ranked = targets.filter((target) => target.status === 'ranked');
  const over = (isIn: (target: RankedTarget) => boolean) =>
    new Set(ranked.filter(isIn).map(({ targetId }) => targetId));
  if (measure !== 'score') {
    const isShown = seen.groups.some(({ groupId, estimate }) => groupId === group && estimate !== null);
    const hasGroup = ({ groups }: RankedTarget) =>
      groups.some(({ groupId, cell }) => groupId === group && cell.released);
    return isShown ? [over(hasGroup)] : [];
  }
  const categories = seen.categories.filter(({ mean }) => mean !== null);
  return [
    ...categories.map((category) => over(({ categoryId }) => categoryId === category.categoryId)),
    ...(seen.index === null ? [] : [over(() => true)]),
  ];
}
