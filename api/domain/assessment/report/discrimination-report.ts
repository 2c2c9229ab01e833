import { componentEffects } from '#domain/statistics/component-effects';
import { discriminationOf, type RatedTargets } from '#domain/statistics/discrimination';
import type { Insufficient } from '#domain/statistics/insufficient';
import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { categoriesOf } from '../run/leaf-columns';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import { standingsIn } from '../run/standings';
import { type AssessmentScheme, type IndicatorId, isLeaf } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

/** Whether an assessment tells its units apart, in one category or over all units, and what decides it. */
export interface DiscriminationReport {
  /** Null for units without a category, and over all. */
  readonly categoryId: string | null;
  readonly units: number;
  readonly spread: {
    readonly lowest: number;
    readonly highest: number;
    readonly range: number;
    readonly standardDeviation: number;
  } | null;
  /** Share of the variance of totals that is no sampling error; null for equal totals or fewer than two. */
  readonly reliability: number | null;
  /** The part of the totals whose error is known; null where no indicator has one. */
  readonly sampled: SampledPart | null;
  /** Of all categories together. */
  readonly tiers: number;
  readonly influences: readonly Influence[];
  readonly verdict: Verdict;
  /** Why the units are alike; empty where they are not. */
  readonly reasons: readonly AlikeReason[];
  readonly findings: readonly AlikeFinding[];
}

/** Indicators with a sampling error: files and ledgers have none, so that they make totals look more reliable. */
export interface SampledPart {
  /** Of the full points. */
  readonly share: number;
  /** Of their points alone; null for equal ones. */
  readonly reliability: number | null;
}

/** What an indicator is worth on paper and what it decides: both are shares of 1. */
export interface Influence {
  readonly indicatorId: IndicatorId;
  /** 1 for the top; adjustments stand at the top. */
  readonly level: number;
  /** Of the full points; 0 for adjustments. */
  readonly nominal: number;
  /** cov(points, total) ÷ var(total), above 1 where others work against it; null where the totals do not differ. */
  readonly actual: number | null;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Units with all points. */
  readonly ceilingShare: number;
}

/** `alike`: 大同小异, the report says so plainly. */
export type Verdict = 'tells-apart' | 'partly' | 'alike' | 'too-few';

export const ALIKE_REASONS = [
  'equal',
  /** The range is a small part of the full points. */
  'narrow',
  /** No two neighbours of a category can be told apart. */
  'one-tier',
  /** Half of the differences or more may be chance. */
  'unreliable',
] as const;
export type AlikeReason = (typeof ALIKE_REASONS)[number];

export interface AlikeFinding {
  readonly code: 'all-equal' | 'ceiling' | 'little-spread' | 'more-than-nominal' | 'less-than-nominal';
  readonly indicatorId: IndicatorId;
  readonly value: number;
}

/** Below it, half of the differences between totals may be chance. */
export const FAIR_RELIABILITY = 0.5;
const GOOD_RELIABILITY = 0.8;
/** A range of less than this share of the full points is 大同小异 whatever its error. */
const NARROW_RANGE = 0.02;
/** Of the units, with all points. */
const MANY = 0.8;
/** A standard deviation below this share of an indicator's points tells little. */
const LITTLE_SPREAD = 0.01;
/** How far influence and nominal share may be apart before it is worth a word. */
const NOTABLE = 0.1;

/**
 * Influence is the effective weight of Wang and Stanley (see component-effects); reliability 1 − mean(SE²) ÷ var(S).
 * All figures are of totals before vetoes: what a veto sets is a decision, not a measurement. Units without a total take
 * no part, those that take no place do; an adjustment without a value counts as 0. Of one category, of the units without
 * one (null), or over all (undefined).
 */
export function discriminationReport(
  scheme: AssessmentScheme,
  outcome: AssessmentOutcome,
  categoryId: string | null | undefined,
): DiscriminationReport {
  const units = outcome.units.filter(
    (unit) => unit.total !== null && (categoryId === undefined || unit.categoryId === categoryId),
  );
  const scores = units.flatMap(({ total }) => (total === null ? [] : [total]));
  const tiersByCategory = tiersOf(units);
  const tiers = tiersByCategory.reduce((sum, own) => sum + own, 0);
  const { spread, reliability } = spreadOf(scores, tiers);
  const influences = influencesOf(scheme, outcome, units);
  const known = { spread: valueOr(spread), reliability: valueOr(reliability)?.value ?? null };
  const isOneTier = tiersByCategory.every((own) => own === 1);
  const reasons = reasonsOf({ ...known, fullPoints: scheme.fullPoints, isOneTier });
  return {
    categoryId: categoryId ?? null,
    units: units.length,
    ...known,
    sampled: sampledPart(scheme, units),
    tiers,
    influences,
    verdict: verdictOf(known, reasons),
    reasons,
    findings: findingsOf(scheme, influences),
  };
}

/** How many chains of neighbours that cannot be told apart each category has. */
function tiersOf(units: readonly UnitOutcome[]): readonly number[] {
  return [...categoriesOf(units).values()].map((members) => {
    const totals = members.flatMap((position) => {
      const { unitCode, total = null } = units[position] ?? {};
      return unitCode === undefined || total === null ? [] : [{ unitCode, total }];
    });
    return new Set([...standingsIn(totals).values()].map(({ tier }) => tier)).size;
  });
}

function valueOr<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Insufficient },
): Value | null {
  return result.ok ? result.value : null;
}

function influencesOf(
  scheme: AssessmentScheme,
  { columns }: AssessmentOutcome,
  units: readonly UnitOutcome[],
): readonly Influence[] {
  const placed = placedIndicators(scheme);
  const column = (position: number) => Float64Array.from(units, ({ points }) => points[position] ?? Number.NaN);
  const values = columns.map((_, position) => {
    const own = column(position);
    return position < placed.length ? own : own.map((value) => (Number.isNaN(value) ? 0 : value));
  });
  const totals = Float64Array.from(units, ({ total }) => total?.value ?? Number.NaN);
  return columns.map((indicatorId, position) => {
    const place = placed[position];
    const full = place?.indicator.points ?? 0;
    const own = values[position] ?? new Float64Array(0);
    return {
      indicatorId,
      level: place?.level ?? 1,
      nominal: full / scheme.fullPoints,
      actual: effectOf(own, totals),
      ...describe(own, full),
    };
  });
}

/** Of one part beside the rest of the total. */
function effectOf(own: Float64Array, totals: Float64Array): number | null {
  const rest = totals.map((total, row) => total - (own[row] ?? 0));
  const effects = componentEffects([own, rest]);
  return effects.ok ? (effects.value[0] ?? null) : null;
}

function describe(column: Float64Array, full: number) {
  const known = column.filter((value) => !Number.isNaN(value));
  const size = Math.max(1, known.length);
  const mean = known.reduce((sum, value) => sum + value, 0) / size;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const atTop = full > 0 ? known.filter((value) => toNineDecimals(value) >= toNineDecimals(full)).length : 0;
  return {
    mean,
    standardDeviation: known.length < 2 ? 0 : Math.sqrt(squares / (known.length - 1)),
    ceilingShare: atTop / size,
  };
}

/**
 * The points in leaves that have an error, of units with all of them. What stands in for a missing value has one too, but
 * is no sample; without the units that have any, the error of a total is that of these leaves alone.
 */
function sampledPart(scheme: AssessmentScheme, units: readonly UnitOutcome[]): SampledPart | null {
  const sampled = placedIndicators(scheme).flatMap(({ indicator }, position) =>
    isLeaf(indicator) && units.some((unit) => (unit.errors[position] ?? 0) > 0 && !hasStandIn(unit, indicator.id))
      ? [{ position, points: indicator.points }]
      : [],
  );
  if (sampled.length === 0) return null;
  const scores = units.flatMap((unit) => {
    const { points, total } = unit;
    const own = sampled.map(({ position }) => points[position] ?? Number.NaN);
    const value = own.reduce((sum, one) => sum + one, 0);
    return Number.isNaN(value) || total === null || hasStandIn(unit)
      ? []
      : [{ value, standardError: total.standardError }];
  });
  const { reliability } = spreadOf(scores, 0);
  const share = sampled.reduce((sum, { points }) => sum + points, 0) / scheme.fullPoints;
  return { share, reliability: valueOr(reliability)?.value ?? null };
}

/** In this indicator, or in any. */
function hasStandIn({ missing }: UnitOutcome, only?: IndicatorId): boolean {
  return missing.some(({ indicatorId, standIn }) => standIn !== undefined && (only ?? indicatorId) === indicatorId);
}

/** Options and ballots are no matter of assessments. */
function spreadOf(scores: RatedTargets['scores'], tiers: number) {
  return discriminationOf({ scores, optionCounts: [0], topOptions: 1, ballots: { n: 0, identical: 0 }, tiers });
}

function reasonsOf(
  known: Pick<DiscriminationReport, 'spread' | 'reliability'> & {
    readonly fullPoints: number;
    readonly isOneTier: boolean;
  },
): readonly AlikeReason[] {
  const { spread, reliability, isOneTier, fullPoints } = known;
  if (spread === null) return [];
  if (reliability === null) return ['equal'];
  return [
    ...(spread.range < NARROW_RANGE * fullPoints ? ['narrow' as const] : []),
    ...(isOneTier ? ['one-tier' as const] : []),
    ...(reliability < FAIR_RELIABILITY ? ['unreliable' as const] : []),
  ];
}

function verdictOf(
  { spread, reliability }: Pick<DiscriminationReport, 'spread' | 'reliability'>,
  reasons: readonly AlikeReason[],
): Verdict {
  if (spread === null) return 'too-few';
  if (reliability === null || reasons.length > 0) return 'alike';
  return reliability < GOOD_RELIABILITY ? 'partly' : 'tells-apart';
}

function findingsOf(scheme: AssessmentScheme, influences: readonly Influence[]): readonly AlikeFinding[] {
  return influences.flatMap(
    ({ indicatorId, nominal, actual, standardDeviation, ceilingShare, level }): readonly AlikeFinding[] => {
      const full = nominal * scheme.fullPoints;
      const found: AlikeFinding[] = [];
      if (full > 0 && standardDeviation < 1e-9) found.push({ code: 'all-equal', indicatorId, value: 0 });
      else if (ceilingShare >= MANY) found.push({ code: 'ceiling', indicatorId, value: ceilingShare });
      else if (full > 0 && standardDeviation < LITTLE_SPREAD * full) {
        found.push({ code: 'little-spread', indicatorId, value: standardDeviation });
      }
      if (level > 1 || actual === null || full === 0) return found;
      if (actual - nominal > NOTABLE) found.push({ code: 'more-than-nominal', indicatorId, value: actual });
      if (nominal - actual > NOTABLE) found.push({ code: 'less-than-nominal', indicatorId, value: actual });
      return found;
    },
  );
}
