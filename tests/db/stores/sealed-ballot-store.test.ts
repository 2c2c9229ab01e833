import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatabasePort } from '../../../db/database';
import { rawStatement } from '../../../db/raw-statement';
import { countBox, putIntoBox, readBox } from '../../../db/stores/sealed-ballot-store';
import { closeWaveRow } from '../../../db/stores/wave-store';
import { createTestApp, TEST_NOW } from '../../support/test-app';
import { openTestDatabase } from '../../support/test-databases';
import { type OpenedWave, openTestWave } from '../../support/waves/open-wave';

describe('the box on postgres', () => {
  let database: DatabasePort;
  let opened: OpenedWave;

  beforeEach(async () => {
    database = await openTestDatabase('postgres');
    opened = await openTestWave(createTestApp(database));
  });
  afterEach(() => database.close());

  it('makes closing wait for a ballot that is being stored, so that the count cannot miss it', async () => {
    const finished: string[] = [];
    const ballot = { waveId: opened.waveId, linkCode: opened.member.linkCode, id: 'a', sequence: 1, sealed: 'x' };
    const slowBallot = database
      .atomic([putIntoBox(database, { ...ballot, now: TEST_NOW }), rawStatement(database, sql`SELECT pg_sleep(1)`)])
      .then(() => finished.push('ballot stored'));
    await vi.waitUntil(() => isAsleep(database), { timeout: 20_000 });
    const closing = database
      .atomic([closeWaveRow(database, opened.waveId, TEST_NOW)])
      .then(() => finished.push('wave closed'));
    await Promise.all([slowBallot, closing]);
    expect(finished).toEqual(['ballot stored', 'wave closed']);
    expect(await countBox(database, opened.waveId)).toEqual([{ groupId: 'g1', received: 1 }]);
  });

  it('reads the whole box in runs, each ballot once', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => `id-${index}`);
    const base = { waveId: opened.waveId, linkCode: opened.member.linkCode, sequence: 1, sealed: 'x', now: TEST_NOW };
    await database.atomic(ids.map((id) => putIntoBox(database, { ...base, id })));
    const read: string[] = [];
    for await (const run of readBox(database, opened.waveId, 5)) {
      expect(run.length).toBeLessThanOrEqual(5);
      read.push(...run.map((sealed) => sealed.id));
    }
    expect(read.toSorted()).toEqual(ids.toSorted());
  });
});

/** A ballot is written, and its transaction rests before the commit. */
async function isAsleep(database: DatabasePort): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event = 'PgSleep'`.execute(database.read);
  return rows.length > 0;
}
