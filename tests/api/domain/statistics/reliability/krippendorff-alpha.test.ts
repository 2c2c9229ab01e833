import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha, type MeasurementLevel } from '#domain/statistics/reliability/krippendorff-alpha';
import { countValues } from '#domain/statistics/reliability/value-counts';
import wine from '../../../../data/wine/agreement.json';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { coincidenceMatrix } from '../../../../support/data-sets/coincidence-matrix';
import { unitCounts } from '../../../../support/data-sets/unit-counts';
import { wineRatings } from '../../../../support/data-sets/wine-ratings';
import { valueOf } from '../../../../support/value-of';

const NONE = Number.NaN;
const LEVELS: readonly MeasurementLevel[] = ['nominal', 'ordinal', 'interval', 'ratio'];
/** Section D of Krippendorff (2011): four observers, twelve units. */
const PUBLISHED = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3],
  [NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE],
].map((ratings) => Float64Array.from(ratings));

describe('krippendorffAlpha', () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('gives Krippendorff’s published %s alpha %f', (level, published) => {
    const { value, units, n } = valueOf(krippendorffAlpha(unitCounts(PUBLISHED), level));
    expect(value).toBeCloseTo(published, 3);
    expect([units, n]).toEqual([11, 40]);
  });

  it('gives R’s figures of the ratings and responses of nine wine judges', () => {
    const alphaOf = (measure: 'rating' | 'response', level: MeasurementLevel) =>
      valueOf(krippendorffAlpha(unitCounts(wineRatings(measure)), level)).value;
    expect(alphaOf('rating', 'nominal')).toBeCloseTo(wine.rating.krippendorff.nominal, 9);
    expect(alphaOf('rating', 'ordinal')).toBeCloseTo(wine.rating.krippendorff.ordinal, 9);
    expect(alphaOf('rating', 'interval')).toBeCloseTo(wine.rating.krippendorff.interval, 9);
    expect(alphaOf('response', 'interval')).toBeCloseTo(wine.response.krippendorff.interval, 9);
  });

  it('counts two zeros of a ratio scale as equal, and refuses a negative value', () => {
    const alpha = valueOf(
      krippendorffAlpha(
        [
          [0, 0],
          [2, 2],
          [0, 2],
        ].map(countValues),
        'ratio',
      ),
    );
    expect(alpha.observedDisagreement).toBeCloseTo(1 / 3, 14);
    expect(() => krippendorffAlpha([countValues([-1, 1])], 'ratio')).toThrow(RangeError);
  });

  it.each([
    ['one rater', [[1], [2]], { reason: 'too-few', have: 1, need: 2 }],
    [
      'two raters who share no unit',
      [
        [1, NONE],
        [NONE, 2],
      ],
      { reason: 'too-few', have: 1, need: 2 },
    ],
    [
      'the same rating everywhere',
      [
        [3, 3],
        [3, 3],
      ],
      { reason: 'no-variance' },
    ],
    [
      'other ratings only where they meet nobody',
      [
        [3, 3],
        [5, NONE],
      ],
      { reason: 'no-variance' },
    ],
    ['no rating', [[NONE, NONE]], { reason: 'nothing-answered' }],
  ])('says why with %s', (_, rows, error) => {
    for (const level of LEVELS) expect(krippendorffAlpha(rows.map(countValues), level)).toEqual({ ok: false, error });
  });

  it('is above −1 and at most 1, whoever comes first, and the same from the coincidence matrix by hand', () => {
    fc.assert(
      fc.property(answerRows(10), fc.constantFrom(...LEVELS), (rows, level) => {
        const columns = columnsOf(rows);
        const alpha = krippendorffAlpha(unitCounts(columns), level);
        fc.pre(alpha.ok);
        const { value } = valueOf(alpha);
        expect(value).toBeGreaterThan(-1);
        expect(value).toBeLessThanOrEqual(1);
        const turned = columns.toReversed().map((column) => column.toReversed());
        expect(valueOf(krippendorffAlpha(unitCounts(turned), level)).value).toBeCloseTo(value, 9);
        expect(value).toBeCloseTo(alphaByHand(columns, level), 9);
      }),
    );
  });
});

describe('coincidenceMatrix', () => {
  it('is the table that Krippendorff published', () => {
    const { values, coincidences } = coincidenceMatrix(unitCounts(PUBLISHED));
    expect(values).toEqual([1, 2, 3, 4, 5]);
    const published = [
      [7, 4 / 3, 1 / 3, 1 / 3, 0],
      [4 / 3, 10, 4 / 3, 1 / 3, 0],
      [1 / 3, 4 / 3, 8, 1 / 3, 0],
      [1 / 3, 1 / 3, 1 / 3, 4, 0],
      [0, 0, 0, 0, 3],
    ];
    published.forEach((row, i) => row.forEach((count, j) => expect(coincidences.get(i, j)).toBeCloseTo(count, 12)));
  });
});

/** 1 − (n − 1) Σ o_ck δ² / Σ n_c n_k δ², with the differences as Krippendorff writes them. */
function alphaByHand(columns: readonly Float64Array[], level: MeasurementLevel): number {
  const { values, coincidences } = coincidenceMatrix(unitCounts(columns));
  const totals = coincidences.sum('row');
  const n = coincidences.sum();
  let observed = 0;
  let expected = 0;
  values.forEach((_, c) =>
    values.forEach((_, k) => {
      const difference =
        c === k ? 0 : differenceByHand({ values, totals, c: Math.min(c, k), k: Math.max(c, k) }, level);
      observed += coincidences.get(c, k) * difference;
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * difference;
    }),
  );
  return 1 - ((n - 1) * observed) / expected;
}

function differenceByHand(
  pair: {
    readonly values: readonly number[];
    readonly totals: readonly number[];
    readonly c: number;
    readonly k: number;
  },
  level: MeasurementLevel,
): number {
  const { values, totals, c, k } = pair;
  const [a = NONE, b = NONE] = [values[c], values[k]];
  if (level === 'nominal') return 1;
  if (level === 'interval') return (a - b) ** 2;
  if (level === 'ratio') return ((a - b) / (a + b)) ** 2;
  const between = totals.slice(c, k + 1).reduce((sum, count) => sum + count, 0);
  return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
}
