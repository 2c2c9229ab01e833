import type { ShareCounts } from '#domain/statistics/intervals/newcombe-difference';
import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';
import { type Figure, figureOf, type FigureName, missingFigure } from './figure';

/**
 * A share of independent answers with Wilson's 95 % interval; its standard error is that of a mean of ones and zeros,
 * √(p (1 − p)/(n − 1)), which one answer alone does not have.
 */
export function shareFigure(name: Omit<FigureName, 'method'>, { successes, n }: ShareCounts): Figure {
  const named: FigureName = { ...name, method: 'wilson-share' };
  if (n === 0) return missingFigure(named, 'nothing-answered');
  const value = successes / n;
  const standardError = n < 2 ? null : Math.sqrt((value * (1 - value)) / (n - 1));
  return figureOf(named, value, { standardError, interval: wilsonInterval({ successes, n }), n });
}

/** A share of a whole that is no sample, or of answers that hang together: without an error. */
export function quotientFigure(name: Omit<FigureName, 'method'>, { successes, n }: ShareCounts): Figure {
  const method = 'quotient';
  return n === 0
    ? missingFigure({ ...name, method }, 'nothing-answered')
    : figureOf({ ...name, method }, successes / n, { n });
}
