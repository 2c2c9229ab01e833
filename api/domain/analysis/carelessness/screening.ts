import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { ok, type Result } from '#domain/result';
import type { FlagEffect, RowMean, ScreeningReport } from '#domain/statistics/carelessness/screening-report';
import type { Insufficient } from '#domain/statistics/insufficient';
import type { AnalysisContext } from '../context';
import type { AnalysisFigure, Missing } from '../figure';
import { estimated, figureOf, measured } from '../measured';
import type { FlaggedShare } from '../model';
import { coarseFigure, REACH } from '../release/coarse-figure';
import { FEWEST_PEOPLE } from '../release/released-block';

/** What the figures of both kinds of screening respect. */
type ScreeningContext = Pick<AnalysisContext, 'rules' | 'tell'>;

export function rowMeanFigure(rules: ReleaseRules, mean: Result<RowMean, Insufficient>): AnalysisFigure {
  const figure = figureOf(mean, ({ n, mean: value, standardError }) =>
    estimated({ value, standardError, degreesOfFreedom: n - 1 }, { n, method: 'mean' }),
  );
  return coarseFigure(rules, figure, { reach: REACH.mean });
}

/**
 * What one rule hits, as far as counts may be told. The means of all and of those it does not hit make the sum of the others: where people are
 * protected, only the mean without anything that any rule hits is shown, as several such sums would make smaller ones.
 */
export function flaggedShare({ rules, tell }: ScreeningContext, effect: Result<FlagEffect, Missing>): FlaggedShare {
  return {
    flagged: figureOf(effect, ({ judged, flagged }) => {
      const count = tell(flagged, judged);
      if (judged === 0) return { reason: 'nothing-answered' };
      return count === null ? { reason: 'protected' } : measured(count / judged, { n: judged, method: 'quotient' });
    }),
    without: rules.suppression
      ? { reason: 'protected' }
      : figureOf(effect, ({ without }) => rowMeanFigure(rules, without)),
  };
}

/**
 * The mean without everything that any rule hits, if those hit and those left are enough to be shown. How many it is over
 * says how many are left out, so it is as coarse as that may be told.
 */
export function unflaggedFigure(
  { rules, tell }: ScreeningContext,
  { everybody, hits }: Pick<ScreeningReport, 'everybody' | 'hits'>,
): AnalysisFigure {
  const unflagged = hits[0]?.upTo ?? everybody;
  if (!rules.suppression || !everybody.ok || !unflagged.ok) return rowMeanFigure(rules, unflagged);
  const left = unflagged.value.n;
  const hit = everybody.value.n - left;
  const told = tell(hit, everybody.value.n);
  const isEnough = left >= FEWEST_PEOPLE && (hit === 0 || hit >= rules.minimumGroupSize);
  if (told === null || !isEnough) return { reason: 'protected' };
  return rowMeanFigure(rules, ok({ ...unflagged.value, n: everybody.value.n - told }));
}
