import { Kysely, PostgresDialect, sql } from 'kysely';
import type { DatabasePort, Outcome, Statement } from '../database';
import type { Database } from '../schema';

/** PostgreSQL 15 or later, or anything that speaks its protocol. */
export async function openPostgres(url: string): Promise<DatabasePort> {
  const { default: pg } = await import('pg');
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE });
  // An idle connection that breaks is replaced by the pool; without a listener the process would stop.
  pool.on('error', () => {});
  const read = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: 'postgres',
    read,
    atomic: (statements) => retried(read, statements),
    // Row versions stay until vacuumed; VACUUM cannot run in a transaction, so it is sent by itself.
    forget: async () =>
      void (await sql`VACUUM sealed_ballot, inner_envelope, paper_ballot, paper_settlement, mail_recipient`.execute(
        read,
      )),
    close: () => read.destroy(),
  };
}

const POOL_SIZE = 16;
const ATTEMPTS = 5;
/** serialization_failure and deadlock_detected: the same list may succeed when tried again. */
const RETRIED_STATES = new Set(['40001', '40P01']);

async function retried(database: Kysely<Database>, statements: readonly Statement[]): Promise<readonly Outcome[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(database, statements);
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRIED_STATES.has(sqlState(error))) throw error;
    }
  }
}

function inTransaction(database: Kysely<Database>, statements: readonly Statement[]): Promise<readonly Outcome[]> {
  return database.transaction().execute(async (transaction) => {
    const outcomes: Outcome[] = [];
    for (const statement of statements) {
      const result = await transaction.executeQuery(statement.compile());
      outcomes.push({ changes: Number(result.numAffectedRows ?? 0) });
    }
    return outcomes;
  });
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
