import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { fail, type Result } from '#domain/result';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import type { Insufficient } from '#domain/statistics/insufficient';
import type { AlphaItem } from '#domain/statistics/reliability/alpha-of-covariances';
import type { CronbachAlpha } from '#domain/statistics/reliability/cronbach-alpha';
import {
  type Boxes,
  type BoxShare,
  type ItemStatistics,
  itemStatistics,
} from '#domain/statistics/reliability/item-statistics';
import { optionCounts, orderedCodes } from '../columns/variable-scales';
import type { AnalysisFigure } from '../figure';
import { estimated, figureOf, measured, missing } from '../measured';
import type { ItemFigures } from '../model';
import { coarseFigure, REACH } from '../release/coarse-figure';
import { deviationFigure, momentsFigure } from '../sample/sample-figures';
import type { IndexColumn } from './index-columns';

export interface PlacedItem {
  readonly column: IndexColumn;
  /** In the index. */
  readonly position: number;
  readonly alpha: Result<CronbachAlpha, Insufficient>;
}

/** One item as it counts in its index. */
export function itemFigures(rules: ReleaseRules, placed: PlacedItem): ItemFigures {
  const { item, variable, codes, worth } = placed.column;
  const counts = optionCounts(variable, codes);
  const moments = momentsOfCounts(
    counts,
    variable.options.map(({ code, score }) => (score === undefined ? undefined : worth[code])),
  );
  return {
    ...item,
    mean: momentsFigure(moments),
    standardDeviation: deviationFigure(moments),
    ...boxFigures(boxesOf(placed.column, counts)),
    ...alphaFigures(rules, placed),
  };
}

type Boxed = Pick<ItemStatistics, 'n'> & { readonly boxes: Boxes };

/** Of the points of the scale from worst to best; options that are no scale have no ends. */
function boxesOf({ variable, item }: IndexColumn, counts: readonly number[]): Result<Boxed, Insufficient> {
  const points = orderedCodes(variable, item.reversed);
  if (points === null)
    return fail({ reason: 'too-few', have: variable.options.length, need: FEWEST_POINTS, counted: 'options' });
  const byCode = new Map(variable.options.map(({ code }, place) => [code, counts[place] ?? 0]));
  const ordered = points.map((code) => byCode.get(code) ?? 0);
  const statistics = itemStatistics({ counts: ordered, missing: 0 }, { from: 1, to: ordered.length });
  if (!statistics.ok) return statistics;
  const { n, boxes } = statistics.value;
  return boxes.ok ? { ok: true, value: { n, boxes: boxes.value } } : boxes;
}

/** Two at each end. */
const FEWEST_POINTS = 4;

function boxFigures(boxed: Result<Boxed, Insufficient>): Pick<ItemFigures, 'top' | 'bottom' | 'net'> {
  const share = (of: (boxes: Boxes) => BoxShare) =>
    figureOf(boxed, ({ n, boxes }) => {
      const { value, interval } = of(boxes);
      return measured(value, { interval, n, method: 'wilson-share' });
    });
  return {
    top: share(({ top }) => top),
    bottom: share(({ bottom }) => bottom),
    net: figureOf(boxed, ({ n, boxes }) => estimated(boxes.net, { n, method: 'net-share' })),
  };
}

/** An item that is not in the scale has the reason of that. */
function alphaFigures(
  rules: ReleaseRules,
  { position, alpha }: PlacedItem,
): Pick<ItemFigures, 'itemRestCorrelation' | 'alphaIfDropped'> {
  const figure = (
    of: (item: AlphaItem) => Result<number, Insufficient>,
    method: 'item-rest-correlation' | 'alpha-if-dropped',
  ) =>
    figureOf(alpha, ({ items, leftOut, n }): AnalysisFigure => {
      const own = items.find(({ column }) => column === position);
      if (own === undefined) {
        return missing(leftOut.find(({ column }) => column === position) ?? { reason: 'nothing-answered' });
      }
      const figure = figureOf(of(own), (value) => measured(value, { n, method }));
      return coarseFigure(rules, figure, { reach: REACH.correlation });
    });
  return {
    itemRestCorrelation: figure((item) => item.itemRestCorrelation, 'item-rest-correlation'),
    alphaIfDropped: figure((item) => item.alphaIfDropped, 'alpha-if-dropped'),
  };
}
