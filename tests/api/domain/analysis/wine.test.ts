import { describe, expect, it } from 'vitest';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import agreement from '../../../data/wine/agreement.json';
import { wineRatings } from '../../../support/data-sets/wine-ratings';
import {
  analysedWave,
  ballotOf,
  evenOptions,
  measuredOf,
  OPEN,
  releasedOf,
  tabulatedWave,
  type Wave,
} from './analysed-wave';

const BOTTLES = 8;
const QUESTION: TargetsQuestion = {
  id: 'wine',
  kind: 'targets',
  title: { zh: '葡萄酒' },
  required: true,
  picking: 'all',
  selection: { kind: 'listed' },
  scale: { options: evenOptions(5) },
  criteria: [{ id: 'bitterness', title: { zh: '苦味' }, weight: 1 }],
  categories: [{ id: 'wines', title: { zh: '葡萄酒' } }],
  targets: Array.from({ length: BOTTLES }, (_, bottle) => ({
    id: `bottle-${bottle}`,
    name: { zh: `${bottle}` },
    category: 'wines',
    initials: '',
  })),
};

/** Nine judges rate all bottles: each a ballot. */
const RATINGS = wineRatings('rating');
const wave: Wave = {
  questions: [QUESTION],
  settings: OPEN,
  ballots: RATINGS.map((judge) => ballotOf([Array.from(judge, (rating) => `${rating - 1}`).join('')])),
};

describe('a review in which everybody rates everything', () => {
  const [review] = analysedWave(wave).reviews;
  const figures = releasedOf(review?.agreement);

  it('counts its raters, targets and cards', () => {
    expect(review).toMatchObject({ question: 'wine', raters: 9, targets: BOTTLES, cards: 72 });
  });

  it.each(['ICC1', 'ICC1k', 'ICC2', 'ICC2k', 'ICC3', 'ICC3k'] as const)('has the %s of psych', (form) => {
    const { value, interval, n } = measuredOf(releasedOf(figures.shroutFleiss)[form]);
    const expected = agreement.rating.icc[form];
    expect(value).toBeCloseTo(expected.icc, 9);
    expect(interval?.[0]).toBeCloseTo(expected.lo, 8);
    expect(interval?.[1]).toBeCloseTo(expected.hi, 8);
    expect(n).toBe(72);
  });

  it.each(['nominal', 'ordinal', 'interval'] as const)('has the %s alpha of Krippendorff', (level) => {
    expect(measuredOf(figures.krippendorff[level]).value).toBeCloseTo(agreement.rating.krippendorff[level], 9);
  });

  it("has Kendall's W", () => {
    const { value, p } = measuredOf(figures.kendallW);
    expect(value).toBeCloseTo(agreement.rating.kendall.W, 9);
    expect(p).toBeCloseTo(agreement.rating.kendall.p, 11);
  });

  it('has the one-way correlations, which for complete ratings are the first form', () => {
    expect(measuredOf(figures.icc1).value).toBeCloseTo(agreement.rating.icc.ICC1.icc, 9);
    expect(measuredOf(figures.icc2).value).toBeCloseTo(agreement.rating.icc.ICC1k.icc, 9);
  });

  it('names one criterion as too few for an alpha', () => {
    expect(figures.alpha).toEqual({ reason: 'too-few', have: 1, need: 2 });
  });

  it('agrees on each bottle against answers at random', () => {
    const [first] = figures.withinGroup.targets ?? [];
    const ratings = RATINGS.map(([rating = 0]) => rating);
    const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
    const variance = ratings.reduce((sum, rating) => sum + (rating - mean) ** 2, 0) / (ratings.length - 1);
    expect(measuredOf(first?.agreement).value).toBeCloseTo(1 - variance / 2, 10);
    expect(figures.withinGroup.mean).toMatchObject({ n: BOTTLES });
  });

  it('ranks as without mildness, since all judges rated the same bottles', () => {
    const { components, methods, variances } = releasedOf(review?.leniency);
    expect(components).toEqual([{ raters: 9, targets: BOTTLES }]);
    for (const { method, result } of methods.filter((one) => one.method !== 'within-rater-z')) {
      expect(releasedOf(result), method).toMatchObject({ compared: BOTTLES, moved: 0 });
    }
    const { MSB, MSJ, MSE, k, n } = agreement.rating.anova;
    const expected = { targets: (MSB - MSE) / k, raters: (MSJ - MSE) / n, residual: MSE };
    const parts = releasedOf(variances);
    for (const part of ['targets', 'raters', 'residual'] as const) {
      expect(measuredOf(parts[part].variance).value / 625).toBeCloseTo(expected[part], 6);
    }
    const shares = measuredOf(parts.targets.share).value + measuredOf(parts.raters.share).value;
    expect(shares + measuredOf(parts.residual.share).value).toBeCloseTo(1, 12);
  });

  it('tells bottles apart by its published scores', () => {
    const [table] = tabulatedWave(wave).reviews;
    const scores = (table?.targets ?? []).flatMap((target) => (target.status === 'ranked' ? [target.score] : []));
    const values = scores.map(({ value }) => value);
    const { range, reliability, ceilingShare, topShare, identicalBallots, groupEffects, categories } =
      review?.discrimination ?? {};
    expect(measuredOf(range).value).toBeCloseTo(Math.max(...values) - Math.min(...values), 10);
    const mean = values.reduce((sum, value) => sum + value, 0) / BOTTLES;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (BOTTLES - 1);
    const error = scores.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / BOTTLES;
    expect(measuredOf(reliability).value).toBeCloseTo(1 - error / variance, 10);
    const ratings = RATINGS.flatMap((judge) => [...judge]);
    const shareOf = (least: number) => ratings.filter((rating) => rating >= least).length / 72;
    expect([measuredOf(topShare).value, measuredOf(ceilingShare).value]).toEqual([shareOf(4), shareOf(5)]);
    expect(identicalBallots).toEqual({ reason: 'too-few', need: 10, counted: 'ratings' });
    expect(categories).toMatchObject([{ categoryId: 'wines' }]);
    expect(groupEffects).toMatchObject([{ groupId: 'everybody', effect: { value: expect.closeTo(1, 12) } }]);
  });
});

describe('a review with gaps', () => {
  const ballots = wave.ballots.map((ballot, judge) => (judge === 0 ? { ...ballot, vector: ['0.......'] } : ballot));
  const [review] = analysedWave({ ...wave, ballots }).reviews;
  const { shroutFleiss, kendallW, krippendorff } = releasedOf(review?.agreement);

  it('says how many cards of how many the six forms would need', () => {
    const reason = { reason: 'too-few', have: 65, need: 72, counted: 'cards' };
    expect(shroutFleiss).toEqual({ released: false, ...reason });
    expect(kendallW).toEqual(reason);
  });

  it('still has what can do with gaps', () => {
    expect(measuredOf(krippendorff.ordinal).n).toBe(65);
  });
});
