import { describe, expect, it } from 'vitest';
import expected from '../../../data/api/figures.json';
import { API_DESIGNS, apiBallotDesigns, apiColumn, type ApiDesign } from '../../../support/data-sets/api-schools';
import {
  analysedWave,
  ballotOf,
  measuredOf,
  numberQuestion,
  OPEN,
  releasedOf,
  singleQuestion,
  type Wave,
} from './analysed-wave';

/** NaN where a school does not say it. */
function numberIn(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Schools as ballots that say how they were drawn. */
function schools(design: ApiDesign): Wave {
  const enrolled = apiColumn(design, 'enroll');
  const [scores, wide, meals] = [apiColumn(design, 'api00'), apiColumn(design, 'sch.wide'), apiColumn(design, 'meals')];
  return {
    questions: [
      numberQuestion('api00'),
      singleQuestion('wide', ['no', 'yes']),
      singleQuestion('meals', ['0', '1', '2', '3']),
      numberQuestion('enroll'),
    ],
    plan: { breakdowns: ['wide'] },
    settings: OPEN,
    ballots: apiBallotDesigns(design).map((drawn, row) =>
      ballotOf([scores[row] ?? null, wide[row] ?? null, meals[row] ?? null, numberIn(enrolled[row])], {
        design: drawn,
      }),
    ),
  };
}

describe.each(API_DESIGNS)('ballots of the design %s', (design) => {
  const { sample, questions, breakdowns } = analysedWave(schools(design));
  const figures = expected[design];
  const crossed = (question: string) => breakdowns[0]?.questions.find((one) => one.question === question);

  it('give the weighted mean with its error by design, as survey does', () => {
    const { mean } = releasedOf(questions?.[0]?.result);
    const { value, standardError, designEffect, n, method } = measuredOf(mean);
    expect(value).toBeCloseTo(figures.mean.value, 8);
    expect(standardError).toBeCloseTo(figures.mean.standardError, 8);
    expect(designEffect).toBeCloseTo(figures.mean.designEffect, 8);
    expect({ n, method }).toEqual({ n: apiColumn(design, 'api00').length, method: 'weighted-mean' });
  });

  it('give the total over the people that the weights stand for, where it is numbers that are asked', () => {
    const { total } = releasedOf(questions?.find(({ question }) => question === 'enroll')?.result);
    const { value, standardError, method } = measuredOf(total);
    expect(value).toBeCloseTo(figures.total.value, 4);
    expect(standardError).toBeCloseTo(figures.total.standardError, 4);
    expect(method).toBe('weighted-total');
    expect(releasedOf(questions?.find(({ question }) => question === 'meals')?.result).total).toBeUndefined();
  });

  it('give weighted shares with intervals', () => {
    const { shares } = releasedOf(questions?.find(({ question }) => question === 'meals')?.result);
    for (const [place, { share }] of shares.entries()) {
      const { value, standardError, interval } = measuredOf(share);
      expect(value).toBeCloseTo(figures.shares.value[place] ?? 0, 10);
      expect(standardError).toBeCloseTo(figures.shares.standardError[place] ?? 0, 10);
      expect(interval?.[0]).toBeCloseTo(figures.shares.interval[place]?.[0] ?? 0, 10);
    }
  });

  it('give the mean of a class, which was not drawn as such', () => {
    const [no] = releasedOf(crossed('api00')?.means).classes;
    expect(measuredOf(no).value).toBeCloseTo(figures.domain.value, 8);
    expect(measuredOf(no).standardError).toBeCloseTo(figures.domain.standardError, 8);
    expect(crossed('api00')?.table).toBeUndefined();
  });

  it('give the test of Rao and Scott', () => {
    const { statistic, degreesOfFreedom } = releasedOf(crossed('meals')?.test);
    const { F, numerator } = figures.wideByMeals;
    expect(measuredOf(statistic)).toMatchObject({ value: expect.closeTo(F, 8), method: 'rao-scott-f' });
    expect(degreesOfFreedom).toMatchObject([expect.closeTo(numerator, 8), expect.any(Number)]);
  });

  it('say what the design is', () => {
    expect(sample.weights).toBe('given');
    expect(sample.problem).toBeUndefined();
    expect(sample.design?.units).toBeGreaterThan(sample.design?.strata ?? Infinity);
  });
});

describe('strata and finite populations', () => {
  it('are counted', () => {
    expect(analysedWave(schools('stratified')).sample.design).toEqual({
      strata: 3,
      units: 200,
      loneStrata: 0,
      correctedStrata: 3,
    });
    expect(analysedWave(schools('loneClusters')).sample.design?.loneStrata).toBeGreaterThan(0);
  });
});

describe('what only some ballots say', () => {
  const questions = [singleQuestion('sex', ['f', 'm', 'other'])];
  const answers = [0, 0, 0, 1, 2, null];
  const margins = [{ question: 'sex', shares: { f: 0.5, m: 0.5 } }];

  it('leaves who is of no group of a margin with its share, and has the others reach theirs', () => {
    const ballots = answers.map((answer) => ballotOf([answer]));
    const { sample, questions: estimates } = analysedWave({
      questions,
      ballots,
      plan: { weighting: { margins, trim: [0, 100] } },
      settings: OPEN,
    });
    expect(sample.weights).toBe('post-stratified');
    expect(releasedOf(sample.raking).margins).toEqual([
      {
        question: 'sex',
        groups: [
          { option: 'f', population: 0.5, before: 0.75, after: expect.closeTo(0.5, 9) },
          { option: 'm', population: 0.5, before: 0.25, after: expect.closeTo(0.5, 9) },
        ],
      },
    ]);
    const { shares } = releasedOf(estimates?.[0]?.result);
    expect(shares.map(({ share }) => measuredOf(share).value)).toEqual(
      [0.4, 0.4, 0.2].map((own) => expect.closeTo(own, 9)),
    );
  });

  it('gives no total, as nobody says how many people a ballot stands for', () => {
    const ballots = answers.map((answer, row) => ballotOf([answer, row], { design: { stratum: 'a' } }));
    const asked = [...questions, numberQuestion('age')];
    const { questions: estimates } = analysedWave({ questions: asked, ballots, settings: OPEN });
    expect(releasedOf(estimates?.[1]?.result).total).toBeUndefined();
  });

  it('makes a ballot without a cluster a unit of its own, and those without a stratum one stratum', () => {
    const designs = [{ cluster: 'x' }, { cluster: 'x' }, { stratum: 'a' }, {}, {}, { stratum: 'a' }];
    const ballots = answers.map((answer, row) => ballotOf([answer], { design: designs[row] ?? {} }));
    const { sample } = analysedWave({ questions, ballots, settings: OPEN });
    expect(sample).toMatchObject({ weights: 'none', design: { strata: 2, units: 5, loneStrata: 0 } });
  });
});

describe('a design whose numbers are wrong', () => {
  const wave = schools('stratified');

  it('leaves every weighted figure without a value and says why', () => {
    const [first, ...others] = wave.ballots;
    if (first === undefined) throw new Error('no schools');
    const ballots = [{ ...first, design: { ...first.design, populationSize: 2 } }, ...others];
    const { sample, questions, breakdowns } = analysedWave({ ...wave, ballots });
    expect(sample).toMatchObject({ weights: 'none', problem: { reason: 'population-varies' } });
    expect(questions?.map(({ result }) => result)).toEqual(
      Array.from({ length: 4 }, () => ({ released: false, reason: 'population-varies' })),
    );
    expect(breakdowns[0]?.questions.find(({ question }) => question === 'meals')?.test).toEqual({
      released: false,
      reason: 'population-varies',
    });
  });

  it('is one in which only some ballots have a weight', () => {
    const ballots = wave.ballots.map((ballot, row) =>
      row === 7 ? { ...ballot, design: { stratum: 'stratum 0' } } : ballot,
    );
    expect(analysedWave({ ...wave, ballots }).sample.problem).toEqual({ reason: 'weight-missing' });
  });
});
