import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '#domain/analysis/model';
import type { Question } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { Tabulation } from '#domain/tabulation/model';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { done, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { publishedWave } from '../../support/waves/attacked-wave';

const NAMES = ['财政局', '教育局', '民政局'];
const ITEMS = [...NAMES, '办事大厅'];

const RATING: Question = {
  id: 'rating',
  kind: 'items',
  title: { zh: '请评价' },
  required: true,
  items: ITEMS.map((zh, place) => ({ id: `i${place}`, label: { zh } })),
  scale: { options: [0, 50, 100].map((score) => ({ id: `s${score}`, label: { zh: `${score}` }, score })) },
};

describe('items that are called like units, for the leader of one', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let path: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    for (const [place, zh] of NAMES.entries()) {
      await done(administrator.post('/api/units', { code: `00${place}`, name: { zh } }));
    }
    const index = (id: string, ...items: readonly number[]) => ({
      id,
      title: { zh: id },
      minimumAnswered: 1,
      items: items.map((item) => ({ question: 'rating', item: `i${item}` })),
    });
    const wave = await publishedWave(test, administrator, {
      surveyKind: 'poll',
      questions: [RATING],
      scheme: { ...USUAL_SCHEME, analysis: { indices: [index('own', 0, 3), index('all', 0, 1, 2)], breakdowns: [] } },
      ballots: Array.from({ length: 150 }, (_, person) => ({
        answers: {
          rating: {
            items: Object.fromEntries(
              ITEMS.map((_item, place) => [
                `i${place}`,
                `s${50 * (Math.floor(person / 3 ** (place % 3) + place) % 3)}`,
              ]),
            ),
          },
        },
      })),
    });
    path = wave.path;
  });
  afterAll(() => database.close());

  async function seenBy(unitScope: readonly string[] | undefined) {
    const email = `${unitScope?.join('-') ?? 'all'}@pingyi.test`;
    const leader = await signInInvited(test.app, administrator, {
      email,
      role: 'leader',
      ...(unitScope && { unitScope }),
    });
    const { tabulation } = (await done(leader.get(`${path}/results`))) as { readonly tabulation: Tabulation };
    for (const page of ['figures', 'results/hidden']) expect((await leader.get(`${path}/${page}`)).status).toBe(200);
    const { indices } = tabulation.analysis as Analysis;
    return [
      ...tabulation.questions.map(({ overall }) => overall.released),
      ...indices.map(({ result }) => result.released),
    ];
  }

  it('are seen where they are his, or no unit, and with all of which they are a part', async () => {
    expect(await seenBy(undefined)).toEqual([true, true, true, true, true, true]);
    expect(await seenBy(['000'])).toEqual([true, false, false, true, true, false]);
    expect(await seenBy(['000', '001', '002'])).toEqual([true, true, true, true, true, true]);
  });
});
