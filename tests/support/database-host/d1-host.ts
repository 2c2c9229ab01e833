import { sql } from 'kysely';
import { Miniflare } from 'miniflare';
import type { DatabasePort, Statement } from '../../../db/database';
import { openD1 } from '../../../db/dialects/d1';
import { migrate } from '../../../db/migrate';
import { rawStatement } from '../../../db/raw-statement';
import { MIGRATIONS } from '../migrations';
import { D1_WIRE, d1OverHttp } from './d1-over-http';
import type { D1Address, Granted } from './grants';
import type { Host } from './hosts';

/** A workerd knows its databases when it starts. So many cost it no more time than one; more are had by another workerd. */
const DATABASES_EACH = 64;

/** Databases in workerd: the first is migrated, the others get its tables in one list. */
export async function createD1Host(): Promise<Host<Granted['d1']>> {
  const running: Miniflare[] = [];
  let taken = 0;

  async function next(): Promise<D1Address> {
    const place = taken++;
    const workerd = (running[Math.floor(place / DATABASES_EACH)] ??= startWorkerd());
    const { href } = await workerd.ready;
    return { url: href, binding: BINDINGS[place % DATABASES_EACH] ?? '' };
  }

  const model = openD1(d1OverHttp(await next()));
  await migrate(model, MIGRATIONS);
  const tables = await statementsThatMake(model);
  return {
    grant: async () => {
      const address = await next();
      await openD1(d1OverHttp(address)).atomic(tables);
      return address;
    },
    stop: async () => {
      await Promise.all(running.map((workerd) => workerd.dispose()));
    },
  };
}

const BINDINGS = Array.from({ length: DATABASES_EACH }, (_, index) => `DB${index}`);

function startWorkerd(): Miniflare {
  return new Miniflare({ modules: true, script: D1_WIRE, d1Databases: BINDINGS, cf: false });
}

/** Tables and indexes as they are after the last migration, and the notes that all were applied. */
async function statementsThatMake(database: DatabasePort): Promise<readonly Statement[]> {
  const made = await sql<{ sql: string }>`SELECT sql FROM sqlite_master
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'
    ORDER BY type = 'index', rowid`.execute(database.read);
  const notes = MIGRATIONS.map(({ name }) => sql`INSERT INTO migration (name, applied_at) VALUES (${name}, 0)`);
  return [...made.rows.map((row) => sql.raw(row.sql)), ...notes].map((text) => rawStatement(database, text));
}
