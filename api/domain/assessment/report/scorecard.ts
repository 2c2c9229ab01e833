import { FEWEST_OUTSIDE } from '#domain/access/fewest-outside';
import { bandsOf } from '#domain/statistics/comparison/bands';
import { uncertain } from '#domain/tabulation/findings/change';
import { estimateOf } from '#domain/tabulation/findings/estimate';
import type { Band, Estimate } from '#domain/tabulation/model';
import { SIGNIFICANCE } from '../run/compare-units';
import type { LedgerEntry, RunInputs } from '../run/inputs';
import type { AssessmentOutcome, CategoryOutcome, UnitOutcome } from '../run/outcome';
import { restrictOutcome } from '../run/restrict-outcome';
import type { AssessmentScheme, IndicatorId } from '../scheme/model';
import { measuredOf, placedIndicators } from '../scheme/walk';
import type { TraceStep } from '../trace/trace-step';
import { traceUnit } from '../trace/trace-unit';
import { type ComparedRun, type IndicatorEstimates, indicatorEstimates } from './indicator-estimates';
import { type NextGrade, nextGradeOf } from './next-grade';
import { compareWithPeers } from './peer-comparison';
import { type ScoreChange, scoreChanges } from './score-changes';
import { type MeansElsewhere, type ShownMeans, shownMeans } from './shown-means';
import { type ComparedLeaf, type StandingOut, standingsOut } from './standing-out';

/** Everything that a unit is told about itself; of others only what the reader may see. */
export interface Scorecard {
  readonly unit: UnitOutcome;
  readonly category: CategoryOutcome;
  /** The total after vetoes beside the category; null where the reader would learn that of another unit from it. */
  readonly besideMean: BesideMean | null;
  readonly indicators: readonly IndicatorScore[];
  readonly strengths: readonly StandingOut[];
  readonly weaknesses: readonly StandingOut[];
  /** Since an earlier run; null without one that has the unit and asks the same for the same full points. */
  readonly change: ScoreChange | null;
  readonly nextGrade: NextGrade | null;
  /** How the points of every leaf and adjustment come about. */
  readonly workings: readonly Working[];
  /** Entries of ledgers and facts of vetoes about the unit, reversed ones as well. */
  readonly entries: readonly LedgerEntry[];
}

export interface BesideMean {
  /** Of all units of the category that have a total. */
  readonly mean: number;
  readonly difference: Estimate;
  readonly band: Band;
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
  /** Best and worst place that the data support; null like the mean. */
  readonly rankInterval: readonly [number, number] | null;
  readonly change: ScoreChange | null;
}

export interface Working {
  readonly indicatorId: IndicatorId;
  /** Null without points. */
  readonly step: TraceStep | null;
}

export interface ScorecardInput {
  readonly scheme: AssessmentScheme;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
  readonly unitCode: string;
  /** The units that the reader may see; null for all. */
  readonly scope: readonly string[] | null;
  /** Whether another run was published in the place of this one. */
  readonly isCorrected: boolean;
  readonly elsewhere: MeansElsewhere;
  readonly previous: ComparedRun | null;
}

/** A mean of others needs more than one of them. */
const FEWEST_OTHERS = 2;

/** Null for a unit that takes no part. */
export function scorecardOf(input: ScorecardInput): Scorecard | null {
  const { scheme, outcome, unitCode, scope } = input;
  const unit = outcome.units.find((one) => one.unitCode === unitCode);
  const category = outcome.categories.find(({ categoryId }) => categoryId === unit?.categoryId);
  if (unit === undefined || category === undefined) return null;
  const seen = restrictOutcome(outcome, scope === null ? null : [...scope, unitCode]);
  const means = shownMeans(input, unit);
  const compared = comparedIndicators(input, { unit, means });
  const changes = scoreChanges(input, input.previous, unit);
  return {
    unit: seen.units.find((one) => one.unitCode === unitCode) ?? unit,
    category: seen.categories.find(({ categoryId }) => categoryId === unit.categoryId) ?? category,
    besideMean: means.ofTotal ? besideMean(input, unit) : null,
    indicators: compared.map(({ score }) => ({ ...score, change: changes.indicators.get(score.indicatorId) ?? null })),
    ...standingsOut(leavesOf(scheme, compared)),
    change: changes.total,
    nextGrade: nextGradeOf({
      scheme,
      ledger: input.inputs.ledger,
      outcome,
      unit,
      category,
      seesOthers: scope === null,
    }),
    workings: workingsOf(input),
    entries: input.inputs.ledger.filter((entry) => entry.unitCode === unitCode),
  };
}

interface ComparedIndicator {
  readonly score: Omit<IndicatorScore, 'change'>;
  /** Null where nothing is said beside the others. */
  readonly beside: ComparedLeaf | null;
}

function comparedIndicators(
  input: ScorecardInput,
  { unit, means }: { readonly unit: UnitOutcome; readonly means: ShownMeans },
): readonly ComparedIndicator[] {
  const { scheme, outcome } = input;
  const placed = placedIndicators(scheme);
  const estimates = indicatorEstimates(input);
  return outcome.columns.map((indicatorId, position) => {
    const place = placed[position];
    const beside = means.ofIndicator(indicatorId) ? besideOthers(input, { unit, indicatorId, estimates }) : null;
    return {
      score: {
        indicatorId,
        number: place?.number ?? null,
        level: place?.level ?? 1,
        fullPoints: place?.indicator.points ?? 0,
        points: unit.points[position] ?? null,
        standardError: unit.errors[position] ?? null,
        categoryMean: beside?.comparison.mean ?? null,
        rank: beside?.comparison.rank ?? null,
        rankInterval: beside?.comparison.rankInterval ?? null,
      },
      beside,
    };
  });
}

/** What stands for a missing value says nothing about the unit, and nothing about the others. */
function besideOthers(
  input: ScorecardInput,
  at: { readonly unit: UnitOutcome; readonly indicatorId: IndicatorId; readonly estimates: IndicatorEstimates },
): ComparedLeaf | null {
  const { unit, indicatorId, estimates } = at;
  const own = hasOwn(unit, indicatorId) ? estimates(unit, indicatorId) : null;
  const peers = peersOf(input.outcome, unit).filter((peer) => hasOwn(peer, indicatorId));
  const known = peers.flatMap((peer) => {
    const estimate = estimates(peer, indicatorId);
    return estimate === null ? [] : [{ unitCode: peer.unitCode, estimate }];
  });
  if (own === null || !mayCompare(input.scope, known)) return null;
  const others = known.map(({ estimate }) => estimate);
  return { indicatorId, comparison: compareWithPeers(own, others) };
}

function hasOwn({ missing }: UnitOutcome, indicatorId: IndicatorId): boolean {
  return missing.every((one) => one.indicatorId !== indicatorId);
}

function peersOf({ units }: AssessmentOutcome, { unitCode, categoryId }: UnitOutcome): readonly UnitOutcome[] {
  return units.filter((peer) => peer.categoryId === categoryId && peer.unitCode !== unitCode);
}

function mayCompare(scope: readonly string[] | null, others: readonly { readonly unitCode: string }[]): boolean {
  if (others.length < FEWEST_OTHERS) return false;
  return scope === null || others.filter(({ unitCode }) => !scope.includes(unitCode)).length >= FEWEST_OUTSIDE;
}

function besideMean({ outcome, scope }: ScorecardInput, unit: UnitOutcome): BesideMean | null {
  const own = effectiveEstimate(unit);
  const known = peersOf(outcome, unit).flatMap((peer) => {
    const estimate = effectiveEstimate(peer);
    return estimate === null ? [] : [{ unitCode: peer.unitCode, estimate }];
  });
  if (own === null || !mayCompare(scope, known)) return null;
  const { mean, difference } = compareWithPeers(
    own,
    known.map(({ estimate }) => estimate),
  );
  return {
    mean,
    difference: estimateOf(difference),
    band: bandsOf([difference], SIGNIFICANCE)[0] ?? 'not-distinguishable',
  };
}

/** A total that a fact sets has no error. */
function effectiveEstimate({ total, effectiveTotal }: UnitOutcome): Estimate | null {
  if (total === null || effectiveTotal === null) return null;
  return effectiveTotal === total.value
    ? total
    : estimateOf({ ...uncertain(total), value: effectiveTotal, standardError: 0 });
}

function leavesOf(scheme: AssessmentScheme, compared: readonly ComparedIndicator[]): readonly ComparedLeaf[] {
  const measured = new Set(measuredOf(scheme).map(({ id }) => id));
  return compared.flatMap(({ beside }) => (beside !== null && measured.has(beside.indicatorId) ? [beside] : []));
}

function workingsOf({ scheme, inputs, outcome, unitCode, scope }: ScorecardInput): readonly Working[] {
  return measuredOf(scheme).map(({ id }) => ({
    indicatorId: id,
    step: traceUnit({ scheme, inputs, outcome, unitCode, seesOthers: scope === null }, id),
  }));
}
