import { inTens } from '#domain/disclosure/in-tens';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { NINE_DECIMALS, toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { Ratings } from '#domain/statistics/leniency/ratings';
import type { RaterGroup } from '#domain/survey/model';
import type { ReviewTable, TargetResult } from '#domain/tabulation/model';
import { type CardScorer, createCardScorer } from '#domain/tabulation/review/card-score';
import type { PackedBallot, SortedBallots } from '#domain/tabulation/packed-ballots';
import { CardList } from './card-list';

/** The cards of one targets question that an analysis may be made of, with the ballots they stand on. */
export interface ReviewCards {
  readonly question: TargetsQuestion;
  readonly ballots: SortedBallots;
  /** What each rater gives each target, 0 to 100: one entry a card, in the order of the ballots. */
  readonly ratings: Ratings;
  /** What an option counts. */
  readonly scores: Float64Array;
  /** Raters and targets with such a card. */
  readonly raterCount: number;
  readonly targetCount: number;
  /** Positions of targets with cards that count, which are left out because not everything of them is shown. */
  readonly leftOut: ReadonlySet<number>;
  /** What counts, with those left out: then raters in tens, or who rated nothing but what is hidden would be counted. */
  readonly counted: { readonly raters: number; readonly targets: number; readonly cards: number };
}

export interface ReviewedBallots {
  readonly question: TargetsQuestion;
  readonly groups: readonly RaterGroup[];
  readonly scheme: ScoringScheme;
  readonly rules: ReleaseRules;
  /** What is published of them. */
  readonly table: ReviewTable;
  readonly ballots: SortedBallots;
}

/**
 * Scores of the cards that the scheme counts, of groups with a weight that reach the minimum for the target: the cards
 * that scores are made of, before trimming; to nine decimals, as agreement asks which of them are equal.
 *
 * Where people are protected, only of targets of which everything is shown. How far raters agree, or who stands before
 * whom, is an equation for the cards it is made of: with the score of a target, which weighs its hidden groups otherwise,
 * it would tell on what one of them agrees.
 */
export function reviewCards(review: ReviewedBallots): ReviewCards {
  const { question, ballots } = review;
  const scorer = createCardScorer(question, review.scheme);
  const { cards, groupOf, reaches } = gatherCards(review, scorer);
  const all = cards.kept((rater, target) => reaches(groupOf[rater] ?? 0, target));
  const leftOut = notShownWhole(review, { targets: targetsOf(all), reaches });
  const raters = leftOut.size === 0 ? ratersOf(all) : inTens(ratersOf(all));
  const counted = { raters, targets: targetsOf(all).size, cards: all.values.length };
  const ratings = leftOut.size === 0 ? all : cards.kept((_, target) => !leftOut.has(target));
  return {
    question,
    ballots,
    ratings,
    scores: scorer.worth.scores,
    raterCount: ratersOf(ratings),
    targetCount: targetsOf(ratings).size,
    leftOut,
    counted,
  };
}

/** Whether enough cards of a group, by its position, count for a target. */
type Reaches = (group: number, target: number) => boolean;

interface GatheredCards {
  /** All that count, of groups with a weight. */
  readonly cards: CardList;
  readonly groupOf: Uint16Array;
  readonly reaches: Reaches;
}

function gatherCards({ question, groups, rules, ballots }: ReviewedBallots, scorer: CardScorer): GatheredCards {
  const targetCount = question.targets.length;
  const cards = new CardList({ raterCount: ballots.size, targetCount });
  const sizes = new Uint32Array(groups.length * targetCount);
  const groupOf = new Uint16Array(ballots.size);
  ballots.forEach(({ bytes, offset, group, place }) => {
    groupOf[place] = group;
    if ((groups[group]?.weight ?? 0) <= 0) return;
    for (let target = 0; target < targetCount; target++) {
      const score = scorer.countedAs(scorer.scoreOf(bytes, offset + target * question.criteria.length));
      if (score < 0) continue;
      cards.add(place, target, onPaper(score));
      const cell = group * targetCount + target;
      sizes[cell] = (sizes[cell] ?? 0) + 1;
    }
  });
  const reaches: Reaches = (group, target) => (sizes[group * targetCount + target] ?? 0) >= rules.minimumGroupSize;
  return { cards, groupOf, reaches };
}

/** Targets of which something is hidden that their cards would tell. */
function notShownWhole(
  { groups, rules, table }: ReviewedBallots,
  { targets, reaches }: { readonly targets: ReadonlySet<number>; readonly reaches: Reaches },
): ReadonlySet<number> {
  if (!rules.suppression) return new Set();
  return new Set(
    [...targets].filter((target) => {
      const groupIds = groups.flatMap(({ id }, group) => (reaches(group, target) ? [id] : []));
      return !isShownWhole(table.targets[target], groupIds);
    }),
  );
}

/** A score, and every group whose cards are in it with all of its criteria. */
function isShownWhole(target: TargetResult | undefined, groupIds: readonly string[]): boolean {
  if (target?.status !== 'ranked') return false;
  const shown = target.groups.filter(
    ({ cell }) => cell.released && cell.criteria.every(({ reason }) => reason === undefined),
  );
  return groupIds.every((id) => shown.some(({ groupId }) => groupId === id));
}

/** Cards that are equal on paper end in other digits where they leave other criteria open. */
function onPaper(score: number): number {
  return toNineDecimals(score) / NINE_DECIMALS;
}

function ratersOf({ raters, raterCount }: Ratings): number {
  const seen = new Uint8Array(raterCount);
  for (let place = 0; place < raters.length; place++) seen[raters[place] ?? 0] = 1;
  return seen.reduce((sum, flag) => sum + flag, 0);
}

function targetsOf({ targets }: Ratings): ReadonlySet<number> {
  return new Set(targets);
}

/** Visits the cards with the bytes of their criteria. */
export function forEachCard(
  { question, ballots, ratings }: ReviewCards,
  visit: (card: {
    readonly bytes: Uint8Array;
    readonly offset: number;
    readonly rater: number;
    readonly target: number;
  }) => void,
): void {
  let next = 0;
  ballots.forEach(({ bytes, offset, place }: PackedBallot) => {
    for (; ratings.raters[next] === place; next++) {
      const target = ratings.targets[next] ?? 0;
      visit({ bytes, rater: place, target, offset: offset + target * question.criteria.length });
    }
  });
}
