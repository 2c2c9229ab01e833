import type BetterSqlite3 from 'better-sqlite3';
import { type CompiledQuery, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { DatabasePort, Outcome, Statement } from '../database';
import type { Database } from '../schema';

interface PendingWrite {
  readonly statements: readonly CompiledQuery[];
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * SQLite in this process. Writes that arrive in the same turn of the event loop share one commit
 * (one fsync), each list inside a savepoint of its own, so that one failing list leaves the others alone.
 */
export async function openSqlite(path: string): Promise<DatabasePort> {
  const { default: Sqlite } = await import('better-sqlite3');
  const connection = new Sqlite(path);
  for (const setting of PRAGMAS) connection.pragma(setting);
  const prepare = statementCache(connection);
  const read = new Kysely<Database>({ dialect: new SqliteDialect({ database: readerOf(connection, prepare) }) });
  const writer = groupCommit(connection, prepare);
  return {
    engine: 'sqlite',
    read,
    atomic: (statements) => writer.write(statements),
    // The write-ahead log still holds the sealed ballots as they came in, in that order.
    forget: async () => void connection.pragma('wal_checkpoint(TRUNCATE)'),
    close: async () => {
      writer.flush();
      await read.destroy();
    },
  };
}

/** synchronous = FULL: an acknowledged ballot survives a power cut. secure_delete: sealed rows leave no trace in free pages. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'busy_timeout = 5000',
];

/** Kysely prepares a statement for each query; nothing is read as a stream, so one that is kept is never busy. */
function readerOf(connection: BetterSqlite3.Database, prepare: Prepare): SqliteDatabase {
  return { prepare, close: () => void connection.close() };
}

function groupCommit(connection: BetterSqlite3.Database, prepare: Prepare) {
  let pending: PendingWrite[] = [];

  const run = (statements: readonly CompiledQuery[]): readonly Outcome[] =>
    statements.map((statement) => ({ changes: execute(prepare(statement.sql), statement.parameters) }));
  const runInSavepoint = connection.transaction(run);
  // One statement is atomic by itself; a ballot is one.
  const runList = (statements: readonly CompiledQuery[]) =>
    statements.length === 1 ? run(statements) : runInSavepoint(statements);
  const runAll = connection.transaction((writes: readonly PendingWrite[]): (() => void)[] =>
    writes.map((write) => {
      try {
        const outcomes = runList(write.statements);
        return () => write.resolve(outcomes);
      } catch (error) {
        return () => write.reject(error);
      }
    }),
  );

  function flush(): void {
    const writes = pending;
    pending = [];
    if (writes.length === 0) return;
    try {
      for (const settle of runAll.immediate(writes)) settle();
    } catch (error) {
      for (const write of writes) write.reject(error);
    }
  }

  function write(statements: readonly Statement[]): Promise<readonly Outcome[]> {
    const compiled = statements.map((statement) => statement.compile());
    return new Promise((resolve, reject) => {
      if (pending.length === 0) setImmediate(flush);
      pending.push({ statements: compiled, resolve, reject });
    });
  }

  return { write, flush };
}

function execute(statement: BetterSqlite3.Statement, parameters: readonly unknown[]): number {
  if (!statement.reader) return statement.run(...parameters).changes;
  return statement.all(...parameters).length;
}

const CACHED_STATEMENTS = 200;

type Prepare = (sql: string) => BetterSqlite3.Statement;

function statementCache(connection: BetterSqlite3.Database): Prepare {
  const cache = new Map<string, BetterSqlite3.Statement>();
  return (sql) => {
    const known = cache.get(sql);
    if (known) return known;
    if (cache.size >= CACHED_STATEMENTS) cache.clear();
    const statement = connection.prepare(sql);
    cache.set(sql, statement);
    return statement;
  };
}
