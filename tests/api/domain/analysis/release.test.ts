import { describe, expect, it } from 'vitest';
import { FEWEST_PEOPLE } from '#domain/analysis/release/released-block';
import { restrictAnalysis } from '#domain/analysis/readers/restrict-analysis';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { analysedWave, ballotOf, measuredOf, OPEN, releasedOf, singleQuestion, type Wave } from './analysed-wave';
import { reviewOf } from '../tabulation/review/example-review';
import { EVERY_KIND, simulatedBallots, WEIGHTING } from './random-wave';

const FLAG = { id: 'quick', scope: 'ballot', test: { kind: 'too-fast', secondsPerRating: 5 }, action: 'flag' } as const;
const wave = (count: number): Wave => ({ ...EVERY_KIND, ballots: simulatedBallots(3, count) });
const complete = (count: number): Wave => ({
  ...EVERY_KIND,
  ballots: simulatedBallots(3, 3 * count)
    .filter(({ vector }) => vector.every((cell) => cell !== null))
    .slice(0, count),
});

const tableBy = (question: string): PlannedTable => ({
  id: question,
  title: { zh: question },
  by: [{ kind: 'question', question }],
});

describe('a wave about people', () => {
  it(`shows nothing that goes over all of fewer than ${FEWEST_PEOPLE}`, () => {
    const { sample, indices, careless, drivers, paces, breakdowns, reviews } = analysedWave(
      complete(FEWEST_PEOPLE - 1),
    );
    const few = { reason: 'too-few', need: 100, counted: 'people' };
    const short = { released: false, ...few };
    expect(indices.map(({ result }) => result)).toEqual([short, short]);
    expect([careless?.result, drivers?.result]).toEqual([short, short]);
    expect(paces?.result).toMatchObject({ released: false, reason: 'too-few', need: 100 });
    expect(reviews.map(({ agreement, leniency }) => [agreement, leniency])).toEqual([[short, short]]);
    expect(reviews[0]?.discrimination.identicalBallots).toMatchObject({ reason: 'too-few' });
    const tests = breakdowns.flatMap(({ questions }) => questions.flatMap(({ test }) => test ?? []));
    expect(tests.filter(({ released }) => released)).toEqual([]);
    expect(sample.n).toBe(99);
  });

  it('shows them from there on', () => {
    const { indices, careless, drivers, reviews } = analysedWave(complete(FEWEST_PEOPLE));
    for (const { result } of indices) expect(result.released).toBe(true);
    expect(careless?.result.released).toBe(true);
    expect(drivers?.result.released).toBe(true);
    expect(reviews[0]?.agreement.released).toBe(true);
  });

  it('never shows a crossing table, a mean of a class or a value of a single target', () => {
    const { breakdowns, reviews } = analysedWave(wave(1000));
    const hidden = { released: false, reason: 'protected' };
    for (const { table, means } of breakdowns.flatMap(({ questions }) => questions)) {
      for (const block of [table, means]) if (block !== undefined) expect(block).toEqual(hidden);
    }
    const [review] = reviews;
    expect(releasedOf(review?.agreement).withinGroup.targets).toBeUndefined();
    const places = releasedOf(review?.leniency).methods.flatMap(({ result }) => releasedOf(result).targets);
    expect(places).toHaveLength(4 * 3);
    for (const { place } of places) {
      expect(Object.keys(releasedOf(place))).toEqual(['released', 'rank', 'tied', 'officialRank', 'placesUp', 'among']);
    }
  });

  it('shows the test of a table that is published as counted with all of its cells, and of no other', () => {
    const publication = { tables: [tableBy('sex')], textThreshold: 10 };
    const { breakdowns } = analysedWave({ ...wave(1000), settings: { publication } });
    const testOf = (by: string, question: string) =>
      breakdowns.find((one) => one.by === by)?.questions.find((one) => one.question === question)?.test;
    expect(testOf('sex', 'region')?.released).toBe(true);
    expect(testOf('sex', 'needs')?.released).toBe(true);
    expect(testOf('region', 'needs')).toEqual({ released: false, reason: 'protected' });
    expect(testOf('region', 'sex')).toEqual({ released: false, reason: 'protected' });
  });

  it('shows none where classes of the table are merged or divided further', () => {
    const merged = [{ id: 'all', title: { zh: '全部' }, members: ['f', 'm'] }];
    const tables = [
      { id: 'merged', title: { zh: '合并' }, by: [{ kind: 'question', question: 'sex', merged }] },
      {
        id: 'finer',
        title: { zh: '细分' },
        by: [
          { kind: 'question', question: 'sex' },
          { kind: 'question', question: 'region' },
        ],
      },
    ] as const;
    const { breakdowns } = analysedWave({
      ...wave(1000),
      settings: { publication: { tables, textThreshold: 10 } },
    });
    const tests = breakdowns.flatMap(({ questions }) => questions.flatMap(({ test }) => test ?? []));
    expect(tests.filter(({ released }) => released)).toEqual([]);
  });

  it('shows that of weighted ballots only beside the tables by what they are weighted by', () => {
    const testBeside = (tables: readonly PlannedTable[]) => {
      const { breakdowns } = analysedWave({
        ...complete(1000),
        plan: { breakdowns: ['sex'], weighting: WEIGHTING },
        settings: { publication: { tables, textThreshold: 10 } },
      });
      return breakdowns[0]?.questions.find(({ question }) => question === 'needs')?.test?.released;
    };
    expect(testBeside([tableBy('sex')])).toBe(false);
    expect(testBeside([tableBy('sex'), tableBy('region')])).toBe(true);
  });

  it('hides the test where a class is hidden', () => {
    const questions = [singleQuestion('sex', ['f', 'm']), singleQuestion('answer', ['x', 'y', 'z'])];
    const ballots = Array.from({ length: 300 }, (_, row) => ballotOf([row < 4 ? 1 : 0, row % 3]));
    const publication = { tables: [tableBy('sex')], textThreshold: 10 };
    const { breakdowns } = analysedWave({
      questions,
      ballots,
      plan: { breakdowns: ['sex'] },
      settings: { publication },
    });
    expect(breakdowns[0]?.questions[0]?.test).toEqual({ released: false, reason: 'protected' });
  });

  it('hides an index with an item whose table is hidden, for the others would give it away', () => {
    const ballots = wave(300).ballots.map((ballot) => ({ ...ballot, vector: ['0120', ...ballot.vector.slice(1)] }));
    const { indices } = analysedWave({ ...EVERY_KIND, ballots });
    expect(indices.map(({ result }) => result)).toEqual(indices.map(() => ({ released: false, reason: 'protected' })));
  });

  it('gives one mean without suspicious ballots, and only if they are many', () => {
    const few = wave(1000).ballots.map((ballot, row): typeof ballot => ({ ...ballot, pace: row < 4 ? 0 : 2 }));
    const many = wave(1000).ballots.map((ballot, row): typeof ballot => ({ ...ballot, pace: row < 140 ? 0 : 2 }));
    const flagsOf = (ballots: Wave['ballots']) =>
      releasedOf(analysedWave({ ...EVERY_KIND, ballots, scheme: { validity: [FLAG] } }).flags?.result);
    expect(flagsOf(few)).toMatchObject({
      rules: [{ ruleId: 'quick', flagged: { value: 0.004, n: 1000 }, without: { reason: 'protected' } }],
      unflagged: { reason: 'protected' },
    });
    expect(measuredOf(flagsOf(many).unflagged).n).toBeLessThan(measuredOf(flagsOf(many).everybody).n);
  });

  it('tells how unequal weights are to two digits, and nothing else of how the margins cross', () => {
    const { sample } = analysedWave({ ...wave(1000), plan: { ...EVERY_KIND.plan, weighting: WEIGHTING } });
    for (const { value } of [sample.designEffect, sample.effectiveSize].map(measuredOf)) {
      expect(value).toBe(Number(value.toPrecision(2)));
    }
    expect(releasedOf(sample.raking)).not.toHaveProperty('cycles');
  });
});

describe('two ways to find suspicious ballots', () => {
  it('give no two means whose difference is that of few', () => {
    const questions = EVERY_KIND.questions.slice(0, 7);
    const ballots = wave(1000).ballots.map(({ vector, ...ballot }, row) => ({
      ...ballot,
      vector: vector.slice(0, 7),
      pace: row < 40 ? (0 as const) : (2 as const),
    }));
    const poll = { questions, ballots, plan: EVERY_KIND.plan ?? {} };
    const unflagged = (own: Wave) => releasedOf(analysedWave(own).careless?.result).unflagged;
    expect(measuredOf(unflagged(poll)).n).toBeLessThan(1000);
    expect(unflagged({ ...poll, scheme: { validity: [FLAG] } })).toEqual({ reason: 'protected' });
  });
});

describe('signs and flags beside a hidden class', () => {
  const QUICK = 143;
  const region = (row: number) => (row < 4 ? 2 : row % 2);
  const own: Wave = {
    ...wave(1000),
    ballots: wave(1000).ballots.map(({ vector: [mood, sex, , ...rest], ...ballot }, row) => ({
      ...ballot,
      vector: [mood ?? null, sex ?? null, region(row), ...rest],
      pace: row < QUICK ? 0 : 2,
    })),
    settings: { publication: { tables: [tableBy('region')], textThreshold: 10 } },
    scheme: { validity: [FLAG] },
  };
  const { flags, careless } = analysedWave(own);

  it('are rounded to tens, and so is how many people the mean without them is over', () => {
    const { rules, everybody, unflagged } = releasedOf(flags?.result);
    expect(rules).toMatchObject([{ flagged: { value: 0.14, n: 1000 } }]);
    expect((measuredOf(everybody).n - measuredOf(unflagged).n) % 10).toBe(0);
  });

  it('are not told of fewer than a hundred', () => {
    const { rules, hits } = releasedOf(careless?.result);
    expect(rules.find(({ rule }) => rule.kind === 'mahalanobis')?.flagged).toEqual({ reason: 'protected' });
    for (const { ballots } of hits) expect(ballots === null || ballots % 10 === 0).toBe(true);
    expect(hits.map(({ ballots }) => ballots)).toContain(null);
  });
});

const categoryOf = () => 'k';
const OUTSIDE = { released: false, reason: 'outside-scope' };

describe('a wave about no persons', () => {
  const analysis = analysedWave({ ...wave(40), settings: OPEN });

  it('shows everything', () => {
    const { indices, breakdowns, reviews, careless } = analysis;
    for (const { result } of indices) expect(result.released).toBe(true);
    for (const { table, means } of breakdowns.flatMap(({ questions }) => questions)) {
      for (const block of [table, means]) if (block !== undefined) expect(block.released).toBe(true);
    }
    const rare = releasedOf(careless?.result).rules.find(({ rule }) => rule.kind === 'mahalanobis');
    expect(rare?.without).toMatchObject({ method: 'mean' });
    expect(releasedOf(reviews[0]?.agreement).withinGroup.targets).toHaveLength(3);
  });

  it('shows a reader of some units his own, and nothing made of the scores of few others', () => {
    const [review] = restrictAnalysis(analysis, { scope: ['u1'], seesWhole: () => true, categoryOf }).reviews;
    expect(releasedOf(review?.agreement).withinGroup.targets?.map(({ targetId }) => targetId)).toEqual(['u1']);
    const { icc1, alpha, krippendorff, kendallW, shroutFleiss } = releasedOf(review?.agreement);
    const { range, lowest, categories, groupEffects, identicalBallots } = review?.discrimination ?? {};
    for (const figure of [range, lowest, categories?.[0]?.highest, groupEffects?.[0]?.effect, identicalBallots]) {
      expect(figure).toEqual({ reason: 'outside-scope' });
    }
    expect([shroutFleiss, releasedOf(review?.leniency).variances]).toEqual([OUTSIDE, OUTSIDE]);
    for (const figure of [icc1, alpha, krippendorff.ordinal, kendallW]) {
      expect(figure).toEqual({ reason: 'outside-scope' });
    }
  });

  it('shows him his places only where three others or none stand beside them', () => {
    const ballots = Array.from({ length: 40 }, (_, row) => ballotOf([`4${row % 5}3221${row % 3}011${row % 2}0`]));
    const four = analysedWave({ questions: [reviewOf(4, 1)], ballots, settings: OPEN });
    const placesOf = (
      scope: readonly string[],
      ofCategory: (question: string, target: string) => string = categoryOf,
    ) => {
      const [review] = restrictAnalysis(four, { scope, seesWhole: () => true, categoryOf: ofCategory }).reviews;
      const [method] = releasedOf(review?.leniency).methods;
      return method?.result.released === true ? method.result.targets : method?.result;
    };
    expect(placesOf(['u1'])).toMatchObject([{ targetId: 'u1', place: { released: true } }]);
    expect(placesOf(['u0', 'u1', 'u2', 'u3'])).toHaveLength(4);
    expect(placesOf(['u1', 'u2', 'u3'])).toEqual(OUTSIDE);
    const apart = (_: string, own: string) => (own === 'u1' || own === 'u2' ? 'k' : 'other');
    expect(placesOf(['u1'], apart)).toMatchObject([{ targetId: 'u1', place: OUTSIDE }]);
  });

  it('shows him what is made of all answers only where he may see the whole', () => {
    const seenBy = (isWhole: boolean) => {
      const [review] = restrictAnalysis(analysis, { scope: ['u1'], seesWhole: () => isWhole, categoryOf }).reviews;
      return [review?.discrimination.topShare, review?.discrimination.ceilingShare];
    };
    for (const figure of seenBy(true)) expect(figure).toMatchObject({ value: expect.any(Number) });
    for (const figure of seenBy(false)) expect(figure).toEqual({ reason: 'outside-scope' });
  });
});
