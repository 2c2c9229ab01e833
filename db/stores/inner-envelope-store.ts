import { type RawBuilder, sql } from 'kysely';
import type { DatabasePort, Statement } from '../database';
import { insertJsonRows, jsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';
import { runsById } from './runs-by-id';
import type { GroupCount } from './sealed-ballot-store';

/** What was in an envelope of the box, still closed for the trustees. */
export interface InnerEnvelope {
  /** SHA-256 of it, in base64url. */
  readonly hash: string;
  readonly groupId: string;
  /** Base64url. */
  readonly sealed: string;
}

export interface NewInnerEnvelopes {
  readonly waveId: string;
  readonly envelopes: readonly InnerEnvelope[];
  /** Holds while the count that writes is still in charge. */
  readonly condition: RawBuilder<boolean>;
}

/** Those that an earlier attempt has written stay as they are. */
export function insertInner(
  database: DatabasePort,
  { waveId, envelopes, condition }: NewInnerEnvelopes,
): readonly Statement[] {
  return insertJsonRows(database, {
    into: 'inner_envelope',
    columns: { wave_id: 'text', hash: 'text', group_id: 'text', sealed: 'text' },
    rows: envelopes.map(({ hash, groupId, sealed }) => ({ wave_id: waveId, hash, group_id: groupId, sealed })),
    condition,
    onConflict: sql`ON CONFLICT (wave_id, hash) DO NOTHING`,
  });
}

export async function countInner(database: DatabasePort, waveId: string): Promise<readonly GroupCount[]> {
  const rows = await database.read
    .selectFrom('inner_envelope')
    .select(({ fn }) => ['group_id', fn.countAll<number>().as('received')])
    .where('wave_id', '=', waveId)
    .groupBy('group_id')
    .execute();
  return rows.map((row) => ({ groupId: row.group_id, received: row.received }));
}

/** How many wait for the trustees still. */
export async function countClosed(database: DatabasePort, waveId: string): Promise<number> {
  const row = await database.read
    .selectFrom('inner_envelope')
    .select(({ fn }) => fn.countAll<number>().as('closed'))
    .where('wave_id', '=', waveId)
    .where('secret', 'is', null)
    .executeTakeFirstOrThrow();
  return row.closed;
}

/** Version and ephemeral key, 66 bytes, are 88 characters: all of an envelope that its secret depends on. */
const HEAD_CHARACTERS = 88;

export interface EnvelopeHead {
  readonly hash: string;
  /** Base64url. */
  readonly head: string;
}

/** Some of those that wait for the trustees still, in the order of their hashes. */
export async function readClosed(
  database: DatabasePort,
  waveId: string,
  limit: number,
): Promise<readonly EnvelopeHead[]> {
  return database.read
    .selectFrom('inner_envelope')
    .select(['hash', sql<string>`substr(sealed, 1, ${sql.lit(HEAD_CHARACTERS)})`.as('head')])
    .where('wave_id', '=', waveId)
    .where('secret', 'is', null)
    .orderBy('hash')
    .limit(limit)
    .execute();
}

export interface EnvelopeSecret {
  readonly hash: string;
  /** z of the envelope, 32 bytes in base64url. */
  readonly secret: string;
}

/** Keeps what opens each envelope; who comes later with another secret changes nothing. */
export function keepSecrets(database: DatabasePort, { waveId, secrets, condition }: Secrets): Statement {
  const rows = jsonRows(database, { hash: 'text', secret: 'text' }, secrets);
  return rawStatement(
    database,
    sql`UPDATE inner_envelope SET secret = told.secret FROM ${rows} AS told
        WHERE inner_envelope.wave_id = ${waveId} AND inner_envelope.hash = told.hash
          AND inner_envelope.secret IS NULL AND ${condition}`,
  );
}

export interface Secrets {
  readonly waveId: string;
  readonly secrets: readonly (EnvelopeSecret & Record<'hash' | 'secret', string>)[];
  readonly condition: RawBuilder<boolean>;
}

export interface OpenableEnvelope extends InnerEnvelope {
  readonly id: string;
  readonly secret: string | null;
}

/** Runs of them in the order of their hashes. */
export function readInner(
  database: DatabasePort,
  waveId: string,
  runLength: number,
): AsyncGenerator<readonly OpenableEnvelope[]> {
  return runsById(async (after) => {
    const rows = await database.read
      .selectFrom('inner_envelope')
      .select(['hash', 'group_id', 'sealed', 'secret'])
      .where('wave_id', '=', waveId)
      .where('hash', '>', after)
      .orderBy('hash')
      .limit(runLength)
      .execute();
    return rows.map(({ hash, group_id: groupId, sealed, secret }) => ({ id: hash, hash, groupId, sealed, secret }));
  });
}

export function deleteInner(database: DatabasePort, waveId: string, condition: RawBuilder<boolean>): Statement {
  return database.read.deleteFrom('inner_envelope').where('wave_id', '=', waveId).where(condition);
}
