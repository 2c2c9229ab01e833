import { chiSquareUpperTail } from '#domain/statistics/distributions/chi-square';
import { holm } from '#domain/statistics/comparison/holm';
import { newcombeDifference, type ShareCounts } from '#domain/statistics/intervals/newcombe-difference';
import { pearsonTable } from '#domain/statistics/cross-tables/pearson-table';
import { type Change, changesOf, verdictOf } from '#domain/tabulation/findings/change';
import type { Estimate } from '#domain/tabulation/model';
import {
  type ChangeFamily,
  type Figure,
  figureOf,
  type FigureName,
  type FigureReason,
  type FigureSubject,
  missingFigure,
} from './figure';
import type { Measure } from './measures';

/** A figure of two waves; null where one of them does not show it. */
export interface Ends<Value> {
  readonly changed: Measure;
  readonly subject: FigureSubject;
  readonly current: Value | null;
  readonly previous: Value | null;
}

/** Changes of means and scores that are shown in one list: Welch's tests, adjusted together by Holm. */
export function meanChanges(family: ChangeFamily, list: readonly Ends<Estimate>[]): readonly Figure[] {
  const changes = changesOf(list);
  return list.map((ends, index) => meanChange(ends, { change: changes[index] ?? null, family }));
}

/** One of them, tested already. */
export function meanChange(
  ends: Ends<Estimate>,
  { change, family }: { readonly change: Change | null; readonly family: ChangeFamily },
): Figure {
  const name = nameOf(ends, 'independent-samples-welch');
  const { current, previous } = ends;
  if (current === null || previous === null || change === null) return missingFigure(name, 'end-not-shown');
  const { difference, p, adjustedP, verdict } = change;
  const { value, standardError, interval } = difference;
  return {
    ...figureOf(name, value, { standardError, interval }),
    test: {
      current: current.value,
      previous: previous.value,
      p,
      ...(adjustedP !== undefined && { adjustedP }),
      family,
      verdict,
    },
  };
}

/** Changes of shares: Newcombe's interval, and the chi-square test of two by two counts, adjusted together by Holm. */
export function shareChanges(family: ChangeFamily, list: readonly Ends<ShareCounts>[]): readonly Figure[] {
  const tested = list.map((ends) => ({ ends, pair: pairOf(ends) }));
  const adjusted = holm(tested.flatMap(({ pair }) => (pair === null ? [] : [equalShares(pair)])));
  let next = 0;
  return tested.map(({ ends, pair }) =>
    pair === null
      ? missingFigure(nameOf(ends, 'independent-samples-newcombe'), 'end-not-shown')
      : shareChange(ends, pair, { adjustedP: adjusted[next++] ?? 1, family }),
  );
}

export interface SharePair {
  readonly current: ShareCounts;
  readonly previous: ShareCounts;
}

function pairOf({ current, previous }: Ends<ShareCounts>): SharePair | null {
  if (current === null || previous === null || current.n === 0 || previous.n === 0) return null;
  return { current, previous };
}

function shareChange(
  ends: Ends<ShareCounts>,
  pair: SharePair,
  { adjustedP, family }: { readonly adjustedP: number; readonly family: ChangeFamily },
): Figure {
  const { current, previous } = pair;
  const { value, interval } = newcombeDifference(current, previous);
  return {
    ...figureOf(nameOf(ends, 'independent-samples-newcombe'), value, { interval }),
    test: {
      current: current.successes / current.n,
      previous: previous.successes / previous.n,
      p: equalShares(pair),
      adjustedP,
      family,
      verdict: verdictOf(value, adjustedP),
    },
  };
}

/** Where everybody in both waves gave the same answer there is no difference to test. */
export function equalShares({ current, previous }: SharePair): number {
  const table = pearsonTable([current, previous].map(({ successes, n }) => [successes, n - successes]));
  return table.ok ? chiSquareUpperTail(table.value.statistic, 1) : 1;
}

/** The same change without its value. */
export function withheldChange({ changed, subject, method }: Figure, reason: FigureReason): Figure {
  if (changed === undefined) throw new RangeError('a change is that of another figure');
  return missingFigure(nameOf({ changed, subject }, method), reason);
}

export function nameOf(ends: Pick<Ends<unknown>, 'changed' | 'subject'>, method: FigureName['method']): FigureName {
  const { changed, subject } = ends;
  return { measure: 'change', changed, subject, method };
}
