import { describe, expect, it } from 'vitest';
import type { IndexFigures } from '#domain/analysis/model';
import { driverFigures } from '#domain/figures/analysis/driver-figures';
import { benjaminiHochberg } from '#domain/statistics/comparison/benjamini-hochberg';
import careless from '../../../data/bfi/careless-and-drivers.json';
import measurement from '../../../data/bfi/measurement.json';
import weighting from '../../../data/bfi/weighting.json';
import { BFI_SCALES, isReversed, itemsOf } from '../../../support/data-sets/bfi';
import { analysedWave, measuredOf, OPEN, releasedOf } from './analysed-wave';
import { BFI_INDICES, BFI_QUESTIONS, BFI_WEIGHTING, bfiBallots } from './bfi-wave';

/** 2,800 people of the R package psych, through ballots; its scale 1 to 6 is 0 to 100 here. Exact, as if of no persons. */
const wave = { questions: BFI_QUESTIONS, ballots: bfiBallots(), settings: OPEN };
const onHundred = (answer: number) => (answer - 1) * 20;
const valueOf = (figure: Parameters<typeof measuredOf>[0]) => measuredOf(figure).value;

type Scale = keyof typeof measurement.alphaPairwise;

describe('indices of 25 items through ballots', () => {
  const analysis = analysedWave({ ...wave, plan: { indices: BFI_INDICES, outcome: { index: 'N' } } });
  const figuresOf = (scale: string): IndexFigures =>
    releasedOf(analysis.indices.find(({ id }) => id === scale)?.result);

  it.each(BFI_SCALES)('measure %s as psych does', (scale) => {
    const figures = figuresOf(scale);
    const expected = measurement.alphaPairwise[scale as Scale];
    expect(figures.alpha).toMatchObject({ n: expected.n, method: 'cronbach-alpha' });
    expect(valueOf(figures.alpha)).toBeCloseTo(expected.value, 9);
    expect(valueOf(figures.standardisedAlpha)).toBeCloseTo(expected.standardised, 9);
    expect(valueOf(figures.averageCorrelation)).toBeCloseTo(expected.averageCorrelation, 9);
    for (const [place, item] of figures.items.entries()) {
      expect(valueOf(item.alphaIfDropped)).toBeCloseTo(expected.alphaIfDropped[place] ?? 0, 9);
      expect(valueOf(item.itemRestCorrelation)).toBeCloseTo(expected.itemRest[place] ?? 0, 9);
    }
  });

  it.each(BFI_SCALES)('score %s as psych does', (scale) => {
    const { mean, standardDeviation } = figuresOf(scale);
    const expected = measurement.scores[scale as Scale];
    expect(valueOf(mean)).toBeCloseTo(onHundred(expected.mean), 7);
    expect(measuredOf(mean).standardError).toBeCloseTo(20 * expected.se, 7);
    expect(valueOf(standardDeviation)).toBeCloseTo(20 * expected.sd, 7);
  });

  it.each(BFI_SCALES.flatMap(itemsOf).filter((item) => !isReversed(item)))('describe item %s', (name) => {
    const item = figuresOf(name.charAt(0)).items.find((one) => one.item === name);
    const expected = measurement.items[name as keyof typeof measurement.items];
    expect(valueOf(item?.mean)).toBeCloseTo(onHundred(expected.mean), 7);
    expect(valueOf(item?.standardDeviation)).toBeCloseTo(20 * expected.sd, 7);
    expect(valueOf(item?.top)).toBeCloseTo(expected.top2, 9);
    expect(measuredOf(item?.top).interval?.[0]).toBeCloseTo(expected.top2Wilson[0] ?? 0, 9);
    expect(valueOf(item?.bottom)).toBeCloseTo(expected.bottom2, 9);
    expect(valueOf(item?.net)).toBeCloseTo(expected.net, 9);
  });

  it('turn a reversed item round: its best is what was its worst', () => {
    const [a1] = figuresOf('A').items;
    expect(a1).toMatchObject({ item: 'A1', reversed: true });
    expect(valueOf(a1?.top)).toBeCloseTo(measurement.items.A1.bottom2, 9);
    expect(valueOf(a1?.mean)).toBeCloseTo(100 - onHundred(measurement.items.A1.mean), 7);
  });

  it('correlate items pairwise, below the diagonal', () => {
    const { correlations } = figuresOf('A');
    const sign = (item: number) => (isReversed(itemsOf('A')[item] ?? '') ? -1 : 1);
    for (const [above, row] of correlations.entries()) {
      for (const [other, figure] of row.entries()) {
        const expected = measurement.correlations.pairwise[above + 1]?.[other] ?? 0;
        expect(valueOf(figure)).toBeCloseTo(sign(above + 1) * sign(other) * expected, 9);
        expect(measuredOf(figure).n).toBe(measurement.correlations.rows[above + 1]?.[other]);
      }
    }
    expect(correlations.map(({ length }) => length)).toEqual([1, 2, 3, 4]);
  });

  it('say what moves neuroticism', () => {
    const { predictors, rSquared, adjustedRSquared } = releasedOf(analysis.drivers?.result);
    const { drivers } = careless;
    expect(predictors.map(({ index }) => index)).toEqual(drivers.predictors);
    expect(valueOf(rSquared)).toBeCloseTo(drivers.rSquared, 9);
    expect(valueOf(adjustedRSquared)).toBeCloseTo(drivers.adjustedRSquared, 9);
    for (const [place, predictor] of predictors.entries()) {
      expect(valueOf(predictor.correlation)).toBeCloseTo(drivers.r[place] ?? 0, 9);
      expect(valueOf(predictor.coefficient)).toBeCloseTo(drivers.beta[place] ?? 0, 9);
      expect(measuredOf(predictor.coefficient).standardError).toBeCloseTo(drivers.standardError[place] ?? 0, 9);
      expect(valueOf(predictor.relativeWeight)).toBeCloseTo(drivers.weight[place] ?? 0, 9);
      expect(valueOf(predictor.relativeShare)).toBeCloseTo(drivers.share[place] ?? 0, 9);
    }
  });

  it('take no index for a predictor that shares an item with the outcome', () => {
    const { drivers } = analysedWave({
      ...wave,
      plan: { indices: BFI_INDICES, outcome: { question: 'N', item: 'N3' } },
    });
    expect(releasedOf(drivers?.result).predictors.map(({ index }) => index)).toEqual(['A', 'C', 'E', 'O']);
  });

  it('take for predictors those that the plan names', () => {
    const drivers = { outcome: { question: 'N', item: 'N3' }, predictors: ['A', 'E'] };
    const named = analysedWave({ ...wave, plan: { indices: BFI_INDICES, ...drivers } });
    expect(named.drivers).toMatchObject(drivers);
    expect(releasedOf(named.drivers?.result).predictors.map(({ index }) => index)).toEqual(['A', 'E']);
    const figures = named.drivers === undefined ? [] : driverFigures(named.drivers, named);
    expect(figures).toHaveLength(2 + 4 * 2);
  });

  it('find careless answers and do not leave them out', () => {
    const { ratings, measure, result } = analysis.careless ?? {};
    const { rules, everybody } = releasedOf(result);
    expect({ ratings, measure }).toEqual({ ratings: 25, measure: { index: 'A' } });
    expect(measuredOf(everybody)).toEqual(measuredOf(figuresOf('A').mean));
    const flagged = Object.fromEntries(
      rules.map(({ rule, flagged: share }) => [rule.kind, 'value' in share ? share.value * share.n : share.reason]),
    );
    expect(flagged).toEqual({
      'longest-run': expect.closeTo(4, 9),
      'within-person-deviation': expect.closeTo(5, 9),
      mahalanobis: expect.closeTo(careless.mahalanobis.flagged, 9),
      duplicates: expect.closeTo(4, 9),
      pace: 'nothing-answered',
    });
  });
});

describe('ballots raked to known shares', () => {
  const analysis = analysedWave({ ...wave, plan: { indices: BFI_INDICES, weighting: BFI_WEIGHTING } });
  const { raking } = weighting;

  it('reach the margins and say what that costs', () => {
    const { sample } = analysis;
    expect(sample.weights).toBe('raked');
    expect(valueOf(sample.designEffect)).toBeCloseTo(raking.kish_deff, 8);
    expect(valueOf(sample.effectiveSize)).toBeCloseTo(raking.n_eff, 5);
    const { margins, trimmed } = releasedOf(sample.raking);
    expect(trimmed).toBe(0);
    const groups = margins.flatMap((margin) => ('groups' in margin ? margin.groups : []));
    expect(groups.length).toBeGreaterThan(margins.length);
    for (const { option, population, after } of groups) expect(after, option).toBeCloseTo(population, 9);
    expect(groups[0]?.before).toBeCloseTo(1283 / 2800, 12);
  });

  it.each(BFI_SCALES)('give the weighted mean of %s', (scale) => {
    const { mean } = releasedOf(analysis.indices.find(({ id }) => id === scale)?.result);
    expect(measuredOf(mean).method).toBe('weighted-mean');
    expect(valueOf(mean)).toBeCloseTo(onHundred(raking.weighted_mean_scales[scale as Scale]), 7);
  });

  it('give the weighted shares of an item', () => {
    const item = analysis.questions?.find((one) => one.item === 'A5');
    const { shares } = releasedOf(item?.result);
    const [fifth, sixth] = [valueOf(shares[4]?.share), valueOf(shares[5]?.share)];
    expect(fifth + sixth).toBeCloseTo(raking.weighted_top2_A5, 9);
  });

  it('stay as they were where a margin asks for somebody who is not there', () => {
    const { margins } = BFI_WEIGHTING;
    const impossible = {
      ...BFI_WEIGHTING,
      margins: [...margins, { question: 'education', shares: { 1: 0.2, 2: 0.8 } }],
    };
    const onlyFirst = wave.ballots.filter(({ vector }) => vector[6] === 0);
    const { sample, questions } = analysedWave({ ...wave, ballots: onlyFirst, plan: { weighting: impossible } });
    expect(sample).toMatchObject({ weights: 'none', raking: { released: false, reason: 'empty-cell' } });
    expect(questions).toBeUndefined();
  });
});

describe('a breakdown', () => {
  const { breakdowns } = analysedWave({
    ...wave,
    plan: { breakdowns: ['gender', 'age'] },
    settings: { collection: { kind: 'import', personal: false } },
  });
  const education = breakdowns[0]?.questions.find(({ question }) => question === 'education');
  const expected = weighting.education_x_gender;

  it('crosses two questions as R does', () => {
    expect(releasedOf(education?.table)).toMatchObject({
      n: expected.n,
      counts: [expected.table['1'], expected.table['2']],
    });
    const { statistic, degreesOfFreedom, cramersV } = releasedOf(education?.test);
    expect(valueOf(statistic)).toBeCloseTo(expected.chisq, 8);
    expect(measuredOf(statistic).p).toBeCloseTo(expected.p, 11);
    expect(degreesOfFreedom).toBe(expected.df);
    expect(valueOf(cramersV)).toBeCloseTo(expected.cramers_v, 10);
  });

  it('adjusts all tests of the wave together', () => {
    const tests = breakdowns.flatMap(({ questions }) => questions.map(({ test }) => releasedOf(test)));
    expect(tests).toHaveLength(2 * 27);
    const single = tests.map(({ statistic }) => measuredOf(statistic).p ?? Number.NaN);
    expect(tests.map(({ adjustedP }) => adjustedP)).toEqual(benjaminiHochberg(single));
  });

  it('has means of scored questions by class, and none of those without scores', () => {
    const a5 = breakdowns[0]?.questions.find(({ item }) => item === 'A5');
    const { classes } = releasedOf(a5?.means);
    const sizes = classes.map((figure) => measuredOf(figure).n);
    expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
    const together = classes.reduce((sum, figure) => sum + measuredOf(figure).n * valueOf(figure), 0);
    expect(together / sizes.reduce((sum, n) => sum + n, 0)).toBeCloseTo(onHundred(measurement.items.A5.mean), 7);
    expect(education?.means).toBeUndefined();
  });
});
