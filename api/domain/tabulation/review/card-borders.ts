import { forEachCounted, type GroupCard, type TargetCards } from './target-cards';

/** Where trimming cuts the cards of one group. */
export interface CardBorders {
  /** Scores of the outermost cards that are cut; NaN if none is. */
  readonly low: number;
  readonly high: number;
  /** Of the cards of just these scores, how many are cut of those that say the same. */
  readonly cutAtLow: CardCounts;
  readonly cutAtHigh: CardCounts;
}

/** By the ratings of a card. */
type CardCounts = ReadonlyMap<string, number>;

/** On which side of the cards that are kept a card lies: below, among them, or above. */
export type CardSide = -1 | 0 | 1;

export interface TrimmedScores {
  /** Of the cards that count, in ascending order. */
  readonly scores: Float64Array;
  /** How many are cut at each end. */
  readonly cut: number;
}

/**
 * By rater group. Of cards with equal scores those are cut whose own ratings come first or last in order, and exactly as many
 * as the rule says. Were it the order of the ballots, ratings of other targets would decide which, and hidden ones could be
 * told from the cards that are kept.
 */
export function cardBorders(cards: TargetCards, groups: readonly TrimmedScores[]): readonly CardBorders[] {
  const ends = groups.map(({ scores, cut }) => ({
    low: scores[cut - 1] ?? Number.NaN,
    high: cut === 0 ? Number.NaN : (scores[scores.length - cut] ?? Number.NaN),
    atLow: new Array<string>(),
    atHigh: new Array<string>(),
  }));
  const criteria = cards.question.criteria.length;
  if (groups.some(({ cut }) => cut > 0)) {
    forEachCounted(cards, (card) => {
      const end = ends[card.group];
      if (card.score === end?.low) end.atLow.push(ratingsOf(card, criteria));
      if (card.score === end?.high) end.atHigh.push(ratingsOf(card, criteria));
    });
  }
  return groups.map(({ scores, cut }, group) => {
    const { low, high, atLow, atHigh } = ends[group] ?? NO_ENDS;
    const below = countWhere(scores, (score) => score < low);
    const above = countWhere(scores, (score) => score > high);
    return {
      low,
      high,
      cutAtLow: countsOf(atLow.sort().slice(0, cut - below)),
      cutAtHigh: countsOf(atHigh.sort().slice(Math.max(0, atHigh.length - (cut - above)))),
    };
  });
}

const NO_ENDS = { low: Number.NaN, high: Number.NaN, atLow: [], atHigh: [] };

/** Tells of every card of one group, asked once for each, on which side it lies. */
export function createCardSorter(
  { low, high, cutAtLow, cutAtHigh }: CardBorders,
  criteria: number,
): (card: Omit<GroupCard, 'group'>) => CardSide {
  const lowLeft = new Map(cutAtLow);
  const highLeft = new Map(cutAtHigh);
  return (card) => {
    if (card.score < low) return -1;
    if (card.score > high) return 1;
    if (card.score === low && takesOne(lowLeft, ratingsOf(card, criteria))) return -1;
    if (card.score === high && takesOne(highLeft, ratingsOf(card, criteria))) return 1;
    return 0;
  };
}

function takesOne(left: Map<string, number>, ratings: string): boolean {
  const count = left.get(ratings) ?? 0;
  if (count > 0) left.set(ratings, count - 1);
  return count > 0;
}

function ratingsOf({ bytes, offset }: Pick<GroupCard, 'bytes' | 'offset'>, criteria: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + criteria));
}

function countsOf(cards: readonly string[]): CardCounts {
  const counts = new Map<string, number>();
  for (const ratings of cards) counts.set(ratings, (counts.get(ratings) ?? 0) + 1);
  return counts;
}

function countWhere(scores: Float64Array, holds: (score: number) => boolean): number {
  return scores.reduce((count, score) => (holds(score) ? count + 1 : count), 0);
}
