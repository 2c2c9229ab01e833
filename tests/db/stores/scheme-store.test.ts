import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeScheme } from '#domain/scoring/frozen-scheme';
import type { DatabasePort } from '../../../db/database';
import { insertScheme, listSchemes } from '../../../db/stores/scheme-store';
import { insertSurvey } from '../../../db/stores/survey-store';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const SURVEY = { id: 's', kind: 'review', title: { zh: '评议' }, createdBy: 'u', at: 1 } as const;
const draft = { title: { zh: '评议' }, introduction: { zh: '' }, pages: [] };
const scheme = freezeScheme({
  groups: [{ id: 'g1', name: { zh: '领导' }, weight: 100, expected: 12, census: true }],
  settings: { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '考核' } },
});

describe.each(ENGINES)('versions of a scoring scheme on %s', (engine) => {
  let database: DatabasePort;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await database.atomic([insertSurvey(database, { ...SURVEY, draft })]);
  });
  afterAll(() => database.close());

  it('are numbered as they come, and the same scheme is one version', async () => {
    const version = (hash: string, fullPoints: number) =>
      insertScheme(database, { surveyId: 's', hash, scheme: { ...scheme, fullPoints }, createdBy: 'u', at: 5 });
    await database.atomic([version('a', 10), version('b', 20)]);
    await database.atomic([version('a', 10)]);
    const versions = await listSchemes(database, 's');
    expect(versions.map(({ hash, number, scheme: { fullPoints } }) => [hash, number, fullPoints])).toEqual([
      ['a', 1, 10],
      ['b', 2, 20],
    ]);
    expect(versions[0]).toEqual({ hash: 'a', number: 1, scheme, createdAt: 5 });
  });
});
