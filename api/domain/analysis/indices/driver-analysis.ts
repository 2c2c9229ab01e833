import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { ok, type Result } from '#domain/result';
import { driverTable } from '#domain/statistics/drivers/driver-table';
import {
  type OutcomeCorrelation,
  outcomeCorrelations,
  testedCorrelation,
} from '#domain/statistics/drivers/outcome-correlations';
import { type RelativeWeights, relativeWeights } from '#domain/statistics/drivers/relative-weights';
import {
  type StandardisedRegression,
  standardisedRegression,
} from '#domain/statistics/drivers/standardised-regression';
import type { Insufficient } from '#domain/statistics/insufficient';
import type { AnalysisContext } from '../context';
import type { AnalysisFigure, Block } from '../figure';
import { estimated, figureOf, measured, withheld } from '../measured';
import type { DriverAnalysis, DriverFigures, DriverResult } from '../model';
import { coarseCorrelation, coarseDrivers } from '../release/coarse-correlations';
import { coarseFigure, REACH } from '../release/coarse-figure';
import { releasedBlock } from '../release/released-block';
import { type DriverColumns, driverColumns } from './driver-columns';

/**
 * What moves the outcome of the plan; undefined without one. Where people are protected, of a hundred and more who have
 * every value, and rounded.
 */
export function driverAnalysis(context: AnalysisContext): DriverAnalysis | undefined {
  const { outcome, predictors } = context.plan;
  if (outcome === undefined) return undefined;
  const columns = driverColumns(context, outcome);
  return {
    outcome,
    ...(predictors !== undefined && { predictors }),
    result: columns.isShown ? resultOf(context, columns) : withheld({ reason: 'protected' }),
  };
}

function resultOf({ rules }: AnalysisContext, columns: DriverColumns): Block<DriverResult> {
  const { indices, outcome, predictors, tell } = columns;
  if (predictors.length === 0) return withheld({ reason: 'too-few', have: 0, need: 1 });
  const exact = driverTable({ outcome, predictors });
  const people = exact.ok ? exact.value.n : (exact.error.have ?? 0);
  return releasedBlock(rules, people, () => {
    const table = exact.ok ? ok(coarseDrivers(rules, exact.value, tell)) : exact;
    const regression = table.ok ? standardisedRegression(table.value) : table;
    const weights = table.ok ? relativeWeights(table.value) : table;
    const correlations = outcomeCorrelations({ outcome, predictors });
    const coarse = (figure: AnalysisFigure) => coarseFigure(rules, figure, { reach: REACH.correlation });
    return {
      released: true,
      rSquared: coarse(figureOf(regression, ({ rSquared, n }) => measured(rSquared, { n, method: 'r-squared' }))),
      adjustedRSquared: coarse(
        figureOf(regression, ({ adjustedRSquared, n }) =>
          measured(adjustedRSquared, { n, method: 'adjusted-r-squared' }),
        ),
      ),
      predictors: correlations.map((correlation, position) => ({
        index: indices[position] ?? '',
        correlation: coarse(figureOf(correlation, (own) => correlationFigure(rules, { ...own, n: tell(own.n) }))),
        coefficient: coarse(figureOf(regression, (fit) => coefficientFigure(fit, position))),
        ...weightFigures(weights, { position, n: tell(people), coarse }),
      })),
    };
  });
}

function correlationFigure(rules: ReleaseRules, exact: OutcomeCorrelation): AnalysisFigure {
  const { value, interval, p, n } = testedCorrelation(coarseCorrelation(rules, exact));
  return measured(value, { interval, p, n, method: 'correlation' });
}

function coefficientFigure({ coefficients, n }: StandardisedRegression, position: number): AnalysisFigure {
  const coefficient = coefficients[position];
  if (coefficient === undefined) throw new RangeError(`no coefficient at ${position}`);
  return estimated(coefficient, { p: coefficient.p, n, method: 'standardised-coefficient' });
}

/** Where nothing is explained there are no shares of it. */
function weightFigures(
  weights: Result<RelativeWeights, Insufficient>,
  {
    position,
    n,
    coarse,
  }: {
    readonly position: number;
    readonly n: number;
    readonly coarse: (figure: AnalysisFigure) => AnalysisFigure;
  },
): Pick<DriverFigures, 'relativeWeight' | 'relativeShare'> {
  const figure = (of: 'weight' | 'share') =>
    figureOf(weights, ({ weights: all }): AnalysisFigure => {
      const value = all[position]?.[of] ?? null;
      return value === null ? { reason: 'no-variance' } : measured(value, { n, method: 'relative-weight' });
    });
  return { relativeWeight: coarse(figure('weight')), relativeShare: coarse(figure('share')) };
}
