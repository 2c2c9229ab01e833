import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { NINE_DECIMALS, toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { Ratings } from '#domain/statistics/leniency/ratings';
import type { RaterGroup } from '#domain/survey/model';
import type { ReviewTable, TargetResult } from '#domain/tabulation/model';
import { createCardScorer } from '#domain/tabulation/review/card-score';
import type { PackedBallot, SortedBallots } from '#domain/tabulation/packed-ballots';

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
  /** What counts, with those left out. */
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
  const { question, groups, scheme, rules, table, ballots } = review;
  const { scoreOf, countedAs, worth } = createCardScorer(question, scheme);
  const targetCount = question.targets.length;
  const criteria = question.criteria.length;
  const cards = new CardList(ballots.size);
  const sizes = new Uint32Array(groups.length * targetCount);
  const groupOf = new Uint16Array(ballots.size);
  ballots.forEach(({ bytes, offset, group, place }) => {
    groupOf[place] = group;
    if ((groups[group]?.weight ?? 0) <= 0) return;
    for (let target = 0; target < targetCount; target++) {
      const score = countedAs(scoreOf(bytes, offset + target * criteria));
      if (score < 0) continue;
      cards.add(place, target, onPaper(score));
      const cell = group * targetCount + target;
      sizes[cell] = (sizes[cell] ?? 0) + 1;
    }
  });
  const reaches = (group: number, target: number) =>
    (sizes[group * targetCount + target] ?? 0) >= rules.minimumGroupSize;
  const dimensions = { raterCount: ballots.size, targetCount };
  const all = cards.kept({ ...dimensions, keeps: (rater, target) => reaches(groupOf[rater] ?? 0, target) });
  const counted = { raters: ratersOf(all), targets: targetsOf(all).size, cards: all.values.length };
  const leftOut = new Set(
    [...targetsOf(all)].filter((target) => {
      const groupIds = groups.flatMap(({ id }, group) => (reaches(group, target) ? [id] : []));
      return rules.suppression && !isShownWhole(table.targets[target], groupIds);
    }),
  );
  const ratings = leftOut.size === 0 ? all : cards.kept({ ...dimensions, keeps: (_, target) => !leftOut.has(target) });
  return {
    question,
    ballots,
    ratings,
    scores: worth.scores,
    raterCount: ratersOf(ratings),
    targetCount: targetsOf(ratings).size,
    leftOut,
    counted,
  };
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

/** Cards one after another, in arrays that double when they are full. */
class CardList {
  private size = 0;
  private raters: Int32Array;
  private targets: Int32Array;
  private values: Float64Array;

  constructor(capacity: number) {
    this.raters = new Int32Array(capacity);
    this.targets = new Int32Array(capacity);
    this.values = new Float64Array(capacity);
  }

  add(rater: number, target: number, value: number): void {
    if (this.size === this.values.length) this.double();
    this.raters[this.size] = rater;
    this.targets[this.size] = target;
    this.values[this.size] = value;
    this.size += 1;
  }

  /** What is kept moves forward in the arrays, and the rest is gone. */
  kept(of: {
    readonly raterCount: number;
    readonly targetCount: number;
    readonly keeps: (rater: number, target: number) => boolean;
  }): Ratings {
    const { raters, targets, values } = this;
    let kept = 0;
    for (let place = 0; place < this.size; place++) {
      const [rater, target] = [raters[place] ?? 0, targets[place] ?? 0];
      if (!of.keeps(rater, target)) continue;
      raters[kept] = rater;
      targets[kept] = target;
      values[kept] = values[place] ?? 0;
      kept += 1;
    }
    this.size = kept;
    return {
      raterCount: of.raterCount,
      targetCount: of.targetCount,
      raters: raters.subarray(0, kept),
      targets: targets.subarray(0, kept),
      values: values.subarray(0, kept),
    };
  }

  private double(): void {
    const [raters, targets, values] = [this.raters, this.targets, this.values];
    this.raters = new Int32Array(2 * raters.length + 1);
    this.targets = new Int32Array(2 * raters.length + 1);
    this.values = new Float64Array(2 * raters.length + 1);
    this.raters.set(raters);
    this.targets.set(targets);
    this.values.set(values);
  }
}
