import { type RawBuilder, sql } from 'kysely';
import type { DatabasePort, Engine, Statement } from './database';
import { rawStatement } from './raw-statement';
import type { Database } from './schema';

/** How a value of a row is read out of its JSON. */
export type ColumnKind = 'text' | 'integer' | 'real';
export type JsonColumns = Readonly<Record<string, ColumnKind>>;
export type JsonRow<Columns extends JsonColumns> = { readonly [Name in keyof Columns]: string | number | null };

export interface JsonInsert<Table extends keyof Database, Columns extends JsonColumns> {
  readonly into: Table;
  /** Columns of the table, in any order. */
  readonly columns: Columns & {
    readonly [Name in keyof Columns]: Name extends keyof Database[Table] ? ColumnKind : never;
  };
  readonly rows: readonly JsonRow<Columns>[];
  /** Holds while rows may be added; without it they always may. */
  readonly condition?: RawBuilder<boolean>;
  /** What follows the rows, such as sql`ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh`. */
  readonly onConflict?: RawBuilder<unknown>;
}

/**
 * Rows as a derived table that takes ONE bound parameter however many they are, because D1 binds at most
 * 100 parameters a statement (https://developers.cloudflare.com/d1/platform/limits/). Use it in a FROM:
 *
 *     sql`UPDATE unit SET position = new.position
 *         FROM ${jsonRows(database, { code: 'text', position: 'integer' }, rows)} AS new WHERE unit.code = new.code`
 *
 * A D1 parameter holds 2 MB: send long lists in several statements of one atomic list, see `inJsonChunks`.
 */
export function jsonRows<const Columns extends JsonColumns>(
  database: DatabasePort,
  columns: Columns,
  rows: readonly JsonRow<Columns>[],
): RawBuilder<unknown> {
  const names = Object.keys(columns);
  const json = JSON.stringify(rows.map((row) => names.map((name) => row[name])));
  const fields = names.map((name, index) => {
    return sql`${fieldOf(database.engine, columns[name] ?? 'text', index)} AS ${sql.ref(name)}`;
  });
  return sql`(SELECT ${sql.join(fields)} FROM ${elementsOf(database.engine, json)})`;
}

/**
 * The statements of an atomic list that insert all rows, a megabyte in each:
 *
 *     await database.atomic([...insertJsonRows(database, { into: 'ballot', columns: { wave_id: 'text', … }, rows })]);
 */
export function insertJsonRows<Table extends keyof Database, const Columns extends JsonColumns>(
  database: DatabasePort,
  insert: JsonInsert<Table, Columns>,
): readonly Statement[] {
  const columns: JsonColumns = insert.columns;
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  const condition = insert.condition ?? sql`true`;
  return inJsonChunks(insert.rows).map((rows) => {
    const source = jsonRows(database, columns, rows);
    // SQLite needs the WHERE to tell a join from the ON of ON CONFLICT.
    const text = sql`INSERT INTO ${sql.table(insert.into)} (${names}) SELECT ${names} FROM ${source} AS new_row WHERE ${condition}`;
    return rawStatement(database, insert.onConflict ? sql`${text} ${insert.onConflict}` : text);
  });
}

/** A list of values in one parameter, to stand after IN: sql`code IN ${jsonList(database, codes)}`. */
export function jsonList(database: DatabasePort, values: readonly string[]): RawBuilder<string> {
  const json = JSON.stringify(values);
  return database.engine === 'postgres'
    ? sql`(SELECT value FROM jsonb_array_elements_text(CAST(${json} AS jsonb)))`
    : sql`(SELECT value FROM json_each(${json}))`;
}

/** Cuts rows into runs whose JSON stays well under D1's 2 MB a value; the order is kept. */
export function inJsonChunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chunks: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = encoder.encode(JSON.stringify(row)).byteLength;
    if (size > room) {
      chunks.push([]);
      room = CHUNK_BYTES;
    }
    chunks.at(-1)?.push(row);
    room -= size;
  }
  return chunks;
}

const CHUNK_BYTES = 1_000_000;
const encoder = new TextEncoder();

function elementsOf(engine: Engine, json: string): RawBuilder<unknown> {
  return engine === 'postgres' ? sql`jsonb_array_elements(CAST(${json} AS jsonb)) AS element` : sql`json_each(${json})`;
}

function fieldOf(engine: Engine, kind: ColumnKind, index: number): RawBuilder<unknown> {
  if (engine !== 'postgres') return sql`json_extract(value, ${sql.lit(`$[${index}]`)})`;
  return sql`CAST(element ->> ${sql.lit(index)} AS ${POSTGRES_KINDS[kind]})`;
}

const POSTGRES_KINDS: Readonly<Record<ColumnKind, RawBuilder<unknown>>> = {
  text: sql`text`,
  integer: sql`bigint`,
  real: sql`double precision`,
};
