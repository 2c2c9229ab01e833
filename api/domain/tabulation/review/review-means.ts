import { coarseError, type HiddenPart } from '#domain/disclosure/coarse-value';
import { clusteredParts, type Stratum, uncertainValue } from '#domain/statistics/clustered-error';
import { partsOfMean, type VariancePart } from '#domain/statistics/satterthwaite';
import { estimateOf } from '../findings/estimate';
import type { Estimate } from '../model';
import { criterionPart, scorePart } from './hidden-sums';
import { ratingStep } from './rating-step';
import type { ReviewInfluences } from './review-influences';
import type { ReviewInput, ScoredTarget, WorkingGroup } from './worked-target';

export interface MeanContext {
  readonly input: ReviewInput;
  readonly scored: readonly ScoredTarget[];
  /** By rater group. */
  readonly strata: readonly Stratum[];
  readonly influences: ReviewInfluences;
}

/** Over some targets, of their scores. */
export function targetMean(
  context: MeanContext,
  { targets, influences }: { readonly targets: readonly ScoredTarget[]; readonly influences: Float64Array },
): Estimate | null {
  return meanOf(context, {
    cells: targets.map((target) => ({
      value: target.score.value,
      independent: independentParts(target),
      groups: target.groups.map(scoredCell),
    })),
    influences,
    strata: context.strata,
  });
}

/** Over the targets that show it. */
export function criterionMean(context: MeanContext, criterion: number): Estimate | null {
  return meanOf(context, {
    cells: context.scored.flatMap(({ groups, criteria }) => {
      const cell = criteria[criterion];
      if (cell?.reason !== null || cell.score === null) return [];
      const { score, rounding } = cell;
      return [
        { value: score.value, independent: rounding, groups: groups.map((group) => ratedCell(group, criterion)) },
      ];
    }),
    influences: context.influences.criteria[criterion],
    strata: context.strata,
  });
}

/** Over the targets that show it. */
export function groupMean(context: MeanContext, group: number): Estimate | null {
  return meanOf(context, {
    cells: context.scored.flatMap(({ groups }) => {
      const cell = groups[group];
      if (cell?.reason !== null) return [];
      const { figure } = cell;
      return [
        { value: figure.value, independent: figure.rounding, groups: [scoredCell({ ...cell, appliedWeight: 1 })] },
      ];
    }),
    influences: context.influences.groups,
    strata: context.strata.slice(group, group + 1),
  });
}

/** Parts of the variance of a score that are of its own, whoever rated: of roundings, and of what stands for groups. */
export function independentParts({ groups, rounding }: ScoredTarget): readonly VariancePart[] {
  return [
    ...groups.flatMap(({ standIn }) => {
      if (standIn === null) return [];
      const { standardError, degreesOfFreedom } = standIn.mean;
      return [{ variance: (standIn.weight * standardError) ** 2, degreesOfFreedom }];
    }),
    ...rounding,
    ...groups.flatMap(({ appliedWeight, figure }) =>
      appliedWeight > 0 ? partsOfMean(figure.rounding, appliedWeight) : [],
    ),
  ];
}

/** Of the groups in whose means answers are hidden, as if other people had rated each target. */
export function supposedParts({ groups }: ScoredTarget): readonly VariancePart[] {
  return groups
    .map(scoredCell)
    .filter(({ supposedError }) => supposedError > 0)
    .map(({ supposedError, degreesOfFreedom }) => ({ variance: supposedError ** 2, degreesOfFreedom }));
}

/** A target, or one criterion of it. */
interface MeanCell {
  readonly value: number;
  readonly independent: readonly VariancePart[];
  /** By rater group, aligned with the strata. */
  readonly groups: readonly GroupCell[];
}

interface GroupCell {
  /** How far one answer moves the value; none if the group takes no part. */
  readonly part: HiddenPart | null;
  readonly degreesOfFreedom: number;
  /** The part of its error in that of the value, where that is made of no answers; else 0. */
  readonly supposedError: number;
}

/** Of a stand-in only the degrees of freedom count here. */
function scoredCell(group: WorkingGroup): GroupCell {
  const { appliedWeight, figure, standIn } = group;
  if (appliedWeight === 0) {
    return { part: null, degreesOfFreedom: standIn?.mean.degreesOfFreedom ?? Infinity, supposedError: 0 };
  }
  return {
    part: scorePart(group),
    degreesOfFreedom: figure.degreesOfFreedom,
    supposedError: figure.spread === 0 ? appliedWeight * figure.standardError : 0,
  };
}

function ratedCell(group: WorkingGroup, criterion: number): GroupCell {
  const own = group.criteria[criterion];
  if (own === undefined || own.appliedWeight === 0) {
    return { part: null, degreesOfFreedom: Infinity, supposedError: 0 };
  }
  return {
    part: criterionPart(group, criterion),
    degreesOfFreedom: own.supposedError === null ? own.moments.n - 1 : group.figure.degreesOfFreedom,
    supposedError: own.appliedWeight * (own.supposedError ?? 0),
  };
}

/**
 * The same people rate several targets: to the last digit the error would tell how their ratings go together, so it has two
 * digits, or fewer (see coarse-value).
 */
function meanOf(
  { input }: MeanContext,
  mean: {
    readonly cells: readonly MeanCell[];
    readonly influences: Float64Array | undefined;
    readonly strata: readonly Stratum[];
  },
): Estimate | null {
  const { cells, influences, strata } = mean;
  if (cells.length === 0 || influences === undefined) return null;
  const parts = [
    ...clusteredWith(supposedErrors(cells, strata.length), influences, strata),
    ...partsOfMean(
      cells.flatMap(({ independent }) => independent),
      1 / cells.length,
    ),
  ];
  const exact = uncertainValue(cells.reduce((sum, { value }) => sum + value, 0) / cells.length, parts);
  const own = hidesAnswers(cells) ? { ...exact, degreesOfFreedom: fewestDegrees(cells) } : exact;
  return estimateOf(input.rules.suppression ? { ...own, ...coarseError(own, largestMove(input, cells)) } : own);
}

/** By rater group, of the mean, if whoever rates one target high rates all of them so: more than it is. */
function supposedErrors(cells: readonly MeanCell[], groups: number): readonly number[] {
  return Array.from(
    { length: groups },
    (_, group) => cells.reduce((sum, cell) => sum + (cell.groups[group]?.supposedError ?? 0), 0) / cells.length,
  );
}

/** What answers are hidden may go together with all that the same group answered elsewhere. */
function clusteredWith(
  supposed: readonly number[],
  influences: Float64Array,
  strata: readonly Stratum[],
): readonly VariancePart[] {
  return strata.flatMap((stratum, group) => {
    const parts = clusteredParts(influences, [stratum]);
    const error = supposed[group] ?? 0;
    if (error === 0) return parts;
    const [{ variance, degreesOfFreedom } = NO_RATERS] = parts;
    return [{ variance: (Math.sqrt(variance) + error) ** 2, degreesOfFreedom }];
  });
}

const NO_RATERS: VariancePart = { variance: 0, degreesOfFreedom: 1 };

function hidesAnswers(cells: readonly MeanCell[]): boolean {
  return cells.some(({ groups }) => groups.some(({ supposedError }) => supposedError > 0));
}

/**
 * Degrees of freedom of a mean say which groups its variance comes from. With hidden answers in it a mean has the fewest
 * that it can have: those of the smallest group in it, whose size is known.
 */
function fewestDegrees(cells: readonly MeanCell[]): number {
  const degrees = cells.flatMap(({ groups }) => groups.map(({ degreesOfFreedom }) => Math.max(1, degreesOfFreedom)));
  return degrees.reduce((fewest, own) => Math.min(fewest, own), Infinity);
}

/** Of a mean over targets by one answer to one of them. A mean over one target tells what is told of that. */
function largestMove({ question, scheme }: ReviewInput, cells: readonly MeanCell[]): number {
  if (cells.length < 2) return 0;
  const parts = cells.flatMap(({ groups }) => groups.flatMap(({ part }) => part ?? []));
  const step = ratingStep(question, scheme);
  return parts.reduce((most, { weight, n }) => Math.max(most, (weight * step) / n / cells.length), 0);
}
