import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationOf } from '#domain/statistics/moments/correlation';
import { rowMoments } from '#domain/statistics/reliability/column-moments';
import { cronbachAlpha } from '#domain/statistics/reliability/cronbach-alpha';
import { groupReliability } from '#domain/statistics/reliability/group-reliability';
import { kendallW } from '#domain/statistics/reliability/kendall-w';
import { krippendorffAlpha } from '#domain/statistics/reliability/krippendorff-alpha';
import { shroutFleiss } from '#domain/statistics/reliability/shrout-fleiss';
import { withinGroupAgreement } from '#domain/statistics/reliability/within-group-agreement';
import { columnsOf } from '../../../../support/data-sets/answer-columns';
import { itemAnswers } from '../../../../support/data-sets/item-answers';
import { unitCounts } from '../../../../support/data-sets/unit-counts';

type Columns = readonly Float64Array[];

/** Few values, so that constant columns, equal means, ties and gaps are common; some differ by rounding alone. */
const VALUES = [0, 0.1, 0.3, 0.1 + 0.2, 1, 1.000001, 5, 5, Number.NaN, Number.NaN];

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([items, people]) =>
    fc.array(fc.array(fc.constantFrom(...VALUES), { minLength: items, maxLength: items }), {
      minLength: people,
      maxLength: people,
    }),
  )
  .map(columnsOf);

describe.each<[string, (columns: Columns) => unknown]>([
  ['correlationOf', (columns) => columns.map((column) => columns.map((other) => correlationOf(column, other)))],
  ['cronbachAlpha', (columns) => cronbachAlpha(itemAnswers(columns))],
  ['groupReliability', (columns) => groupReliability(rowMoments(columns))],
  ['groupReliability, adjusted', (columns) => groupReliability(rowMoments(columns), 'adjusted')],
  ['withinGroupAgreement', (columns) => withinGroupAgreement(rowMoments(columns), 2)],
  ['shroutFleiss', shroutFleiss],
  ['krippendorffAlpha, nominal', (columns) => krippendorffAlpha(unitCounts(columns), 'nominal')],
  ['krippendorffAlpha, ordinal', (columns) => krippendorffAlpha(unitCounts(columns), 'ordinal')],
  ['krippendorffAlpha, interval', (columns) => krippendorffAlpha(unitCounts(columns), 'interval')],
  ['krippendorffAlpha, ratio', (columns) => krippendorffAlpha(unitCounts(columns), 'ratio')],
  ['kendallW', kendallW],
])('%s', (_, figure) => {
  it('names a state where data do not give a figure, and never gives NaN or infinity', () => {
    fc.assert(
      fc.property(matrices, (columns) => {
        expect(numbersIn(figure(columns)).filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
