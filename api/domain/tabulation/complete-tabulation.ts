import { competitionRanks, type CompetitionRank } from '#domain/statistics/ranking/competition-ranks';
import type { InsufficientTarget, RankedTarget, ReviewTable, Tabulation, TargetResult } from './model';

type Standing = Pick<RankedTarget, 'place' | 'tier' | 'lastPlaceSupported'>;
type Shortage = Pick<InsufficientTarget, 'reason' | 'shortfall'>;
type StoredRanked = Omit<RankedTarget, keyof Standing> & Partial<Standing>;
type StoredTarget = StoredRanked | (Omit<InsufficientTarget, keyof Shortage> & Partial<Shortage>);

/** As it may be stored: the first ones were frozen without what later ones say of where a target stands. */
export type StoredTabulation = Omit<Tabulation, 'reviews'> & {
  readonly reviews: readonly (Omit<ReviewTable, 'targets'> & { readonly targets: readonly StoredTarget[] })[];
};

/**
 * The tabulation with what it lacks taken from what was released. Places follow from the scores. A tier begins where rank
 * intervals do not overlap, and not, as for later ones, where tests tell neighbours apart: that tells fewer apart. How
 * many cards a group had that was too small is not known any more.
 */
export function completeTabulation(stored: StoredTabulation): Tabulation {
  return {
    ...stored,
    reviews: stored.reviews.map((review) => ({ ...review, targets: completeTargets(review.targets) })),
  };
}

function completeTargets(targets: readonly StoredTarget[]): readonly TargetResult[] {
  const ranked = targets.filter((target) => target.status === 'ranked');
  const isComplete = ranked.every(({ place }) => place !== undefined);
  const standings = new Map(isComplete ? [] : byCategory(ranked).flatMap(standingsOf));
  return targets.map((target) =>
    target.status === 'ranked'
      ? { ...ALONE, ...standings.get(target.targetId), ...target }
      : { reason: 'too-few-cards', shortfall: [], ...target },
  );
}

const ALONE: Standing = { place: { rank: 1, tied: false }, tier: 1, lastPlaceSupported: false };

function byCategory(targets: readonly StoredRanked[]): readonly (readonly StoredRanked[])[] {
  const categories = new Set(targets.map(({ categoryId }) => categoryId));
  return [...categories].map((id) => targets.filter(({ categoryId }) => categoryId === id));
}

function standingsOf(targets: readonly StoredRanked[]): readonly (readonly [targetId: string, Standing])[] {
  const ranks = competitionRanks(targets.map(({ score }) => score.value));
  const placed = targets
    .flatMap((target, index) => placedAt(target, ranks[index]))
    .toSorted((one, other) => one.place.rank - other.place.rank);
  const tiers = tiersOf(placed.map(({ interval }) => interval));
  const last = tiers.at(-1) ?? 1;
  return placed.map(({ targetId, place }, index) => {
    const tier = tiers[index] ?? 1;
    return [targetId, { place, tier, lastPlaceSupported: last > 1 && tier === last }];
  });
}

function placedAt({ targetId, rank: interval }: StoredRanked, place: CompetitionRank | undefined) {
  return place === undefined ? [] : [{ targetId, interval, place }];
}

/** Of rank intervals in the order of places: a new one where the best rank is below the worst of all before. */
function tiersOf(intervals: readonly RankedTarget['rank'][]): readonly number[] {
  let tier = 0;
  let lowest = 0;
  return intervals.map(([best, worst]) => {
    if (best > lowest) tier += 1;
    lowest = Math.max(lowest, worst);
    return tier;
  });
}
