import type { DatabasePort } from './database';
import { openPostgres } from './dialects/postgres';
import { openSqlite } from './dialects/sqlite';

/** Opens `postgres://…`, or the SQLite file at any other path. D1 is opened by the Worker from its binding. */
export function openDatabase(location: string): Promise<DatabasePort> {
  return /^postgres(ql)?:/.test(location) ? openPostgres(location) : openSqlite(location);
}
