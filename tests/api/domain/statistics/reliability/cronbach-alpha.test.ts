import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCases } from '#domain/statistics/moments/complete-cases';
import { cronbachAlpha, type CronbachAlpha } from '#domain/statistics/reliability/cronbach-alpha';
import expected from '../../../../data/bfi/measurement.json';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { bfiScale, reverseKeyed } from '../../../../support/data-sets/bfi';
import { itemAnswers } from '../../../../support/data-sets/item-answers';
import { valueOf } from '../../../../support/value-of';

const NONE = Number.NaN;
const EIGHT_BY_FOUR = [
  [4, 5, 3, 4, 2, 5, 3, 4],
  [4, 4, 3, 5, 2, 5, 2, 4],
  [5, 5, 2, 4, 1, 4, 3, 3],
  [3, 5, 3, 4, 2, 5, 3, 5],
].map((item) => Float64Array.from(item));

const alphaOf = (columns: readonly Float64Array[]) => cronbachAlpha(itemAnswers(columns));
const completeIn = (columns: readonly Float64Array[]) => valueOf(completeCases(columns, 2));

describe('cronbachAlpha', () => {
  it.each(Object.entries(expected.alphaPairwise))(
    'is that of psych::alpha for the bfi scale %s with its gaps',
    (scale, figures) => {
      const alpha = valueOf(alphaOf(bfiScale(scale)));
      expect(alpha.n).toBe(figures.n);
      expectFigures(alpha, figures);
    },
  );

  it.each(Object.entries(expected.alphaListwise))(
    'is that of psych::alpha for the complete cases of the bfi scale %s, with its standard error',
    (scale, figures) => {
      const alpha = valueOf(alphaOf(completeIn(bfiScale(scale))));
      expect(alpha.standardError).toBeCloseTo(figures.standardError, 12);
      expect(alpha.interval[0]).toBeCloseTo(figures.value - 1.959963984540054 * figures.standardError, 12);
      expect(alpha.n).toBe(alpha.fewestRows);
      expectFigures(alpha, figures);
    },
  );

  it('gives psych’s figures of eight people and four items, and cuts the interval at 1', () => {
    const alpha = valueOf(alphaOf(EIGHT_BY_FOUR));
    expect(alpha.standardError).toBeCloseTo(0.0476539731854961, 12);
    expect(alpha.interval[1]).toBe(1);
    expectFigures(alpha, {
      value: 0.9217171717171717,
      standardised: 0.9304707854772865,
      averageCorrelation: 0.7698827556520738,
      alphaIfDropped: [0.856451612903226, 0.897560975609756, 0.931216931216931, 0.910377358490566],
      itemRest: [0.9747345930466, 0.821159404953837, 0.753370803500884, 0.782335599599385],
    });
  });

  it('leaves out an item that all answer alike or that nobody answers, names it, and counts the others as if alone', () => {
    const constant = new Float64Array(8).fill(3);
    const empty = new Float64Array(8).fill(NONE);
    const { leftOut, items, value } = valueOf(alphaOf([constant, ...EIGHT_BY_FOUR, empty]));
    expect(leftOut).toEqual([
      { column: 0, reason: 'no-variance' },
      { column: 5, reason: 'nothing-answered' },
    ]);
    expect(items.map(({ column }) => column)).toEqual([1, 2, 3, 4]);
    expect(value).toBe(valueOf(alphaOf(EIGHT_BY_FOUR)).value);
  });

  it('takes the people behind the weakest covariance into the standard error', () => {
    const [first = new Float64Array(), ...others] = EIGHT_BY_FOUR;
    const gapped = first.with(0, NONE).with(1, NONE);
    expect(valueOf(alphaOf([gapped, ...others]))).toMatchObject({ n: 8, fewestRows: 6 });
  });

  it('has no alpha without an item if only two are there, and no rest that cancels out', () => {
    const [first = new Float64Array(), second = new Float64Array()] = EIGHT_BY_FOUR;
    expect(valueOf(alphaOf([first, second])).items.map(({ alphaIfDropped }) => alphaIfDropped)).toEqual([
      { ok: false, error: { reason: 'too-few', have: 1, need: 2 } },
      { ok: false, error: { reason: 'too-few', have: 1, need: 2 } },
    ]);
    const cancelling = [first, second, reverseKeyed(second, { from: 1, to: 5 })];
    expect(valueOf(alphaOf(cancelling)).items[0]).toEqual({
      column: 0,
      itemRestCorrelation: { ok: false, error: { reason: 'no-variance' } },
      alphaIfDropped: { ok: false, error: { reason: 'no-variance' } },
    });
  });

  it.each([
    ['one item', [[1], [2], [3]], { reason: 'too-few', have: 1, need: 2 }],
    [
      'one item that varies',
      [
        [1, 4],
        [2, 4],
        [3, 4],
      ],
      { reason: 'too-few', have: 1, need: 2 },
    ],
    ['one person', [[1, 4, 5]], { reason: 'too-few', have: 0, need: 2 }],
    [
      'the same answer of everybody',
      [
        [4, 4],
        [4, 4],
        [4, 4],
      ],
      { reason: 'no-variance' },
    ],
    [
      'items that cancel each other out',
      [
        [1, 0.6],
        [1.1, 0.5],
        [1.5, 0.1],
      ],
      { reason: 'no-variance' },
    ],
    [
      'no answer at all',
      [
        [NONE, NONE],
        [NONE, NONE],
      ],
      { reason: 'nothing-answered' },
    ],
    [
      'items that share no person',
      [
        [1, NONE],
        [2, NONE],
        [NONE, 1],
        [NONE, 2],
      ],
      { reason: 'too-few', have: 0, need: 2 },
    ],
  ])('says why with %s', (_, rows, error) => {
    expect(alphaOf(columnsOf(rows))).toEqual({ ok: false, error });
  });

  it('depends neither on the order of people nor of items, nor on the unit or zero of the answers', () => {
    fc.assert(
      fc.property(answerRows(12), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (rows, a, b) => {
        const columns = columnsOf(rows);
        const alpha = alphaOf(columns);
        fc.pre(alpha.ok);
        const { value } = valueOf(alpha);
        const others = [
          columns.map((column) => column.toReversed()),
          columns.toReversed(),
          columns.map((column) => column.map((answer) => a * answer + b)),
        ];
        for (const other of others) {
          const difference = valueOf(alphaOf(other)).value - value;
          expect(Math.abs(difference)).toBeLessThan(1e-9 * (1 + Math.abs(value)));
        }
      }),
    );
  });

  it('is at most 1 for complete cases', () => {
    fc.assert(
      fc.property(answerRows(12), (rows) => {
        const complete = completeCases(columnsOf(rows), 2);
        const alpha = complete.ok ? alphaOf(complete.value) : complete;
        fc.pre(alpha.ok);
        expect(valueOf(alpha).value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('lies in its interval and has correlations of −1..1, though gaps may bring it above 1', () => {
    fc.assert(
      fc.property(answerRows(12), (rows) => {
        const alpha = alphaOf(columnsOf(rows));
        fc.pre(alpha.ok);
        const { value, interval, items } = valueOf(alpha);
        expect(interval[0]).toBeLessThanOrEqual(value);
        expect(interval[1]).toBeGreaterThanOrEqual(value);
        for (const { itemRestCorrelation } of items) {
          expect(itemRestCorrelation.ok ? Math.abs(itemRestCorrelation.value) : 0).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function expectFigures(
  alpha: CronbachAlpha,
  figures: {
    readonly value: number;
    readonly standardised: number;
    readonly averageCorrelation: number;
    readonly alphaIfDropped: readonly number[];
    readonly itemRest: readonly number[];
  },
): void {
  expect(alpha.value).toBeCloseTo(figures.value, 9);
  expect(valueOf(alpha.standardised)).toBeCloseTo(figures.standardised, 9);
  expect(alpha.averageCorrelation).toBeCloseTo(figures.averageCorrelation, 9);
  alpha.items.forEach(({ alphaIfDropped, itemRestCorrelation }, item) => {
    expect(valueOf(alphaIfDropped)).toBeCloseTo(figures.alphaIfDropped[item] ?? NONE, 9);
    expect(valueOf(itemRestCorrelation)).toBeCloseTo(figures.itemRest[item] ?? NONE, 9);
  });
}
