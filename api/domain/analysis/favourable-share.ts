import { fail, ok, type Result } from '#domain/result';
import { favourableIndex, favourableIndexOf } from '#domain/statistics/indices/favourable-index';
import type { Insufficient } from '#domain/statistics/insufficient';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import type { AnalysisContext } from './context';
import type { AnalysisFigure } from './figure';
import type { IndexColumn } from './index-columns';
import type { ItemTable } from './item-table';
import { estimated, figureOf, measured } from './measured';
import { type CodeValues, columnOf, favourableCodes } from './variable-scales';

/** Fewer options have no better half. */
const FEWEST_OPTIONS = 3;

/** Mean of the items' shares of answers in the better half of the scale; `table` is that of the columns. */
export function favourableFigure(
  { sample }: AnalysisContext,
  { columns, table }: { readonly columns: readonly IndexColumn[]; readonly table: ItemTable },
): AnalysisFigure {
  const favourable: CodeValues[] = [];
  for (const { variable, item } of columns) {
    const values = favourableCodes(variable, item.reversed);
    if (values === null) return { reason: 'too-few', have: variable.options.length, need: FEWEST_OPTIONS };
    favourable.push(values);
  }
  return figureOf(sample, (designed) => {
    if (designed === null) return plainFigure(table, favourable);
    const shares = columns.map(({ codes }, item) => columnOf(codes, favourable[item] ?? new Float64Array()));
    return figureOf(favourableIndex(designed, [shares]), ({ value, standardError, interval, n }) =>
      measured(value, { standardError, interval, n, method: 'favourable-share' }),
    );
  });
}

/** Of ballots that count alike the same figure from counts, which a million of them give in a tenth of the time. */
function plainFigure(table: ItemTable, favourable: readonly CodeValues[]): AnalysisFigure {
  const n = table.answeredAny([...favourable.keys()]);
  return figureOf(plainShare(table, favourable), (estimate) =>
    estimated({ ...estimate, degreesOfFreedom: n - 1 }, { n, method: 'favourable-share' }),
  );
}

/**
 * With the share p and the answers n of each of k items, of N ballots in all, and Σ over the ballots that answer both:
 *
 *     SE² = N/(N − 1) × Σ_jk Σ (y_j − p_j)(y_k − p_k) / (k² n_j n_k)
 */
function plainShare(
  table: ItemTable,
  favourable: readonly CodeValues[],
): Result<Omit<UncertainValue, 'degreesOfFreedom'>, Insufficient> {
  const items = favourable.map((values, item) => itemShare(table, { item, values }));
  const short = items.find(({ n }) => n < 2);
  if (short !== undefined)
    return fail(short.n === 0 ? { reason: 'nothing-answered' } : { reason: 'too-few', have: 1, need: 2 });
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
      squares += first === second ? products : 2 * products;
    }
  }
  const { ballots } = table;
  return ok({
    value: favourableIndexOf([items.map(({ share }) => share)]),
    standardError: Math.sqrt(Math.max(0, (squares * ballots) / (ballots - 1))) / items.length,
  });
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
