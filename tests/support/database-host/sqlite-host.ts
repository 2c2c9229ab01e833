import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../db/dialects/sqlite';
import { migrate } from '../../../db/migrate';
import { MIGRATIONS } from '../migrations';
import type { Granted } from './grants';
import type { Host } from './hosts';

/** A file that was migrated once; closing it leaves nothing in the write-ahead log. */
export async function createSqliteHost(): Promise<Host<Granted['sqlite']>> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-migrated-'));
  const migrated = join(folder, 'migrated.sqlite');
  const database = await openSqlite(migrated);
  await migrate(database, MIGRATIONS);
  await database.close();
  return { grant: async () => ({ migrated }), stop: () => rm(folder, { recursive: true }) };
}
