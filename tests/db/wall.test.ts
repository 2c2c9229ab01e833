import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../db/database';
import { openTestDatabase } from '../support/test-databases';

/** What members send and what was counted; what proves it; and people. */
const ANSWERS = ['sealed_ballot', 'inner_envelope', 'ballot', 'text_slip', 'arrival'] as const;
const PEOPLE = ['roll_entry', 'stamp', 'turnout_note', 'manifest', 'user', 'session', 'account', 'staff'];

describe('between people and answers', () => {
  let database: DatabasePort;

  beforeAll(async () => {
    database = await openTestDatabase('sqlite');
  });
  afterAll(() => database.close());

  async function referencesFrom(table: string): Promise<readonly string[]> {
    const { rows } = await sql<{ table: string }>`SELECT "table" FROM pragma_foreign_key_list(${table})`.execute(
      database.read,
    );
    return rows.map((row) => row.table);
  }

  async function reachableFrom(table: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
    for (const next of await referencesFrom(table)) {
      if (seen.has(next)) continue;
      seen.add(next);
      await reachableFrom(next, seen);
    }
    return seen;
  }

  it.each(ANSWERS)('no reference leads from %s to anybody', async (table) => {
    const reached = await reachableFrom(table);
    expect(PEOPLE.filter((people) => reached.has(people))).toEqual([]);
  });

  it.each(ANSWERS)('%s has exactly these columns, and is not numbered by SQLite', async (table) => {
    const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(database.read);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(COLUMNS[table].toSorted());
    await expect(sql`SELECT rowid FROM ${sql.table(table)}`.execute(database.read)).rejects.toThrow(/rowid/);
  });

  it('turnout is kept as numbers of a night, and leads to nobody', async () => {
    const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info('turnout_note')`.execute(
      database.read,
    );
    const names = ['wave_id', 'part', 'code', 'day', 'size', 'taken_part'];
    expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    expect(await referencesFrom('turnout_note')).toEqual(['wave']);
  });
});

const PROOF = ['group_id', 'sequence', 'ballot_key', 'token', 'signature'];

const COLUMNS: Readonly<Record<(typeof ANSWERS)[number], string[]>> = {
  sealed_ballot: ['wave_id', 'id', 'sealed', ...PROOF],
  inner_envelope: ['wave_id', 'hash', 'group_id', 'sealed', 'secret'],
  ballot: ['wave_id', 'id', 'group_id', 'answers', 'pace'],
  text_slip: ['wave_id', 'id', 'question_id', 'group_id', 'content', 'review'],
  arrival: ['wave_id', 'hash', 'day', 'sealed_hash', ...PROOF],
};
