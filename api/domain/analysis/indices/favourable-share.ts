import { fail, ok, type Result } from '#domain/result';
import { favourableIndex, favourableIndexOf, partsOfWhole } from '#domain/statistics/indices/favourable-index';
import type { Insufficient } from '#domain/statistics/insufficient';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { type CodeValues, columnOf, favourableCodes } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import type { AnalysisFigure } from '../figure';
import { estimated, figureOf, measured } from '../measured';
import { coarseFigure, REACH } from '../release/coarse-figure';
import { protectedFavourable } from '../release/protected-estimate';
import type { IndexColumn } from './index-columns';
import type { ItemTable } from './item-table';

/** Fewer options have no better half. */
const FEWEST_OPTIONS = 3;

/** An item with what its codes are: 1 for a favourable answer, 0 for another one. */
interface FavourableItem {
  readonly values: CodeValues;
  readonly weight: number;
}

/** Weighted mean of the items' shares of answers in the better half of the scale; `table` is that of the columns. */
export function favourableFigure(
  { sample, rules }: AnalysisContext,
  { columns, table }: { readonly columns: readonly IndexColumn[]; readonly table: ItemTable },
): AnalysisFigure {
  const favourable: FavourableItem[] = [];
  for (const { variable, item } of columns) {
    const values = favourableCodes(variable, item.reversed);
    if (values === null)
      return { reason: 'too-few', have: variable.options.length, need: FEWEST_OPTIONS, counted: 'options' };
    favourable.push({ values, weight: item.weight ?? 1 });
  }
  return figureOf(sample, (designed) => {
    if (designed === null) return coarseFigure(rules, plainFigure(table, favourable), { reach: REACH.share });
    const items = favourable.map(({ values }, item) => columnOf(columns[item]?.codes ?? new Uint8Array(), values));
    const index = favourableIndex(designed, { items, weights: favourable.map(({ weight }) => weight) });
    return figureOf(index, (estimate) => {
      if (rules.suppression) return protectedFavourable({ rules, designed, estimate });
      const { value, standardError, interval, n } = estimate;
      return measured(value, { standardError, interval, n, method: 'favourable-share' });
    });
  });
}

/** Of ballots that count alike the same figure from counts, which a million of them give in a tenth of the time. */
function plainFigure(table: ItemTable, favourable: readonly FavourableItem[]): AnalysisFigure {
  const n = table.answeredAny([...favourable.keys()]);
  return figureOf(plainShare(table, favourable), (estimate) =>
    estimated({ ...estimate, degreesOfFreedom: n - 1 }, { n, method: 'favourable-share' }),
  );
}

/**
 * With the share p, the answers n and the weight w of each item, the weights summing to 1, of N ballots in all, and Σ over
 * the ballots that answer both:
 *
 *     SE² = N/(N − 1) × Σ_jk w_j w_k Σ (y_j − p_j)(y_k − p_k) / (n_j n_k)
 */
function plainShare(
  table: ItemTable,
  favourable: readonly FavourableItem[],
): Result<Omit<UncertainValue, 'degreesOfFreedom'>, Insufficient> {
  const items = favourable.map(({ values }, item) => itemShare(table, { item, values }));
  const short = items.find(({ n }) => n < 2);
  if (short !== undefined)
    return fail(short.n === 0 ? { reason: 'nothing-answered' } : { reason: 'too-few', have: 1, need: 2 });
  const weights = favourable.map(({ weight }) => weight);
  const parts = partsOfWhole(weights, items.length);
  let squares = 0;
  for (const [first, a] of items.entries()) {
    for (const [second, b] of items.slice(0, first + 1).entries()) {
      const { counts } = table.jointCounts(first, second);
      const columns = b.influences.length;
      const products = counts.reduce(
        (sum, count, cell) =>
          sum + count * (a.influences[Math.floor(cell / columns)] ?? 0) * (b.influences[cell % columns] ?? 0),
        0,
      );
      const weighted = products * (parts[first] ?? 0) * (parts[second] ?? 0);
      squares += first === second ? weighted : 2 * weighted;
    }
  }
  const { ballots } = table;
  const value = favourableIndexOf(
    items.map(({ share }) => share),
    weights,
  );
  return ok({ value, standardError: Math.sqrt(Math.max(0, (squares * ballots) / (ballots - 1))) });
}

interface ItemShare {
  readonly n: number;
  readonly share: number;
  /** (y − p)/n of each option; 0 for one that is outside the scale. */
  readonly influences: readonly number[];
}

function itemShare(
  table: ItemTable,
  { item, values }: { readonly item: number; readonly values: CodeValues },
): ItemShare {
  const options = table.countsOf(item).map(({ code, count }) => ({ count, value: values[code] ?? Number.NaN }));
  const scaled = options.filter(({ value }) => !Number.isNaN(value));
  const n = scaled.reduce((sum, { count }) => sum + count, 0);
  const share = scaled.reduce((sum, { count, value }) => sum + count * value, 0) / n;
  return { n, share, influences: options.map(({ value }) => (Number.isNaN(value) ? 0 : (value - share) / n)) };
}
