import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../db/database';
import { insertSurvey } from '../../../db/stores/survey-store';
import { addMapping, latestMappings, listMappings, type StoredMapping } from '../../../db/stores/unit-mapping-store';
import { insertWave } from '../../../db/stores/wave-store';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const SURVEY = { id: 's', kind: 'review', title: { zh: '评议' }, createdBy: 'u', at: 1 } as const;
const draft = { title: { zh: '评议' }, introduction: { zh: '' }, pages: [] };
const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '考核' } };

const FIRST: StoredMapping = {
  waveId: 'w3',
  division: 'targets',
  revision: 1,
  earlierWaveId: 'w1',
  earlierDivision: 'targets',
  links: [{ from: ['a', 'b'], to: ['c'] }],
  storedBy: 'u',
  storedAt: 5,
};

describe.each(ENGINES)('mappings of units on %s', (engine) => {
  let database: DatabasePort;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    const wave = (number: number) =>
      insertWave(database, { id: `w${number}`, surveyId: 's', number, title: { zh: '' }, settings, at: 1 });
    await database.atomic([insertSurvey(database, { ...SURVEY, draft }), wave(1), wave(2), wave(3)]);
  });
  afterAll(() => database.close());

  it('are kept one beside the other, and the last one of a pair holds', async () => {
    const second: StoredMapping = { ...FIRST, revision: 2, earlierWaveId: 'w2', links: [] };
    const third: StoredMapping = { ...FIRST, revision: 3, links: [{ from: ['a'], to: ['c'] }] };
    for (const mapping of [FIRST, second, third]) await database.atomic([addMapping(database, mapping)]);
    expect(await listMappings(database, 'w3')).toEqual([FIRST, second, third]);
    expect(await listMappings(database, 'w1')).toEqual([]);
    expect(await latestMappings(database, 's')).toEqual([third, second]);
    expect(await latestMappings(database, 'another')).toEqual([]);
  });

  it('take a revision once', async () => {
    const outcomes = await database.atomic([addMapping(database, { ...FIRST, links: [] })]);
    expect(outcomes.map(({ changes }) => changes)).toEqual([0]);
    expect((await listMappings(database, 'w3'))[0]).toEqual(FIRST);
  });
});
