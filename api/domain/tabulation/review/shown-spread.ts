import { pooledVariance } from '#domain/statistics/comparison/pooled-variance';
import type { ScoredTarget, WorkingGroup } from './worked-target';

/** How far answers lie apart where they are shown; null where too few units show any. */
export interface ShownSpread {
  /** Variance of what the cards of a rater group are worth, each over all criteria. */
  ofCards(group: number): number | null;
  /** Variance of its ratings in one criterion. */
  ofRatings(group: number, criterion: number): number | null;
}

export const NOTHING_SHOWN: ShownSpread = { ofCards: () => null, ofRatings: () => null };

/** What is pooled over fewer units is more of theirs than of others. */
export const FEWEST_UNITS = 3;

/**
 * The variance of hidden answers that errors are made of: that of the same rater group, in the same criterion, pooled over
 * the units that show it, be they three; else that of all groups and criteria which any three cells show. So it follows
 * from published deviations and counts, and an error tells nothing of the answers in it.
 *
 * Survey practice estimates a variance that cannot be published, or not be trusted, from those of other figures alike: a
 * generalised variance function. Source: K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), chapter 7.
 */
export function shownSpread(targets: readonly ScoredTarget[]): ShownSpread {
  const groups = (targets[0]?.groups ?? []).map((_, group) =>
    targets.flatMap(({ groups: all }) => all.slice(group, group + 1).filter(({ reason }) => reason === null)),
  );
  const cards = groups.map((cells) => cells.flatMap(deviationOf));
  const ratings = groups.map((cells) =>
    (cells[0]?.criteria ?? []).map((_, criterion) => cells.flatMap((cell) => ratingsOf(cell, criterion))),
  );
  const [ownCards, allCards] = [cards.map(spreadOf), spreadOf(cards.flat())];
  const [ownRatings, allRatings] = [ratings.map((own) => own.map(spreadOf)), spreadOf(ratings.flat(2))];
  return {
    ofCards: (group) => ownCards[group] ?? allCards,
    ofRatings: (group, criterion) => ownRatings[group]?.[criterion] ?? allRatings,
  };
}

interface Spread {
  readonly n: number;
  readonly variance: number;
}

function spreadOf(cells: readonly Spread[]): number | null {
  return cells.length < FEWEST_UNITS ? null : pooledVariance(cells);
}

/** As published, so not of a group that hides criteria. */
function deviationOf({ cards, figure: { standardDeviation } }: WorkingGroup): readonly Spread[] {
  return standardDeviation === null ? [] : [{ n: cards.moments.n, variance: standardDeviation ** 2 }];
}

function ratingsOf({ criteria }: WorkingGroup, criterion: number): readonly Spread[] {
  const own = criteria[criterion];
  return own?.reason === null && own.moments.n >= 2 ? [own.moments] : [];
}
