import { tInterval } from '#domain/statistics/intervals/t-interval';
import type { Moments } from '#domain/statistics/moments/moments';
import type { AnalysisFigure } from '../figure';

/** How many of so many people may be told (see shown-tables); what is told stands in errors and intervals as well. */
export type PeopleTeller = (people: number) => number;

/** Mean and deviation as if so many had answered as may be told. */
export function toldMoments(moments: Moments, tell: PeopleTeller): Moments {
  return { ...moments, n: tell(moments.n) };
}

/** A figure that is rounded already, and whose degrees of freedom are at most those of the people who may be told. */
export function toldFigure(figure: AnalysisFigure, tell: PeopleTeller): AnalysisFigure {
  if ('reason' in figure) return figure;
  const n = tell(figure.n);
  if (n === figure.n) return figure;
  const { value, standardError, degreesOfFreedom } = figure;
  const degrees = Math.min(degreesOfFreedom ?? n - 1, n - 1);
  return {
    ...figure,
    n,
    ...(degreesOfFreedom !== undefined && { degreesOfFreedom: degrees }),
    ...(standardError !== undefined && {
      interval: tInterval({ value, standardError, degreesOfFreedom: degrees }),
    }),
  };
}
