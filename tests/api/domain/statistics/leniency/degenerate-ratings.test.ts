import { describe, expect, it } from 'vitest';
import { fail } from '#domain/result';
import { crossedEffects } from '#domain/statistics/leniency/crossed-effects';
import { LENIENCY_METHODS } from '../../../../support/data-sets/leniency-methods';
import {
  completeRows,
  effectsOf,
  incompleteWineRows,
  ratingsFrom,
  turned,
  type RatingRow,
} from '../../../../support/data-sets/rating-rows';
import { valueOf } from '../../../../support/value-of';

const IMPOSSIBLE = [
  ['no ratings', [], { reason: 'nothing-answered' }],
  ['one rater only', completeRows([[1, 2, 4, 7]]), { reason: 'too-few', have: 1, need: 2 }],
  ['one target only', completeRows([[1], [2], [4]]), { reason: 'too-few', have: 1, need: 2 }],
  ['all ratings equal', completeRows(Array.from({ length: 5 }, () => [3, 3, 3, 3])), { reason: 'no-variance' }],
  [
    'raters of one target each',
    [
      [0, 0, 4],
      [1, 0, 5],
      [2, 1, 1],
      [3, 1, 3],
    ] satisfies readonly RatingRow[],
    { reason: 'not-connected' },
  ],
] as const;

describe.each(LENIENCY_METHODS)('%s', (_, method) => {
  it.each(IMPOSSIBLE)('name the state of %s', (_name, rows, state) => {
    expect(method(ratingsFrom(rows))).toEqual(fail(state));
  });

  it('keep to finite figures, or a named state, beside a rater without spread', () => {
    const rows = completeRows([
      [3, 3, 3, 3],
      [1, 2, 4, 4],
      [2, 5, 4, 3],
      [1, 1, 1, 2],
    ]);
    expect(effectsOf(valueOf(method(ratingsFrom(rows))).targets).every(Number.isFinite)).toBe(true);
  });

  it('give effects inside each part of a disconnected graph, with its number', () => {
    const part = [
      [1, 3, 2],
      [2, 5, 3],
      [4, 5, 5],
    ];
    const beside = completeRows(part).map(([rater, target, value]): RatingRow => [rater + 3, target + 3, value * 2]);
    const { targets, connection } = valueOf(method(ratingsFrom([...completeRows(part), ...beside])));
    expect(connection.components).toEqual([
      { raters: 3, targets: 3 },
      { raters: 3, targets: 3 },
    ]);
    expect(targets.map((target) => valueOf(target).component)).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

describe('crossedEffects', () => {
  it('asks for a rating more than effects', () => {
    const chain = ratingsFrom([
      [0, 0, 1],
      [0, 1, 3],
      [1, 1, 5],
      [1, 2, 2],
    ]);
    expect(crossedEffects(chain)).toEqual(fail({ reason: 'too-few', have: 4, need: 5 }));
  });

  it('names ratings that raters and targets explain without a remainder', () => {
    const rows = completeRows([0, 0.1, -0.3].map((mildness) => [1.1, 2.7, 3.2].map((quality) => quality + mildness)));
    expect(crossedEffects(ratingsFrom(rows))).toEqual(fail({ reason: 'no-variance' }));
  });

  it('finds no variance of targets where raters contradict each other', () => {
    const { variances, targets } = valueOf(
      crossedEffects(
        ratingsFrom(
          completeRows([
            [1, 2, 3],
            [3, 2, 1],
            [2, 3, 1],
            [2, 1, 3],
          ]),
        ),
      ),
    );
    expect(variances.targets).toEqual({ variance: 0, share: 0, atZero: true });
    expect(effectsOf(targets)).toEqual([0, 0, 0]);
  });

  it.each([
    ['raters', (rows: readonly RatingRow[]) => rows],
    ['targets', turned],
  ] as const)('keeps its digits where %s differ a hundred million times as much as the rest', (factor, arranged) => {
    const far = incompleteWineRows().map(([rater, target, value]): RatingRow => [
      rater,
      target,
      value + 1e8 * Math.sin(rater + 1),
    ]);
    const { variances } = valueOf(crossedEffects(ratingsFrom(arranged(far))));
    const other = factor === 'raters' ? variances.targets : variances.raters;
    expect(other.variance).toBeCloseTo(226.209674, 3);
    expect(variances.residual.variance).toBeCloseTo(166.94081, 3);
    expect(variances[factor].share).toBeCloseTo(1, 12);
  });
});
