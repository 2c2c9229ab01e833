import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DatabasePort, Statement } from '../../db/database';
import { ENGINES, openTestDatabase } from '../support/test-databases';

describe.each(ENGINES)('atomic lists on %s', (engine) => {
  let database: DatabasePort;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.atomic([database.read.deleteFrom('unit_category')]);
  });

  const category = (id: string): Statement =>
    database.read.insertInto('unit_category').values({ id, name_zh: id, name_en: null, position: 1 });
  const unlessThere = (id: string): Statement =>
    database.read
      .insertInto('unit_category')
      .values({ id, name_zh: id, name_en: null, position: 1 })
      .onConflict((conflict) => conflict.doNothing());
  const stored = async () => {
    const rows = await database.read.selectFrom('unit_category').select('id').orderBy('id').execute();
    return rows.map((row) => row.id);
  };

  it('take effect together and tell what each statement did', async () => {
    const outcomes = await database.atomic([category('a'), unlessThere('a'), category('b')]);
    expect(outcomes.map((outcome) => outcome.changes)).toEqual([1, 0, 1]);
    expect(await stored()).toEqual(['a', 'b']);
  });

  it('leave nothing behind when a later statement fails', async () => {
    await expect(database.atomic([category('a'), category('b'), category('a')])).rejects.toThrow();
    expect(await stored()).toEqual([]);
  });

  it('refuse a row that refers to nothing', async () => {
    const orphan = database.read.insertInto('staff').values({
      user_id: 'nobody',
      role: 'leader',
      unit_scope: null,
      added_at: 1,
    });
    await expect(database.atomic([category('a'), orphan])).rejects.toThrow();
    expect(await stored()).toEqual([]);
  });

  it('do not disturb one another when they arrive at once', async () => {
    const lists = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 0 ? [category(`x${index}`), category(`x${index}`)] : [category(`y${index}`)],
    );
    const settled = await Promise.allSettled(lists.map((list) => database.atomic(list)));
    expect(settled.filter((outcome) => outcome.status === 'rejected')).toHaveLength(10);
    expect(await stored()).toHaveLength(20);
  });

  it('let exactly one of many identical writes win', async () => {
    const attempts = await Promise.all(Array.from({ length: 20 }, () => database.atomic([unlessThere('only')])));
    expect(attempts.filter(([outcome]) => outcome?.changes === 1)).toHaveLength(1);
  });

  it('may be empty', async () => {
    expect(await database.atomic([])).toEqual([]);
  });
});
