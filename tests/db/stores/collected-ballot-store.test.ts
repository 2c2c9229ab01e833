import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { brokenConstraint } from '../../../db/constraint';
import type { DatabasePort } from '../../../db/database';
import { insertImport, type NewImport } from '../../../db/stores/ballot-import-store';
import {
  type CollectedBallot,
  countCollected,
  insertCollected,
  readCollected,
  releaseCollectedTexts,
} from '../../../db/stores/collected-ballot-store';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const IMPORT: NewImport = {
  waveId: 'w1',
  id: 'i1',
  sourceName: '评议.csv',
  sourceHash: 'a'.repeat(64),
  form: 'wide',
  ballots: 3,
  ratings: 3,
  mapping: { 评分: { field: 'value' } },
  importedAt: 5,
  condition: sql`true`,
  again: false,
};
const BALLOTS: readonly CollectedBallot[] = [
  { id: 'c', groupId: 'g1', answers: [1, '0\u01F9.'], copies: 1 },
  { id: 'a', groupId: 'g2', answers: [null, null], copies: 76, design: { weight: 1.5, stratum: '城区' } },
  { id: 'b', groupId: 'g1', answers: [0.25, '-..'], copies: 2 },
];
const TEXTS = [{ id: 't', groupId: 'g1', questionId: 'q2', content: '多开窗口' }];
const ROWS = { waveId: 'w1', importId: 'i1', ballots: BALLOTS, texts: TEXTS };

describe.each(ENGINES)('collected ballots on %s', (engine) => {
  let database: DatabasePort;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  beforeEach(() => database.atomic([database.read.deleteFrom('ballot_import'), database.read.deleteFrom('text_slip')]));
  afterAll(() => database.close());

  const read = async (runLength: number) => {
    const runs: (readonly CollectedBallot[])[] = [];
    for await (const run of readCollected(database, 'w1', runLength)) runs.push(run);
    return runs;
  };

  it('are read in runs, each once, as they were written', async () => {
    await database.atomic([insertImport(database, IMPORT), ...insertCollected(database, ROWS)]);
    expect(await read(2)).toEqual([[BALLOTS[1], BALLOTS[2]], [BALLOTS[0]]]);
    const counts = await countCollected(database, 'w1');
    expect(counts.toSorted((one, other) => one.received - other.received)).toEqual([
      { groupId: 'g1', received: 3 },
      { groupId: 'g2', received: 76 },
    ]);
    expect(await countCollected(database, 'w2')).toEqual([]);
  });

  it.each<[string, Partial<NewImport>]>([
    ['the wave takes none', { condition: sql`1 = 0` }],
    ['the same file is there', { id: 'i2' }],
  ])('are not stored where %s', async (_, changes) => {
    if (changes.id) await database.atomic([insertImport(database, IMPORT)]);
    const importId = changes.id ?? 'i1';
    const written = database.atomic([
      insertImport(database, { ...IMPORT, ...changes }),
      ...insertCollected(database, { ...ROWS, importId }),
    ]);
    expect(brokenConstraint(await written.catch((error: unknown) => error))).toBe('reference');
    expect(await read(10)).toEqual([]);
  });

  it('go with their import', async () => {
    await database.atomic([insertImport(database, IMPORT), ...insertCollected(database, ROWS)]);
    await database.atomic([database.read.deleteFrom('ballot_import').where('id', '=', 'i1')]);
    expect(await read(10)).toEqual([]);
    expect(await database.read.selectFrom('collected_text').selectAll().execute()).toEqual([]);
  });

  it('give their texts to the count, and only to the one in charge', async () => {
    await database.atomic([insertImport(database, IMPORT), ...insertCollected(database, ROWS)]);
    const slips = () => database.read.selectFrom('text_slip').selectAll().execute();
    await database.atomic(releaseCollectedTexts(database, 'w1', sql<boolean>`1 = 0`));
    expect(await slips()).toEqual([]);
    await database.atomic(releaseCollectedTexts(database, 'w1', sql<boolean>`1 = 1`));
    const slip = { wave_id: 'w1', id: 't', question_id: 'q2', group_id: 'g1', content: '多开窗口', review: null };
    expect(await slips()).toEqual([slip]);
    expect(await database.read.selectFrom('collected_text').selectAll().execute()).toEqual([]);
  });
});
