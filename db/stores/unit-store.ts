import { sql } from 'kysely';
import type { Unit, UnitCategory } from '#domain/units/unit';
import type { Condition, DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';
import type { UnitTable } from '../schema';
import { localized } from './localized';

export type StoredUnit = Unit;

export async function listUnits(database: DatabasePort): Promise<readonly StoredUnit[]> {
  const rows = await database.read.selectFrom('unit').selectAll().orderBy('position').orderBy('code').execute();
  return rows.map(unitFrom);
}

export async function listCategories(database: DatabasePort): Promise<readonly UnitCategory[]> {
  const rows = await database.read.selectFrom('unit_category').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: localized(row.name_zh, row.name_en) }));
}

export async function findUnit(database: DatabasePort, code: string): Promise<StoredUnit | null> {
  const row = await database.read.selectFrom('unit').selectAll().where('code', '=', code).executeTakeFirst();
  return row ? unitFrom(row) : null;
}

function unitFrom(row: UnitTable): StoredUnit {
  return {
    code: row.code,
    ...(row.parent_code !== null && { parentCode: row.parent_code }),
    name: localized(row.name_zh, row.name_en),
    ...(row.short_name_zh !== null && { shortName: localized(row.short_name_zh, row.short_name_en) }),
    ...(row.category_id !== null && { categoryId: row.category_id }),
    position: row.position,
  };
}

/** Fails on its key where the code is taken, and on its reference where parent or category is unknown. */
export function insertUnit(database: DatabasePort, unit: Omit<Unit, 'position'> & { readonly at: number }): Statement {
  const { at, ...rest } = unit;
  const last = database.read.selectFrom('unit').select(sql<number>`coalesce(max(position), 0) + 1`.as('next'));
  return database.read
    .insertInto('unit')
    .values({ ...columnsOf({ ...rest, position: 0 }), position: last, created_at: at });
}

/** Changes nothing where the parent stands under the unit itself; stands after `lockOrganisation`. */
export function updateUnit(database: DatabasePort, unit: Unit): Statement {
  const { code, ...columns } = columnsOf(unit);
  const update = database.read.updateTable('unit').set(columns).where('code', '=', code);
  return columns.parent_code === null ? update : update.where(isNotAbove(code, columns.parent_code));
}

function isNotAbove(code: string, parentCode: string) {
  return sql<boolean>`NOT EXISTS (
    WITH RECURSIVE above (code) AS (
      SELECT CAST(${parentCode} AS TEXT)
      UNION SELECT unit.parent_code FROM unit JOIN above ON unit.code = above.code WHERE unit.parent_code IS NOT NULL
    ) SELECT 1 FROM above WHERE above.code = ${code})`;
}

/** For the audit line of `updateUnit`: true after it only if the unit has the parent that was asked for. */
export function hasParent({ code, parentCode }: Unit): Condition {
  const parent = parentCode === undefined ? sql`IS NULL` : sql`= ${parentCode}`;
  return sql`EXISTS (SELECT 1 FROM unit WHERE code = ${code} AND parent_code ${parent})`;
}

/** Fails on its reference where other units stand under it. */
export function deleteUnit(database: DatabasePort, code: string): Statement {
  return database.read.deleteFrom('unit').where('code', '=', code);
}

/** Adds categories after those there are. Fails on its key where a name is taken. */
export function insertCategories(database: DatabasePort, categories: readonly UnitCategory[]): readonly Statement[] {
  return categories.map(({ id, name }) => {
    const last = database.read
      .selectFrom('unit_category')
      .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'));
    const names = { name_zh: name.zh, name_en: name.en ?? null };
    return database.read.insertInto('unit_category').values({ id, ...names, position: last });
  });
}

export function updateCategory(database: DatabasePort, { id, name }: UnitCategory): Statement {
  return database.read
    .updateTable('unit_category')
    .set({ name_zh: name.zh, name_en: name.en ?? null })
    .where('id', '=', id);
}

/**
 * Writes units whether or not they are there already. Parents come in a second pass, so that the order of
 * the list does not matter.
 */
export function saveUnits(
  database: DatabasePort,
  list: { readonly units: readonly Unit[]; readonly at: number },
): readonly Statement[] {
  const rows = list.units.map((unit) => ({ ...columnsOf(unit), created_at: list.at }));
  const save = (assignments: typeof OWN_COLUMNS, withParents: boolean) =>
    insertJsonRows(database, {
      into: 'unit',
      columns: UNIT_COLUMNS,
      rows: withParents ? rows : rows.map((row) => ({ ...row, parent_code: null })),
      onConflict: sql`ON CONFLICT (code) DO UPDATE SET ${assignments}`,
    });
  return [...save(OWN_COLUMNS, false), ...save(PARENT_COLUMN, true)];
}

const UNIT_COLUMNS = {
  code: 'text',
  parent_code: 'text',
  name_zh: 'text',
  name_en: 'text',
  short_name_zh: 'text',
  short_name_en: 'text',
  category_id: 'text',
  position: 'integer',
  created_at: 'integer',
} as const;

const OWN_COLUMNS = sql`name_zh = excluded.name_zh, name_en = excluded.name_en, short_name_zh = excluded.short_name_zh,
  short_name_en = excluded.short_name_en, category_id = excluded.category_id, position = excluded.position`;
const PARENT_COLUMN = sql`parent_code = excluded.parent_code`;

function columnsOf(unit: Unit): Omit<UnitTable, 'created_at'> {
  return {
    code: unit.code,
    parent_code: unit.parentCode ?? null,
    name_zh: unit.name.zh,
    name_en: unit.name.en ?? null,
    short_name_zh: unit.shortName?.zh ?? null,
    short_name_en: unit.shortName?.en ?? null,
    category_id: unit.categoryId ?? null,
    position: unit.position,
  };
}
