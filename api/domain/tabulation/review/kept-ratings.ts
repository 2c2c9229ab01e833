import { type CardBorders, createCardSorter } from './card-borders';
import { NOT_KNOWN } from './card-score';
import type { LinearMean } from './linear-mean';
import { DONT_KNOW_CODE } from '../packed-ballots';
import { forEachCounted, type GroupCard, type TargetCards } from './target-cards';

/** Ratings of the cards of one group that are kept. */
export interface KeptRatings {
  /** By criterion, aligned with the scale's options. */
  readonly counts: readonly (readonly number[])[];
  /** Cards of "don't know" that have a score. */
  readonly scoredDontKnow: number;
}

interface TrimmedGroup {
  readonly borders: CardBorders;
}

/** Rater groups with the ratings of the cards that are kept of each. */
export function withRatings<Group extends TrimmedGroup>(
  cards: TargetCards,
  groups: readonly Group[],
): readonly (Group & KeptRatings)[] {
  const criteria = cards.question.criteria.length;
  const options = cards.question.scale.options.length;
  const ratings = new Uint32Array(groups.length * criteria * options);
  const dontKnow = new Uint32Array(groups.length);
  forEachKept(cards, groups, ({ bytes, offset, group, outcome }) => {
    if (outcome === NOT_KNOWN) return increase(dontKnow, group);
    for (let criterion = 0; criterion < criteria; criterion++) {
      const code = bytes[offset + criterion] ?? DONT_KNOW_CODE;
      if (code < options) increase(ratings, (group * criteria + criterion) * options + code);
    }
  });
  return groups.map((own, group) => ({
    ...own,
    scoredDontKnow: dontKnow[group] ?? 0,
    counts: Array.from({ length: criteria }, (_, criterion) => {
      const start = (group * criteria + criterion) * options;
      return [...ratings.subarray(start, start + options)];
    }),
  }));
}

interface RatedGroup extends TrimmedGroup {
  /** Scores of the cards that are kept, in ascending order. */
  readonly kept: Float64Array;
  readonly linear: LinearMean;
}

/** Rater groups with the linear scores of the cards that are kept of each, in ascending order. */
export function withLinearScores<Group extends RatedGroup>(
  cards: TargetCards,
  groups: readonly Group[],
): readonly (Group & { readonly scores: Float64Array })[] {
  if (cards.complete.every(Boolean)) return groups.map((group) => ({ ...group, scores: group.kept }));
  const lists = groups.map((group) => ({ group, scores: new Float64Array(group.kept.length), next: 0 }));
  forEachKept(cards, groups, (card) => {
    const list = lists[card.group];
    if (list !== undefined) list.scores[list.next++] = cards.scorer.linearScoreOf(card, list.group.linear);
  });
  return lists.map(({ group, scores }) => ({ ...group, scores: scores.sort() }));
}

function forEachKept(cards: TargetCards, groups: readonly TrimmedGroup[], visit: (card: GroupCard) => void): void {
  const { length } = cards.question.criteria;
  const sideOf = groups.map(({ borders }) => createCardSorter(borders, length));
  forEachCounted(cards, (card) => {
    if (sideOf[card.group]?.(card) === 0) visit(card);
  });
}

function increase(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
