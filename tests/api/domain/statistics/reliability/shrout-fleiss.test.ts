import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '#domain/result';
import { shroutFleiss, type ShroutFleiss } from '#domain/statistics/reliability/shrout-fleiss';
import wine from '../../../../data/wine/agreement.json';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { wineRatings } from '../../../../support/data-sets/wine-ratings';
import { valueOf } from '../../../../support/value-of';

const NONE = Number.NaN;
/** Table 2 of Shrout and Fleiss (1979): six targets, four judges. */
const PUBLISHED = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('shroutFleiss', () => {
  it('gives the table that Shrout and Fleiss published: .17 .29 .71, of four judges .44 .62 .91', () => {
    expect(figuresOf(PUBLISHED).map(({ value }) => value.toFixed(2))).toEqual([
      '0.17',
      '0.29',
      '0.71',
      '0.44',
      '0.62',
      '0.91',
    ]);
    const { anova } = valueOf(shroutFleiss(columnsOf(PUBLISHED)));
    expect(anova.betweenTargets).toBeCloseTo(11.24, 2);
    expect(anova.withinTargets).toBeCloseTo(6.26, 2);
    expect(anova.betweenRaters).toBeCloseTo(32.49, 2);
    expect(anova.residual).toBeCloseTo(1.02, 2);
  });

  it('gives the intervals of psych::ICC(lmer = FALSE) for it, R 4.2.2 and psych 2.2.9', () => {
    const intervals = [
      [-0.1329323248747509, 0.722560062328121],
      [0.018786513374712, 0.761084369648953],
      [0.3424647650339254, 0.94585825995536],
      [-0.884442155238119, 0.912415420340776],
      [0.0711368153025035, 0.927232040167722],
      [0.6756747138163047, 0.985891678169062],
    ];
    figuresOf(PUBLISHED).forEach(({ interval }, form) =>
      intervals[form]?.forEach((end, index) => expect(interval?.[index]).toBeCloseTo(end, 9)),
    );
  });

  it.each([
    ['rating', wine.rating],
    ['response', wine.response],
  ] as const)('gives mean squares, F, p and intervals of R for the %s of nine wine judges', (measure, expected) => {
    const result = valueOf(shroutFleiss(wineRatings(measure)));
    const { anova } = result;
    expect([anova.targets, anova.raters]).toEqual([expected.anova.n, expected.anova.k]);
    expect(anova.betweenTargets).toBeCloseTo(expected.anova.MSB, 8);
    expect(anova.betweenRaters).toBeCloseTo(expected.anova.MSJ, 8);
    expect(anova.withinTargets).toBeCloseTo(expected.anova.MSW, 8);
    expect(anova.residual).toBeCloseTo(expected.anova.MSE, 8);
    const { ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k } = expected.icc;
    [ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k].forEach((form, index) => {
      const own = formsOf(result)[index];
      expect(own?.value).toBeCloseTo(form.icc, 9);
      expect(own?.interval?.[0]).toBeCloseTo(form.lo, 9);
      expect(own?.interval?.[1]).toBeCloseTo(form.hi, 9);
    });
    for (const [own, other] of [
      [result.oneWayTest, ICC1],
      [result.twoWayTest, ICC3],
    ] as const) {
      expect(own.statistic).toBeCloseTo(other.F, 8);
      expect(own.degrees).toEqual({ numerator: other.df1, denominator: other.df2 });
      expect(own.p / other.p).toBeCloseTo(1, 8);
    }
  });

  it('gives R’s ICC1 and ICC1k of eight people and four items, whose ICC3k is alpha', () => {
    const items = [
      [4, 5, 3, 4, 2, 5, 3, 4],
      [4, 4, 3, 5, 2, 5, 2, 4],
      [5, 5, 2, 4, 1, 4, 3, 3],
      [3, 5, 3, 4, 2, 5, 3, 5],
    ];
    const { ICC1, ICC1k, ICC3k } = valueOf(shroutFleiss(items.map((item) => Float64Array.from(item))));
    expect(ICC1.value).toBeCloseTo(0.754765585, 9);
    expect(ICC1k.value).toBeCloseTo(0.924873737, 9);
    expect(ICC3k.value).toBeCloseTo(0.921717172, 9);
  });

  it('leaves out targets that somebody did not rate', () => {
    expect(shroutFleiss(columnsOf([...PUBLISHED, [9, NONE, 1, 1]]))).toEqual(shroutFleiss(columnsOf(PUBLISHED)));
  });

  it('is 1 in all forms if raters agree, and in the third one if they only differ by what each adds', () => {
    const agreeing = figuresOf([
      [1, 1],
      [4, 4],
      [2, 2],
    ]);
    expect(agreeing).toEqual(Array.from({ length: 6 }, () => ({ value: 1, interval: [1, 1] })));
    const adding = valueOf(
      shroutFleiss(
        columnsOf([
          [1.1, 2.2],
          [4.1, 5.2],
          [2.1, 3.2],
        ]),
      ),
    );
    expect(adding.ICC3).toEqual({ value: 1, interval: [1, 1] });
    expect(adding.twoWayTest).toMatchObject({ statistic: null, p: 0 });
    expect(valueOf(adding.ICC2).value).toBeLessThan(1);
  });

  it('says that raters who contradict each other leave no variance between targets, instead of a reliability of 3', () => {
    const { ICC2, ICC2k } = valueOf(
      shroutFleiss(
        columnsOf([
          [1, 4],
          [4, 1.5],
          [2.4, 2.6],
        ]),
      ),
    );
    expect(valueOf(ICC2).value).toBeLessThan(0);
    expect(ICC2k).toEqual({ ok: false, error: { reason: 'no-variance' } });
    const exactlyNone = columnsOf([
      [1, 1, 5],
      [3, 4, 1],
      [1, 5, 2],
      [2, 4, 1],
    ]);
    expect(valueOf(shroutFleiss(exactlyNone)).ICC2k.ok).toBe(false);
  });

  it.each([
    ['one rater', [[1], [2], [3]], { reason: 'too-few', have: 1, need: 2 }],
    ['one target', [[1, 2, 3]], { reason: 'too-few', have: 1, need: 2 }],
    [
      'the same rating everywhere',
      [
        [4, 4],
        [4, 4],
      ],
      { reason: 'no-variance' },
    ],
    [
      'targets of the same mean',
      [
        [0.1, 0.2, 0.3],
        [0.3, 0.1, 0.2],
        [0.2, 0.3, 0.1],
      ],
      { reason: 'no-variance' },
    ],
    ['no rating', [[NONE, NONE]], { reason: 'nothing-answered' }],
    [
      'no target that all rated',
      [
        [1, NONE],
        [NONE, 2],
      ],
      { reason: 'too-few', have: 0, need: 2 },
    ],
  ])('says why with %s', (_, rows, error) => {
    expect(shroutFleiss(columnsOf(rows))).toEqual({ ok: false, error });
  });

  it('keeps its bounds, ends its intervals in order, and does not depend on the order of raters or targets', () => {
    fc.assert(
      fc.property(answerRows(8), (rows) => {
        const columns = columnsOf(rows);
        const result = shroutFleiss(columns);
        fc.pre(result.ok);
        const { anova } = valueOf(result);
        const forms = formsOf(valueOf(result));
        const turned = formsOf(valueOf(shroutFleiss(columns.toReversed().map((column) => column.toReversed()))));
        forms.forEach((form, index) => {
          expect(form.value).toBeLessThanOrEqual(1);
          expect(turned[index]?.value).toBeCloseTo(form.value, 6);
          if (form.interval !== null) expect(form.interval[0]).toBeLessThanOrEqual(form.interval[1]);
        });
        for (const form of [valueOf(result).ICC1, valueOf(result).ICC3]) {
          expect(form.value).toBeGreaterThanOrEqual(-1 / (anova.raters - 1) - 1e-9);
        }
      }),
    );
  });
});

interface Form {
  readonly value: number;
  readonly interval: readonly [number, number] | null;
}

function figuresOf(rows: readonly (readonly number[])[]): readonly Form[] {
  return formsOf(valueOf(shroutFleiss(columnsOf(rows))));
}

/** The three of one rating, then those of the mean; without those that have no value. */
function formsOf({ ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k }: ShroutFleiss): readonly Form[] {
  return [ok(ICC1), ICC2, ok(ICC3), ok(ICC1k), ICC2k, ok(ICC3k)].flatMap((form) => (form.ok ? [form.value] : []));
}
