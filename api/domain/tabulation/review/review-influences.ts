import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { Moments } from '#domain/statistics/moments/moments';
import { DONT_KNOW_CODE, type PackedBallot } from '../packed-ballots';
import { type CardSide, createCardSorter } from './card-borders';
import { createCardScorer, NOT_KNOWN } from './card-score';
import { populationOf } from './group-figure';
import type { LinearMean } from './linear-mean';
import type { ReviewInput, ScoredTarget, WorkingGroup } from './worked-target';

/**
 * How each rater moves the means over targets. Raters rate many targets, so these means cannot take the targets'
 * errors as independent: a rater's contributions are added up before they are squared (see clustered-error).
 */
export interface ReviewInfluences {
  /** Columns in the order of the targets given; NaN where a rater did not rate the target. */
  ofTargets(targets: readonly ScoredTarget[]): readonly Float64Array[];
  /** Complete once `ofTargets` was called for every scored target. */
  readonly criteria: readonly Float64Array[];
  /** One array for all groups: a rater belongs to one group and moves only its mean. */
  readonly groups: Float64Array;
}

/** In how many targets' cells the mean over targets is taken: one number per criterion, per group. */
export interface ReleasedCells {
  readonly criteria: readonly number[];
  readonly groups: readonly number[];
}

/**
 * What turns a card of one target into its rater's influences, by rater group (by group × criterion for the criteria).
 * A scale of 0 means that the figure is not moved: the group takes no part, or the cell is not released.
 */
interface TargetCoefficients {
  readonly cardOffset: number;
  readonly groups: readonly GroupCoefficients[];
  readonly scoreScales: Float64Array;
  readonly groupScales: Float64Array;
  readonly criterionMeans: Float64Array;
  readonly criterionScales: Float64Array;
}

interface GroupCoefficients {
  /** Asked once for each card. */
  readonly sideOf: ReturnType<typeof createCardSorter>;
  readonly linear: LinearMean;
  /** A card that is cut moves the mean as the outermost kept card does (see trimmed-mean). */
  readonly lowest: number;
  readonly highest: number;
  readonly centre: number;
}

export function createReviewInfluences(input: ReviewInput, released: ReleasedCells): ReviewInfluences {
  const { question, ballots } = input;
  const { scoreOf, countedAs, linearScoreOf, worth } = createCardScorer(question, input.scheme);
  const criteria = released.criteria.map(() => new InfluenceColumn(ballots.size));
  const groups = new InfluenceColumn(ballots.size);
  return { ofTargets, criteria: criteria.map(({ values }) => values), groups: groups.values };

  function ofTargets(targets: readonly ScoredTarget[]): readonly Float64Array[] {
    const columns = targets.map((target) => ({
      scores: new InfluenceColumn(ballots.size),
      coefficients: coefficientsOf(target, released),
    }));
    ballots.forEach((ballot) => {
      for (const column of columns) addCard(ballot, column.coefficients, column.scores);
    });
    return columns.map((column) => column.scores.values);
  }

  function addCard(ballot: PackedBallot, coefficients: TargetCoefficients, own: InfluenceColumn): void {
    const { bytes, group, place } = ballot;
    const card = ballot.offset + coefficients.cardOffset;
    const outcome = scoreOf(bytes, card);
    const score = countedAs(outcome);
    const rated = coefficients.groups[group];
    if (score < 0 || rated === undefined) return;
    const counted = { bytes, offset: card, outcome, score };
    const side = rated.sideOf(counted);
    const linear = side === 0 ? linearScoreOf(counted, rated.linear) : endOf(rated, side);
    const deviation = linear - rated.centre;
    own.add(place, deviation, coefficients.scoreScales[group] ?? 0);
    groups.add(place, deviation, coefficients.groupScales[group] ?? 0);
    if (side !== 0) return;
    criteria.forEach((column, criterion) => {
      const code = bytes[card + criterion] ?? DONT_KNOW_CODE;
      const rating = outcome === NOT_KNOWN ? worth.dontKnow : worth.scores[code];
      if (rating === undefined) return;
      const cell = group * criteria.length + criterion;
      const difference = rating - (coefficients.criterionMeans[cell] ?? 0);
      column.add(place, difference, coefficients.criterionScales[cell] ?? 0);
    });
  }
}

function endOf({ lowest, highest }: GroupCoefficients, side: CardSide): number {
  return side < 0 ? lowest : highest;
}

/** Sums of influences by rater; a rater without any stays NaN, which is not the same as an influence of 0. */
class InfluenceColumn {
  readonly values: Float64Array;

  constructor(size: number) {
    this.values = new Float64Array(size).fill(Number.NaN);
  }

  add(place: number, deviation: number, scale: number): void {
    if (scale === 0) return;
    const before = this.values[place] ?? Number.NaN;
    this.values[place] = deviation * scale + (Number.isNaN(before) ? 0 : before);
  }
}

function coefficientsOf(target: ScoredTarget, released: ReleasedCells): TargetCoefficients {
  const { groups, criteria } = target;
  const cells = groups.flatMap((group) =>
    group.criteria.map(({ moments, appliedWeight, supposedError }, criterion) => ({
      mean: moments.mean,
      scale:
        appliedWeight === 0 || supposedError !== null || criteria[criterion]?.reason !== null
          ? 0
          : (appliedWeight * meanScale(moments)) / (released.criteria[criterion] ?? 1),
    })),
  );
  return {
    cardOffset: target.position * criteria.length,
    groups: groups.map(({ cards: { mean, linear, borders } }) => ({
      sideOf: createCardSorter(borders, criteria.length),
      linear,
      lowest: mean?.lowest ?? Number.NaN,
      highest: mean?.highest ?? Number.NaN,
      centre: mean?.centre ?? Number.NaN,
    })),
    scoreScales: Float64Array.from(groups, (group) =>
      group.appliedWeight === 0 ? 0 : group.appliedWeight * influenceOf(group),
    ),
    groupScales: Float64Array.from(groups, (group, index) =>
      group.reason === null ? influenceOf(group) / (released.groups[index] ?? 1) : 0,
    ),
    criterionMeans: Float64Array.from(cells, ({ mean }) => mean),
    criterionScales: Float64Array.from(cells, ({ scale }) => scale),
  };
}

/**
 * Of a card on its group's mean as it is published, with the finite population correction of a census. Where answers are
 * hidden in that there is none: how they go together with those of other targets would be in every test.
 */
function influenceOf({ group, cards, figure }: WorkingGroup): number {
  if (cards.mean === null || figure.spread === 0) return 0;
  const population = populationOf(group, cards.moments.n) ?? Infinity;
  return cards.mean.influence * figure.spread * Math.sqrt(1 - cards.moments.n / population);
}

/** √(n/(n − 1))/n: makes Σ ((r − M) · scale)² over the raters equal to s²/n. */
function meanScale({ n }: Moments): number {
  return Math.sqrt(n / (n - 1)) / n;
}

/** Over how many scored targets the review's means per criterion and per group run. */
export function countReleasedCells(question: TargetsQuestion, targets: readonly ScoredTarget[]): ReleasedCells {
  const groupCount = targets[0]?.groups.length ?? 0;
  return {
    criteria: question.criteria.map(
      (_, criterion) => targets.filter(({ criteria }) => criteria[criterion]?.reason === null).length,
    ),
    groups: Array.from(
      { length: groupCount },
      (_, group) => targets.filter(({ groups }) => groups[group]?.reason === null).length,
    ),
  };
}
