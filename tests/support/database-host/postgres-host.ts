import { openPostgres } from '../../../db/dialects/postgres';
import { migrate } from '../../../db/migrate';
import { MIGRATIONS } from '../migrations';
import { openPostgresServer } from '../servers/postgres-server';
import { createPostgresDatabase } from '../test-postgres';
import type { Granted } from './grants';
import type { Host } from './hosts';

/** One server for all tests, with a database that was migrated once. */
export async function startPostgresHost(): Promise<Host<Granted['postgres']>> {
  const server = await openPostgresServer();
  const migrated = await createPostgresDatabase(server.url);
  const database = await openPostgres(migrated.url);
  await migrate(database, MIGRATIONS);
  await database.close();
  return {
    grant: async () => ({ url: server.url, migrated: migrated.name }),
    stop: async () => {
      await migrated.drop();
      await server.stop();
    },
  };
}
