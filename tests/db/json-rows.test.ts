import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../db/database';
import { inJsonChunks, insertJsonRows, jsonList, jsonRows } from '../../db/json-rows';
import { rawStatement } from '../../db/raw-statement';
import { ENGINES, openTestDatabase } from '../support/test-databases';

const SLIP_COLUMNS = { wave_id: 'text', id: 'text', question_id: 'text', group_id: 'text', content: 'text' } as const;
const CATEGORY_COLUMNS = { id: 'text', name_zh: 'text', name_en: 'text', position: 'integer' } as const;

describe.each(ENGINES)('rows in one parameter on %s', (engine) => {
  let database: DatabasePort;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  it('inserts text, numbers and nulls as they were', async () => {
    const rows = [
      { id: 'a', name_zh: '综合管理类', name_en: null, position: 9_007_199_254_740_991 },
      { id: 'b', name_zh: '\'; DROP TABLE unit; -- \\ " 𠮷', name_en: 'Service', position: -1 },
    ];
    await database.atomic(insertJsonRows(database, { into: 'unit_category', columns: CATEGORY_COLUMNS, rows }));
    expect(await database.read.selectFrom('unit_category').selectAll().orderBy('id').execute()).toEqual(rows);
  });

  it('updates on conflict', async () => {
    const insert = (name_zh: string) =>
      insertJsonRows(database, {
        into: 'unit_category',
        columns: CATEGORY_COLUMNS,
        rows: [{ id: 'c', name_zh, name_en: null, position: 1 }],
        onConflict: sql`ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh`,
      });
    await database.atomic([...insert('旧'), ...insert('新')]);
    const found = await database.read.selectFrom('unit_category').select('name_zh').where('id', '=', 'c').execute();
    expect(found).toEqual([{ name_zh: '新' }]);
  });

  it('joins rows in an update', async () => {
    const rows = [{ key: 'c', position: 77 }];
    const source = jsonRows(database, { key: 'text', position: 'integer' }, rows);
    const update = sql`UPDATE unit_category SET position = given.position FROM ${source} AS given WHERE id = given.key`;
    expect(await database.atomic([rawStatement(database, update)])).toEqual([{ changes: 1 }]);
  });

  it('takes more rows and bytes than one statement may carry', async () => {
    const content = '意见'.repeat(100);
    const rows = Array.from({ length: 6000 }, (_, index) => {
      return { wave_id: 'w', id: `s${index}`, question_id: 'q', group_id: 'g', content };
    });
    const statements = insertJsonRows(database, { into: 'text_slip', columns: SLIP_COLUMNS, rows });
    expect(statements.length).toBeGreaterThan(1);
    const outcomes = await database.atomic(statements);
    expect(outcomes.reduce((sum, outcome) => sum + outcome.changes, 0)).toBe(6000);
  });

  it('lists values for IN, none as well', async () => {
    const find = (ids: readonly string[]) =>
      database.read.selectFrom('text_slip').select('id').where('id', 'in', jsonList(database, ids)).execute();
    const many = Array.from({ length: 500 }, (_, index) => `s${index}`);
    expect(await find(many)).toHaveLength(500);
    expect(await find([])).toEqual([]);
  });
});

describe('chunks', () => {
  it('keep the order and lose nothing, also a row larger than a chunk', () => {
    const rows = ['a', 'x'.repeat(1_500_000), 'b', 'y'.repeat(999_000), 'c'];
    const chunks = inJsonChunks(rows);
    expect(chunks.flat()).toEqual(rows);
    expect(chunks.length).toBeGreaterThan(2);
    expect(inJsonChunks([])).toEqual([]);
  });
});
