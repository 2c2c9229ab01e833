import type { D1Result } from '@cloudflare/workers-types';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { DatabasePort } from '../database';
import type { Database } from '../schema';

/** What is used of a `D1Database`. */
export interface D1Binding {
  prepare(sql: string): { bind(...parameters: readonly unknown[]): D1BoundStatement };
  batch(statements: D1BoundStatement[]): Promise<D1Result[]>;
}

export interface D1BoundStatement {
  all<Row>(): Promise<D1Result<Row>>;
}

/** Cloudflare D1. It has no interactive transactions: `batch` is the only atomic write. */
export function openD1(binding: D1Binding): DatabasePort {
  const read = new Kysely<Database>({ dialect: d1Dialect(binding) });
  return {
    engine: 'd1',
    read,
    atomic: async (statements) => {
      if (statements.length === 0) return [];
      const results = await binding.batch(statements.map((statement) => prepare(binding, statement.compile())));
      return results.map((result) => ({ changes: changesOf(result) }));
    },
    forget: async () => {},
    close: () => read.destroy(),
  };
}

function d1Dialect(binding: D1Binding): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => d1Driver(binding),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function d1Driver(binding: D1Binding): Driver {
  const refuse = async (): Promise<never> => {
    throw new Error('D1 has no interactive transactions; use atomic()');
  };
  return {
    init: async () => {},
    acquireConnection: async () => d1Connection(binding),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

function d1Connection(binding: D1Binding): DatabaseConnection {
  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const result = await prepare(binding, query).all<Row>();
      return { rows: result.results, numAffectedRows: BigInt(changesOf(result)) };
    },
    streamQuery: () => {
      throw new Error('D1 does not stream query results');
    },
  };
}

function prepare(binding: D1Binding, query: CompiledQuery) {
  return binding.prepare(query.sql).bind(...query.parameters);
}

function changesOf(result: D1Result): number {
  return result.meta.changes ?? 0;
}
