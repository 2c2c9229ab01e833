import { type RawBuilder, sql } from 'kysely';
import { completeTabulation } from '#domain/tabulation/complete-tabulation';
import type { Tabulation } from '#domain/tabulation/model';
import type { DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';

export interface FrozenTabulation {
  readonly hash: string;
  readonly tabulation: Tabulation;
  readonly computedAt: number;
  /** Of the scheme that it was computed anew under; absent for the count's own, which follows the wave's. */
  readonly schemeHash?: string;
}

export interface NewTabulation extends FrozenTabulation {
  readonly waveId: string;
  /** Holds while the count that writes is still in charge. */
  readonly condition: RawBuilder<boolean>;
}

/** A wave is tabulated once by its count: the key refuses a second tabulation. */
export function insertTabulation(database: DatabasePort, frozen: NewTabulation): Statement {
  const texts = [frozen.waveId, frozen.hash, JSON.stringify(frozen.tabulation)];
  return rawStatement(
    database,
    sql`INSERT INTO tabulation (wave_id, hash, content, computed_at)
        SELECT ${sql.join(texts.map((value) => sql`CAST(${value} AS TEXT)`))}, CAST(${frozen.computedAt} AS BIGINT)
        WHERE ${frozen.condition}`,
  );
}

export interface NewRetabulation extends FrozenTabulation {
  readonly waveId: string;
  readonly schemeHash: string;
  readonly reason: string;
}

/** Numbers it in the same statement: 2 for the first after the count's own. */
export function insertRetabulation(database: DatabasePort, frozen: NewRetabulation): Statement {
  const { waveId, schemeHash, hash, tabulation, reason, computedAt } = frozen;
  return database.read.insertInto('retabulation').values(({ selectFrom, fn, val, eb }) => ({
    wave_id: waveId,
    number: selectFrom('retabulation')
      .select(eb(fn.coalesce(fn.max('number'), val(1)), '+', 1).as('next'))
      .where('wave_id', '=', waveId),
    scheme_hash: schemeHash,
    hash,
    content: JSON.stringify(tabulation),
    reason,
    computed_at: computedAt,
  }));
}

/** The one in force: the count's own, or the latest that was computed anew. */
export async function findTabulation(database: DatabasePort, waveId: string): Promise<FrozenTabulation | null> {
  const latest = await database.read
    .selectFrom('retabulation')
    .select(['hash', 'content', 'computed_at', 'scheme_hash'])
    .where('wave_id', '=', waveId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest) return { ...versionFrom(latest), schemeHash: latest.scheme_hash };
  const own = await database.read
    .selectFrom('tabulation')
    .select(['hash', 'content', 'computed_at'])
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return own ? versionFrom(own) : null;
}

export interface TabulationVersion {
  /** 1 for the count's own. */
  readonly number: number;
  readonly hash: string;
  readonly tabulation: Tabulation;
  readonly computedAt: number;
  readonly schemeHash?: string;
  readonly reason?: string;
}

export async function listTabulations(database: DatabasePort, waveId: string): Promise<readonly TabulationVersion[]> {
  const [own, later] = await Promise.all([
    database.read.selectFrom('tabulation').selectAll().where('wave_id', '=', waveId).execute(),
    database.read.selectFrom('retabulation').selectAll().where('wave_id', '=', waveId).orderBy('number').execute(),
  ]);
  return [
    ...own.map((row) => ({ number: 1, ...versionFrom(row) })),
    ...later.map((row) => ({
      number: row.number,
      ...versionFrom(row),
      schemeHash: row.scheme_hash,
      reason: row.reason,
    })),
  ];
}

function versionFrom(row: { readonly hash: string; readonly content: string; readonly computed_at: number }) {
  return { hash: row.hash, tabulation: completeTabulation(JSON.parse(row.content)), computedAt: row.computed_at };
}
