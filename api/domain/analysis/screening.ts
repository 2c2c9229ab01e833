import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { Result } from '#domain/result';
import type { FlagEffect, RowMean, ScreeningReport } from '#domain/statistics/carelessness/screening-report';
import type { Insufficient } from '#domain/statistics/insufficient';
import { coarseFigure, REACH } from './coarse-figure';
import type { AnalysisFigure, Missing } from './figure';
import { estimated, figureOf, measured } from './measured';
import { FEWEST_PEOPLE } from './release';

export function rowMeanFigure(rules: ReleaseRules, mean: Result<RowMean, Insufficient>): AnalysisFigure {
  const figure = figureOf(mean, ({ n, mean: value, standardError }) =>
    estimated({ value, standardError, degreesOfFreedom: n - 1 }, { n, method: 'mean' }),
  );
  return coarseFigure(rules, figure, REACH.mean);
}

/** Of those that could be judged, those that one rule hits. */
export function shareOfHits(effect: Result<FlagEffect, Missing>): AnalysisFigure {
  return figureOf(effect, ({ judged, flagged }) =>
    judged === 0 ? { reason: 'nothing-answered' } : measured(flagged / judged, { n: judged, method: 'quotient' }),
  );
}

/**
 * The mean without what one rule hits. Beside that of all it makes the sum of the others: where people are protected, only
 * the mean without anything that any rule hits is shown, as several such sums would make smaller ones.
 */
export function meanWithoutHits(rules: ReleaseRules, effect: Result<FlagEffect, Missing>): AnalysisFigure {
  if (rules.suppression) return { reason: 'protected' };
  return figureOf(effect, ({ without }) => rowMeanFigure(rules, without));
}

/** The mean without everything that any rule hits, if those hit and those left are enough to be shown. */
export function unflaggedFigure(
  rules: ReleaseRules,
  { everybody, hits }: Pick<ScreeningReport, 'everybody' | 'hits'>,
): AnalysisFigure {
  const unflagged = hits[0]?.upTo ?? everybody;
  if (!rules.suppression || !everybody.ok) return rowMeanFigure(rules, unflagged);
  const left = unflagged.ok ? unflagged.value.n : 0;
  const hit = everybody.value.n - left;
  const isEnough = left >= FEWEST_PEOPLE && (hit === 0 || hit >= rules.minimumGroupSize);
  return isEnough ? rowMeanFigure(rules, unflagged) : { reason: 'protected' };
}
