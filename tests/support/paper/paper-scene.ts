import { expect } from 'vitest';
import { type DatabasePort, type Engine } from '../../../db/database';
import { countBox } from '../../../db/stores/sealed-ballot-store';
import { createTestApp, type TestApp } from '../test-app';
import { type Answer, signInInvited, type TestClient } from '../test-client';
import { openTestDatabase } from '../test-databases';
import { type OpenedWave, openTestWave } from '../waves/open-wave';
import { type Keyed, keyPass, newPaperBatch } from './paper-client';

const KEYED_TABLES = ['paper_ballot', 'paper_settlement', 'paper_keyer'] as const;

/** An open wave with one batch of three paper ballots, and two people to key them. */
export interface PaperScene {
  readonly database: DatabasePort;
  readonly test: TestApp;
  readonly opened: OpenedWave;
  readonly first: TestClient;
  readonly second: TestClient;
  /** The address of the batch. */
  readonly batch: string;
  keyBoth(inFirst: readonly Keyed[], inSecond?: readonly Keyed[]): Promise<void>;
  settle(finding: unknown): Promise<Answer>;
  seal(client?: TestClient): Promise<Answer>;
  closeAndCount(): Promise<void>;
  /** How many ballots are in the box. */
  received(): Promise<number>;
  /** How many rows there are of what was keyed, settled, and by whom. */
  keyedRows(): Promise<number>;
  /** What the log says about paper. */
  acts(): Promise<readonly string[]>;
}

export async function paperScene(engine: Engine = 'sqlite'): Promise<PaperScene> {
  const database = await openTestDatabase(engine);
  const test = createTestApp(database);
  const opened = await openTestWave(test);
  const first = opened.administrator;
  const second = await signInInvited(test.app, first, { email: 'second@pingyi.test', role: 'organizer' });
  const batch = await newPaperBatch(first, opened.waveId, { name: '城东 01', ballots: 3 });
  return {
    database,
    test,
    opened,
    first,
    second,
    batch,
    keyBoth: async (inFirst, inSecond = inFirst) => {
      await keyPass(first, { batch, pass: 'first', ballots: inFirst });
      const finished = await keyPass(second, { batch, pass: 'second', ballots: inSecond });
      expect([finished.status, finished.body['stage']]).toEqual([200, 'settling']);
    },
    settle: (finding) => second.send('PUT', `${batch}/settlements`, finding),
    seal: (client = second) => client.post(`${batch}/sealing`, {}),
    closeAndCount: async () => {
      await first.post(`/api/waves/${opened.waveId}/closing`, {});
      await first.post(`/api/waves/${opened.waveId}/count`, {});
      await test.settled();
    },
    received: async () => {
      const groups = await countBox(database, opened.waveId);
      return groups.reduce((sum, group) => sum + group.received, 0);
    },
    keyedRows: async () => {
      const found = await Promise.all(
        KEYED_TABLES.map((table) => database.read.selectFrom(table).selectAll().execute()),
      );
      return found.flat().length;
    },
    acts: async () => {
      const rows = await database.read
        .selectFrom('audit_entry')
        .select('act')
        .where('act', 'like', 'paper.%')
        .execute();
      return rows.map(({ act }) => act).toSorted();
    },
  };
}
