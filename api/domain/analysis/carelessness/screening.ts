import { ok, type Result } from '#domain/result';
import type { FlagEffect, RowMean, ScreeningReport } from '#domain/statistics/carelessness/screening-report';
import type { Insufficient } from '#domain/statistics/insufficient';
import type { AnalysisContext } from '../context';
import type { AnalysisFigure, Missing } from '../figure';
import { estimated, figureOf, measured } from '../measured';
import type { FlaggedShare } from '../model';
import { coarseFigure, REACH } from '../release/coarse-figure';
import { FEWEST_PEOPLE } from '../release/released-block';
import type { PeopleTeller } from '../release/told-people';

/** What the figures of both kinds of screening respect. */
interface ScreeningContext extends Pick<AnalysisContext, 'rules' | 'tell'> {
  /** Of those who have a value, or were judged. */
  readonly tellPeople: PeopleTeller;
}

export function rowMeanFigure(
  { rules, tellPeople }: Pick<ScreeningContext, 'rules' | 'tellPeople'>,
  mean: Result<RowMean, Insufficient>,
): AnalysisFigure {
  const figure = figureOf(mean, (exact) => {
    const n = tellPeople(exact.n);
    const standardError = exact.standardError * Math.sqrt(exact.n / n);
    return estimated({ value: exact.mean, standardError, degreesOfFreedom: n - 1 }, { n, method: 'mean' });
  });
  return coarseFigure(rules, figure, { reach: REACH.mean });
}

/**
 * What one rule hits, as far as counts may be told. The means of all and of those it does not hit make the sum of the others: where people are
 * protected, only the mean without anything that any rule hits is shown, as several such sums would make smaller ones.
 */
export function flaggedShare(screening: ScreeningContext, effect: Result<FlagEffect, Missing>): FlaggedShare {
  const { rules, tell, tellPeople } = screening;
  return {
    flagged: figureOf(effect, ({ judged, flagged }) => {
      const count = tell(flagged, judged);
      const n = tellPeople(judged);
      if (judged === 0) return { reason: 'nothing-answered' };
      return count === null || n === 0 ? { reason: 'protected' } : measured(count / n, { n, method: 'quotient' });
    }),
    without: rules.suppression
      ? { reason: 'protected' }
      : figureOf(effect, ({ without }) => rowMeanFigure(screening, without)),
  };
}

/**
 * The mean without everything that any rule hits, if those hit and those left are enough to be shown. How many it is over
 * says how many are left out, so it is as coarse as that may be told.
 */
export function unflaggedFigure(
  screening: ScreeningContext,
  { everybody, hits }: Pick<ScreeningReport, 'everybody' | 'hits'>,
): AnalysisFigure {
  const { rules, tell } = screening;
  const unflagged = hits[0]?.upTo ?? everybody;
  if (!rules.suppression || !everybody.ok || !unflagged.ok) return rowMeanFigure(screening, unflagged);
  const left = unflagged.value.n;
  const hit = everybody.value.n - left;
  const told = tell(hit, everybody.value.n);
  const isEnough = left >= FEWEST_PEOPLE && (hit === 0 || hit >= rules.minimumGroupSize);
  if (told === null || !isEnough) return { reason: 'protected' };
  return rowMeanFigure(screening, ok({ ...unflagged.value, n: everybody.value.n - told }));
}
