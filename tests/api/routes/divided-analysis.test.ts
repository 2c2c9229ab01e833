import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '#domain/analysis/model';
import type { Tabulation } from '#domain/tabulation/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { choice, chosen, publishedWave } from '../../support/waves/attacked-wave';

type Seen = Tabulation & { readonly analysis: Analysis };

const UNITS = ['unit0', 'unit1', 'unit2', 'unit3'];
const PUBLICATION = {
  tables: [{ id: 'units', title: { zh: '单位' }, by: [{ kind: 'question' as const, question: 'unit' }] }],
  textThreshold: 10,
};
const QUESTIONS = [choice('unit', 4), choice('opinion', 2), choice('age', 2)];

/** Of each unit, how many chose each opinion: large enough for weights. */
const OPINIONS = [
  [90, 140],
  [170, 110],
  [80, 130],
  [120, 190],
];
const BALLOTS = OPINIONS.flatMap((counts, unit) =>
  counts.flatMap((count, opinion) =>
    Array.from({ length: count }, (_, person) => ({
      answers: { ...chosen('unit', unit), ...chosen('opinion', opinion), ...chosen('age', person % 2) },
    })),
  ),
);

describe('the analysis of a poll that asks for the unit, for leaders of some', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let leader: TestClient;
  let leaderOfAllButOne: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    for (const code of UNITS) await administrator.post('/api/units', { code, name: { zh: `单位 ${code}` } });
    const lead = (email: string, unitScope: readonly string[]) =>
      signInInvited(test.app, administrator, { email, role: 'leader', unitScope });
    leader = await lead('head@pingyi.test', ['unit0']);
    leaderOfAllButOne = await lead('three@pingyi.test', UNITS.slice(0, 3));
  });
  afterAll(() => database.close());

  async function analysisFor(analysis: NonNullable<typeof USUAL_SCHEME.analysis>) {
    const { path } = await publishedWave(test, administrator, {
      surveyKind: 'poll',
      questions: QUESTIONS,
      publication: PUBLICATION,
      scheme: { ...USUAL_SCHEME, analysis },
      ballots: BALLOTS,
    });
    const read = async (client: TestClient) => {
      const { body } = await client.get(`${path}/results`);
      return (body as { readonly tabulation: Seen }).tabulation;
    };
    const last = await read(leaderOfAllButOne);
    return { path, whole: (await read(administrator)).analysis, seen: (await read(leader)).analysis, last };
  }

  it('has no test between units, by them or of them', async () => {
    const { whole, seen } = await analysisFor({ indices: [], breakdowns: ['unit', 'age'] });
    const crossed = ({ breakdowns }: Analysis) =>
      breakdowns.flatMap(({ by, questions }) => questions.map(({ question }) => `${question} by ${by}`));
    expect(crossed(whole)).toEqual(['opinion by unit', 'age by unit', 'unit by age', 'opinion by age']);
    expect(crossed(seen)).toEqual(['opinion by age']);
  });

  it('has nothing of everybody where his own units leave one, and every page of it opens', async () => {
    const mood = {
      id: 'mood',
      title: { zh: '情绪' },
      minimumAnswered: 1,
      items: [{ question: 'opinion' }, { question: 'age' }],
    };
    const { path, last } = await analysisFor({ indices: [mood], breakdowns: [] });
    const opinion = last.questions.find(({ question }) => question === 'opinion');
    expect(opinion?.overall).toEqual({ released: false, reason: 'protected' });
    expect(opinion?.tables?.[0]?.cells.map(({ classes }) => classes)).toEqual([['unit0'], ['unit1'], ['unit2']]);
    expect(last.analysis.indices[0]?.result).toEqual({ released: false, reason: 'outside-scope' });
    for (const page of ['figures', 'figures?table=units', 'results/hidden']) {
      expect((await leaderOfAllButOne.get(`${path}/${page}`)).status).toBe(200);
    }
  });

  it('has no figure in which each unit has a weight', async () => {
    const margins = [{ question: 'unit', shares: { unit0: 0.2, unit1: 0.25, unit2: 0.35, unit3: 0.2 } }];
    const { whole, seen } = await analysisFor({
      indices: [
        {
          id: 'mood',
          title: { zh: '情绪' },
          minimumAnswered: 1,
          items: [{ question: 'opinion' }, { question: 'age' }],
        },
      ],
      breakdowns: ['age'],
      weighting: { margins, trim: [0.2, 5] },
    });
    expect(whole.questions?.map(({ result }) => result.released)).toEqual([true, true, true]);
    const outside = { released: false, reason: 'outside-scope' };
    expect(seen.questions?.map(({ result }) => result)).toEqual([outside, outside, outside]);
    expect(seen.breakdowns).toEqual([]);
    expect(whole.sample.raking?.released).toBe(true);
    const hidden = { reason: 'outside-scope' };
    expect(seen.sample).toEqual({
      n: 1030,
      weights: 'post-stratified',
      designEffect: hidden,
      effectiveSize: hidden,
      marginOfError: hidden,
      raking: outside,
    });
    const [index] = seen.indices;
    expect(index?.result).toMatchObject({ released: true, mean: { reason: 'outside-scope' } });
  });
});
