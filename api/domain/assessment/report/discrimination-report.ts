import { componentEffects } from '#domain/statistics/component-effects';
import { discriminationOf } from '#domain/statistics/discrimination';
import type { Insufficient } from '#domain/statistics/insufficient';
import { toNineDecimals } from '#domain/statistics/competition-ranks';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import type { AssessmentScheme, IndicatorId } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

/** Whether an assessment tells its units apart, in one category or (null) over all units, and what decides it. */
export interface DiscriminationReport {
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
  readonly tiers: number;
  readonly influences: readonly Influence[];
  readonly verdict: Verdict;
  readonly findings: readonly AlikeFinding[];
}

/** What an indicator is worth on paper and what it decides: both are shares of 1. */
export interface Influence {
  readonly indicatorId: IndicatorId;
  /** 1 for the top; adjustments stand at the top. */
  readonly level: number;
  /** Of the full points; 0 for adjustments. */
  readonly nominal: number;
  /** cov(points, total) ÷ var(total); null where the totals do not differ. */
  readonly actual: number | null;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Units with all points. */
  readonly ceilingShare: number;
}

/** `alike`: 大同小异, the report says so plainly. */
export type Verdict = 'tells-apart' | 'partly' | 'alike' | 'too-few';

export interface AlikeFinding {
  readonly code: 'all-equal' | 'ceiling' | 'little-spread' | 'more-than-nominal' | 'less-than-nominal';
  readonly indicatorId: IndicatorId;
  readonly value: number;
}

/** Below it, half of the differences between totals may be chance. */
const FAIR_RELIABILITY = 0.5;
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
 * Units without a total take no part; an adjustment without a value counts as 0.
 */
export function discriminationReport(
  scheme: AssessmentScheme,
  outcome: AssessmentOutcome,
  categoryId: string | null,
): DiscriminationReport {
  const units = outcome.units.filter(
    (unit) => unit.total !== null && (categoryId === null || unit.categoryId === categoryId),
  );
  const scores = units.flatMap(({ total }) => (total === null ? [] : [total]));
  const tiers = new Set(units.map((unit) => `${unit.categoryId} ${unit.standing?.tier ?? 0}`)).size;
  const { spread, reliability } = discriminationOf({
    scores,
    optionCounts: [0],
    topOptions: 1,
    ballots: { n: 0, identical: 0 },
    tiers,
  });
  const influences = influencesOf(scheme, outcome, units);
  const known = { spread: valueOr(spread), reliability: valueOr(reliability)?.value ?? null };
  return {
    categoryId,
    units: units.length,
    ...known,
    tiers,
    influences,
    verdict: verdictOf({ ...known, fullPoints: scheme.fullPoints, tiers }),
    findings: findingsOf(scheme, influences),
  };
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

function verdictOf(
  known: Pick<DiscriminationReport, 'spread' | 'reliability' | 'tiers'> & { readonly fullPoints: number },
): Verdict {
  const { spread, reliability, tiers, fullPoints } = known;
  if (spread === null) return 'too-few';
  if (reliability === null || spread.range < NARROW_RANGE * fullPoints || tiers === 1) return 'alike';
  if (reliability < FAIR_RELIABILITY) return 'alike';
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
