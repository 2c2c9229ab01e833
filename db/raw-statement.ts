import type { RawBuilder } from 'kysely';
import type { DatabasePort, Statement } from './database';

/** Makes a statement for `atomic` of SQL that Kysely's builders cannot say: `rawStatement(database, sql`…`)`. */
export function rawStatement(database: DatabasePort, text: RawBuilder<unknown>): Statement {
  return { compile: () => text.compile(database.read) };
}
