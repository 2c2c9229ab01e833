import type { CompiledQuery, Kysely, RawBuilder } from 'kysely';
import type { Database } from './schema';

export type Engine = 'sqlite' | 'd1' | 'postgres';

/** Anything that Kysely can compile: insert, update, delete, raw SQL. */
export interface Statement {
  compile(): CompiledQuery;
}

/** A condition in SQL, to stand in a statement. */
export type Condition = RawBuilder<unknown>;

/** What one statement of an atomic list did. */
export interface Outcome {
  readonly changes: number;
}

/**
 * The data layer that stores work with. Reads go through `read`; every write is a list of statements
 * that are decided beforehand and take effect together or not at all. Conditions belong into the SQL.
 */
export interface DatabasePort {
  readonly engine: Engine;
  readonly read: Kysely<Database>;
  atomic(statements: readonly Statement[]): Promise<readonly Outcome[]>;
  /** Lets go of the history of deleted rows, as far as the engine keeps it in files of its own. */
  forget(): Promise<void>;
  close(): Promise<void>;
}
