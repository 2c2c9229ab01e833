import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '#domain/statistics/insufficient';
import type { Moments } from '#domain/statistics/moments/moments';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import type { DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import { type MeanEstimate, weightedMean } from '#domain/statistics/survey-design/weighted-mean';
import { weightedShare } from '#domain/statistics/survey-design/weighted-shares';
import { weightedTotal } from '#domain/statistics/survey-design/weighted-total';
import type { AnalysisContext } from '../context';
import type { AnalysisFigure, AnalysisMethod, Measured } from '../figure';
import { estimated, figureOf, measured } from '../measured';
import { protectedMean, protectedShare, protectedTotal } from '../release/protected-estimate';

/** What is weighted, and whether it is about people who are protected. */
export interface WeightedFigure {
  readonly rules: ReleaseRules;
  readonly designed: DesignedSample;
  readonly areWeightsTold: boolean;
}

/** Mean of a column, by the design of the sample where ballots do not count alike. */
export function meanFigure(
  { sample, rules, areWeightsTold }: Pick<AnalysisContext, 'sample' | 'rules' | 'areWeightsTold'>,
  column: Float64Array,
): AnalysisFigure {
  return figureOf(sample, (designed) =>
    designed === null
      ? momentsFigure(columnMoments(column))
      : weightedMeanFigure({ rules, designed, areWeightsTold }, column),
  );
}

function weightedMeanFigure(weighted: WeightedFigure, column: Float64Array): AnalysisFigure {
  const { rules, designed } = weighted;
  return figureOf(weightedMean(designed, column), (estimate) =>
    rules.suppression ? protectedMean({ ...weighted, column, estimate }) : designFigure(estimate, 'weighted-mean'),
  );
}

/** Total of a column over the people that the weights stand for. */
export function totalFigure(
  { rules, designed }: Omit<WeightedFigure, 'areWeightsTold'>,
  column: Float64Array,
): AnalysisFigure {
  return figureOf(weightedTotal(designed, column), (estimate) => {
    if (rules.suppression) return protectedTotal({ rules, designed, column, estimate });
    const { value, standardError, interval, n } = estimate;
    return measured(value, { standardError, interval, n, method: 'weighted-total' });
  });
}

/** Share of the ones in a column of ones and zeros. */
export function shareFigure(weighted: WeightedFigure, column: Float64Array): AnalysisFigure {
  const { rules, designed } = weighted;
  return figureOf(weightedShare(designed, column), (estimate) =>
    rules.suppression ? protectedShare({ ...weighted, column, estimate }) : designFigure(estimate, 'weighted-share'),
  );
}

function designFigure(estimate: MeanEstimate, method: AnalysisMethod): Measured {
  const { value, standardError, degreesOfFreedom, interval, n, designEffect } = estimate;
  const facts = { standardError, degreesOfFreedom, interval, n, method };
  return measured(value, { ...facts, ...(designEffect !== null && { designEffect }) });
}

/** Mean of independent answers. */
export function momentsFigure(moments: Moments): AnalysisFigure {
  return figureOf(twoOrMore(moments), ({ n, mean, variance }) => {
    const standardError = standardErrorOfMean({ n, variance });
    return estimated({ value: mean, standardError, degreesOfFreedom: n - 1 }, { n, method: 'mean' });
  });
}

export function deviationFigure(moments: Moments): AnalysisFigure {
  return figureOf(twoOrMore(moments), ({ n, variance }) =>
    measured(Math.sqrt(variance), { n, method: 'standard-deviation' }),
  );
}

function twoOrMore(moments: Moments): Result<Moments, Insufficient> {
  if (moments.n === 0) return fail({ reason: 'nothing-answered' });
  return moments.n < 2 ? fail({ reason: 'too-few', have: moments.n, need: 2 }) : ok(moments);
}
