import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '#domain/analysis/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { DatabasePort } from '../../../db/database';
import { choice, chosen, publishedWave } from '../../support/attacked-wave';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';

const UNITS = ['unit0', 'unit1', 'unit2'];
const PUBLICATION = {
  tables: [{ id: 'units', title: { zh: '单位' }, by: [{ kind: 'question' as const, question: 'unit' }] }],
  textThreshold: 10,
};
const QUESTIONS = [choice('unit', 3), choice('opinion', 2), choice('age', 2)];

/** Of each unit, how many chose each opinion: large enough for weights. */
const OPINIONS = [
  [90, 140],
  [170, 110],
  [80, 130],
];
const BALLOTS = OPINIONS.flatMap((counts, unit) =>
  counts.flatMap((count, opinion) =>
    Array.from({ length: count }, (_, person) => ({
      answers: { ...chosen('unit', unit), ...chosen('opinion', opinion), ...chosen('age', person % 2) },
    })),
  ),
);

describe('the analysis of a poll that asks for the unit, for the leader of one', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    for (const code of UNITS) await administrator.post('/api/units', { code, name: { zh: `单位 ${code}` } });
    const own = { email: 'head@pingyi.test', role: 'leader', unitScope: ['unit0'] } as const;
    leader = await signInInvited(test.app, administrator, own);
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
      return (body as { readonly tabulation: { readonly analysis: Analysis } }).tabulation.analysis;
    };
    return { whole: await read(administrator), seen: await read(leader) };
  }

  it('has no test between units, by them or of them', async () => {
    const { whole, seen } = await analysisFor({ indices: [], breakdowns: ['unit', 'age'] });
    const crossed = ({ breakdowns }: Analysis) =>
      breakdowns.flatMap(({ by, questions }) => questions.map(({ question }) => `${question} by ${by}`));
    expect(crossed(whole)).toEqual(['opinion by unit', 'age by unit', 'unit by age', 'opinion by age']);
    expect(crossed(seen)).toEqual(['opinion by age']);
  });

  it('has no figure in which each unit has a weight', async () => {
    const margins = [{ question: 'unit', shares: { unit0: 0.2, unit1: 0.25, unit2: 0.55 } }];
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
    const [index] = seen.indices;
    expect(index?.result).toMatchObject({ released: true, mean: { reason: 'outside-scope' } });
  });
});
