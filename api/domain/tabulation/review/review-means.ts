import { coarseError, type HiddenPart } from '#domain/disclosure/coarse-value';
import { clusteredParts, type Stratum, uncertainValue } from '#domain/statistics/comparison/clustered-error';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import { partsOfMean, type VariancePart } from '#domain/statistics/comparison/satterthwaite';
import { estimateOf } from '../findings/estimate';
import type { Estimate } from '../model';
import { criterionPart, scorePart } from './hidden-sums';
import { ratingStep } from './rating-step';
import type { ReviewInfluences } from './review-influences';
import { FEWEST_UNITS } from './shown-spread';
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
    .filter(({ isSupposed }) => isSupposed)
    .map(({ error, degreesOfFreedom }) => ({ variance: error ** 2, degreesOfFreedom }));
}

/** A target, or one criterion of it. */
interface MeanCell {
  readonly value: number;
  readonly independent: readonly VariancePart[];
  /** By rater group, aligned with the strata. */
  readonly groups: readonly GroupCell[];
}

/** What one rater group gives to it. */
interface GroupCell {
  /** How far one answer moves the value. */
  readonly part: HiddenPart;
  /** Its part in the error of the value. */
  readonly error: number;
  readonly degreesOfFreedom: number;
  /** Whether that is made of none of its answers. */
  readonly isSupposed: boolean;
}

const NO_PART: GroupCell = { part: { weight: 0, n: 1 }, error: 0, degreesOfFreedom: Infinity, isSupposed: false };

function scoredCell(group: WorkingGroup): GroupCell {
  const { appliedWeight, figure } = group;
  if (appliedWeight === 0) return NO_PART;
  const { degreesOfFreedom, standardError, spread } = figure;
  const error = appliedWeight * standardError;
  return { part: scorePart(group), error, degreesOfFreedom, isSupposed: spread === 0 };
}

function ratedCell(group: WorkingGroup, criterion: number): GroupCell {
  const own = group.criteria[criterion];
  if (own === undefined || own.appliedWeight === 0) return NO_PART;
  const { appliedWeight, supposedError, moments } = own;
  return {
    part: criterionPart(group, criterion),
    error: appliedWeight * (supposedError ?? standardErrorOfMean(moments)),
    degreesOfFreedom: group.figure.degreesOfFreedom,
    isSupposed: supposedError !== null,
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
    ...strata.flatMap((stratum, group) =>
      partsOfGroup(
        clusteredParts(influences, [stratum]),
        cells
          .flatMap(({ groups }) => groups[group] ?? [])
          .map((cell) => ({ ...cell, error: cell.error / cells.length })),
      ),
    ),
    ...partsOfMean(
      cells.flatMap(({ independent }) => independent),
      1 / cells.length,
    ),
  ];
  const exact = uncertainValue(cells.reduce((sum, { value }) => sum + value, 0) / cells.length, parts);
  return estimateOf(input.rules.suppression ? { ...exact, ...coarseError(exact, largestMove(input, cells)) } : exact);
}

/**
 * What the errors e of hidden answers add to the variance V of the others: as raters who judge one target kindly judge others
 * so, Σ e² + ρ (2 Σ s Σ e + (Σ e)² − Σ e²) beside the errors s of targets that show the group. ρ is how far these move
 * together, V = Σ s² + ρ ((Σ s)² − Σ s²), and 1 where too few do.
 */
function partsOfGroup(shown: readonly VariancePart[], cells: readonly GroupCell[]): readonly VariancePart[] {
  const supposed = cells.filter(({ isSupposed }) => isSupposed);
  if (supposed.length === 0) return shown;
  const variance = shown.reduce((sum, part) => sum + part.variance, 0);
  const told = sumsOf(cells.filter(({ isSupposed }) => !isSupposed));
  const hidden = sumsOf(supposed);
  const together = told.cells < FEWEST_UNITS ? 1 : (variance - told.squares) / (told.errors ** 2 - told.squares);
  const correlation = Math.min(1, Math.max(0, together));
  const joint = 2 * told.errors * hidden.errors + hidden.errors ** 2 - hidden.squares;
  const degreesOfFreedom = Math.min(...supposed.map((cell) => cell.degreesOfFreedom));
  return [...shown, { variance: hidden.squares + correlation * joint, degreesOfFreedom }];
}

function sumsOf(cells: readonly GroupCell[]) {
  const errors = cells.filter(({ error }) => error > 0).map(({ error }) => error);
  return {
    cells: errors.length,
    errors: errors.reduce((sum, error) => sum + error, 0),
    squares: errors.reduce((sum, error) => sum + error ** 2, 0),
  };
}

/** Of a mean over targets by one answer to one of them. A mean over one target tells what is told of that. */
function largestMove({ question, scheme }: ReviewInput, cells: readonly MeanCell[]): number {
  if (cells.length < 2) return 0;
  const parts = cells.flatMap(({ groups }) => groups.map(({ part }) => part));
  const step = ratingStep(question, scheme);
  return parts.reduce((most, { weight, n }) => Math.max(most, (weight * step) / n / cells.length), 0);
}
