import { competitionRanks } from '#domain/statistics/competition-ranks';
import { type ChangeVerdict, verdictOf } from '#domain/tabulation/change';
import { estimateOf } from '#domain/tabulation/estimate';
import type { Estimate } from '#domain/tabulation/model';
import { testedUnits } from '../run/compare-units';
import type { AssessmentOutcome, CategoryOutcome, GradeReason, UnitOutcome } from '../run/outcome';
import type { AssessmentScheme, IndicatorId } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

/** Everything that a unit is told about itself. */
export interface Scorecard {
  readonly unit: UnitOutcome;
  readonly category: CategoryOutcome;
  readonly indicators: readonly IndicatorScore[];
  /** Ids of leaves with the most points above the mean of the category, and below it; at most three of each. */
  readonly strengths: readonly IndicatorId[];
  readonly weaknesses: readonly IndicatorId[];
  /** Since an earlier run; null without one that has the unit and the same full points. */
  readonly change: ScoreChange | null;
  readonly nextGrade: NextGrade | null;
}

export interface IndicatorScore {
  readonly indicatorId: IndicatorId;
  readonly number: string | null;
  readonly level: number;
  /** 0 for adjustments. */
  readonly fullPoints: number;
  readonly points: number | null;
  readonly standardError: number | null;
  /** Of the category; null where the reader would learn the points of another unit from it. */
  readonly categoryMean: number | null;
  /** Among the units of the category that have points; null like the mean. */
  readonly rank: number | null;
  readonly change: ScoreChange | null;
}

export interface ScoreChange {
  readonly previous: number;
  readonly difference: Estimate;
  readonly p: number;
  readonly verdict: ChangeVerdict;
}

/** What it would take to stand one grade higher. */
export interface NextGrade {
  readonly gradeId: string;
  /** Points up to the minimum; 0 where it is reached. */
  readonly toMinimum: number;
  /** Points up to the last unit with a place; null where places are left, or others may not be seen. */
  readonly toLastIn: number | null;
  /** Why the unit does not have it although it reached the minimum. */
  readonly reason: GradeReason | null;
}

export interface ScorecardInput {
  readonly scheme: AssessmentScheme;
  readonly outcome: AssessmentOutcome;
  readonly unitCode: string;
  readonly seesOthers: boolean;
  readonly previous: { readonly scheme: AssessmentScheme; readonly outcome: AssessmentOutcome } | null;
}

/** A mean of fewer units tells the points of one from those of the other. */
const FEWEST_FOR_MEAN = 3;
const MOST_NAMED = 3;

/** Null for a unit that takes no part. */
export function scorecardOf(input: ScorecardInput): Scorecard | null {
  const { outcome, unitCode } = input;
  const unit = outcome.units.find((one) => one.unitCode === unitCode);
  const category = outcome.categories.find(({ categoryId }) => categoryId === unit?.categoryId);
  if (unit === undefined || category === undefined) return null;
  const indicators = indicatorScores(input, unit);
  const leaves = leavesBeside(input.scheme, indicators);
  return {
    unit,
    category,
    indicators,
    strengths: named(leaves.filter(({ lead }) => lead > 0).toSorted((one, other) => other.lead - one.lead)),
    weaknesses: named(leaves.filter(({ lead }) => lead < 0).toSorted((one, other) => one.lead - other.lead)),
    change: totalChange(input, unit),
    nextGrade: nextGradeOf(input, unit, category),
  };
}

function indicatorScores(input: ScorecardInput, unit: UnitOutcome): readonly IndicatorScore[] {
  const { scheme, outcome } = input;
  const placed = placedIndicators(scheme);
  const peers = outcome.units.filter(({ categoryId }) => categoryId === unit.categoryId);
  return outcome.columns.map((indicatorId, position) => {
    const place = placed[position];
    const points = unit.points[position] ?? null;
    const known = peers.flatMap((peer) => peer.points[position] ?? []);
    const isShown = input.seesOthers || known.length >= FEWEST_FOR_MEAN;
    return {
      indicatorId,
      number: place?.number ?? null,
      level: place?.level ?? 1,
      fullPoints: place?.indicator.points ?? 0,
      points,
      standardError: unit.errors[position] ?? null,
      categoryMean: isShown && known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null,
      rank: isShown && points !== null ? rankAmong(points, known) : null,
      change: indicatorChange(input, { unit, position, indicatorId }),
    };
  });
}

function rankAmong(points: number, known: readonly number[]): number {
  return competitionRanks([points, ...known])[0]?.rank ?? 1;
}

function leavesBeside(scheme: AssessmentScheme, indicators: readonly IndicatorScore[]) {
  const leaves = new Set(
    placedIndicators(scheme).flatMap(({ indicator }) => ('source' in indicator ? [indicator.id] : [])),
  );
  return indicators.flatMap(({ indicatorId, points, categoryMean }) =>
    leaves.has(indicatorId) && points !== null && categoryMean !== null
      ? [{ indicatorId, lead: points - categoryMean }]
      : [],
  );
}

function named(leaves: readonly { readonly indicatorId: IndicatorId }[]): readonly IndicatorId[] {
  return leaves.slice(0, MOST_NAMED).map(({ indicatorId }) => indicatorId);
}

function totalChange({ scheme, previous, unitCode }: ScorecardInput, unit: UnitOutcome): ScoreChange | null {
  const before = previous?.outcome.units.find((one) => one.unitCode === unitCode)?.total ?? null;
  if (before === null || unit.total === null || previous?.scheme.fullPoints !== scheme.fullPoints) return null;
  return changeOf(unit.total, before);
}

/** Of an indicator with the same id and the same full points in both. */
function indicatorChange(
  { scheme, previous, unitCode }: ScorecardInput,
  at: { readonly unit: UnitOutcome; readonly position: number; readonly indicatorId: IndicatorId },
): ScoreChange | null {
  const { unit, position, indicatorId } = at;
  const then = previous?.outcome.units.find((one) => one.unitCode === unitCode);
  if (previous === null || then === undefined) return null;
  const place = previous.outcome.columns.indexOf(indicatorId);
  if (place < 0 || pointsOf(previous.scheme, indicatorId) !== pointsOf(scheme, indicatorId)) return null;
  const now = estimateAt(unit, position);
  const before = estimateAt(then, place);
  return now === null || before === null ? null : changeOf(now, before);
}

function pointsOf(scheme: AssessmentScheme, indicatorId: IndicatorId): number | undefined {
  return placedIndicators(scheme).find(({ indicator }) => indicator.id === indicatorId)?.indicator.points;
}

function estimateAt({ points, errors }: UnitOutcome, position: number): Estimate | null {
  const [value, standardError] = [points[position] ?? null, errors[position] ?? 0];
  if (value === null) return null;
  return estimateOf({ value, standardError, degreesOfFreedom: NORMAL_DEGREES });
}

const NORMAL_DEGREES = 1e6;

function changeOf(now: Estimate, before: Estimate): ScoreChange {
  const { p, ...difference } = testedUnits(now, before);
  return { previous: before.value, difference: estimateOf(difference), p, verdict: verdictOf(difference.value, p) };
}

function nextGradeOf(
  { scheme, outcome, seesOthers }: ScorecardInput,
  unit: UnitOutcome,
  category: CategoryOutcome,
): NextGrade | null {
  const { grades } = scheme.grading;
  const above = grades[grades.findIndex(({ id }) => id === unit.grade?.grade) - 1];
  const total = unit.effectiveTotal;
  if (above === undefined || total === null || unit.grade === null) return null;
  const border = category.quotas.find(({ gradeId }) => gradeId === above.id)?.border ?? null;
  const lastIn = outcome.units.find(({ unitCode }) => unitCode === border?.lastIn)?.effectiveTotal ?? null;
  return {
    gradeId: above.id,
    toMinimum: Math.max(0, (above.minimum ?? total) - total),
    toLastIn: seesOthers && lastIn !== null ? Math.max(0, lastIn - total) : null,
    reason: unit.grade.reason,
  };
}
