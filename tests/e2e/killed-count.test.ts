import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeDependencies } from '../../api/node-dependencies';
import { beginCount } from '../../api/usecases/count/count-wave';
import { POLL } from '../support/fixtures/filled';
import { type NodeServer, startNodeServer } from '../support/servers/node-server';
import { openPostgresServer, type PostgresServer } from '../support/servers/postgres-server';
import { createPostgresDatabase } from '../support/test-postgres';
import { BOX_SECRET, fillStampedBox } from '../support/waves/stamped-box';

const BALLOTS = 400;

/** Where a server has its data: keys in a folder, and rows there too or in PostgreSQL. */
interface House {
  readonly folder: string;
  readonly databaseUrl?: string;
}

describe.each(['sqlite', 'postgres'] as const)('a server that is killed in the middle of a count on %s', (engine) => {
  let parent: string;
  let postgres: PostgresServer | undefined;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'pingyi-killed-'));
    postgres = engine === 'postgres' ? await openPostgresServer() : undefined;
  });
  afterEach(async () => {
    await postgres?.stop();
    await rm(parent, { recursive: true, force: true });
  });

  it('has lost nothing: another one comes to what an undisturbed count comes to', async () => {
    const database = postgres && (await createPostgresDatabase(postgres.url));
    const house: House = { folder: join(parent, 'killed'), ...(database && { databaseUrl: database.url }) };
    const waveId = await fillStampedBox({ ...house, ballots: BALLOTS, ...POLL });
    await askForCount(house, waveId);
    const undisturbed = await copyOf(house, postgres, database?.name);

    const killed = await startServer(house);
    await until(house, ({ state, lists }) => state === 'counting' && lists > 2);
    await killed.kill();
    expect(await stateOf(house)).toMatchObject({ state: 'counting', heads: [], ballots: 0, sealed: BALLOTS });

    await giveLeaseBack(house);
    const counted = await countedBy(house);
    expect(counted).toMatchObject({ ballots: BALLOTS, sealed: 0, heads: [{ lists: counted.lists }] });
    expect(counted.heads).toEqual((await countedBy(undisturbed)).heads.map((head) => expect.objectContaining(head)));
  });

  async function copyOf(house: House, server: PostgresServer | undefined, name: string | undefined): Promise<House> {
    const folder = join(parent, 'undisturbed');
    await cp(house.folder, folder, { recursive: true });
    return server ? { folder, databaseUrl: (await createPostgresDatabase(server.url, name)).url } : { folder };
  }
});

function settingsOf({ folder, databaseUrl }: House) {
  return { DATA_FOLDER: folder, SESSION_SECRET: BOX_SECRET, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
}

function startServer(house: House): Promise<NodeServer> {
  return startNodeServer(settingsOf(house));
}

/** A server takes up a count whose lease has run out as soon as it starts. */
async function askForCount(house: House, waveId: string): Promise<void> {
  const dependencies = await openNodeDependencies(settingsOf(house));
  expect((await beginCount(dependencies, waveId)).ok).toBe(true);
  await dependencies.database.close();
  await giveLeaseBack(house);
}

/** Nobody waits a minute here for the lease of who was killed to run out. */
async function giveLeaseBack(house: House): Promise<void> {
  const { database } = await openNodeDependencies(settingsOf(house));
  await database.atomic([database.read.updateTable('wave').set({ count_lease_until: 0 })]);
  await database.close();
}

async function countedBy(house: House) {
  const server = await startServer(house);
  await until(house, ({ isDone }) => isDone);
  await server.stop();
  return stateOf(house);
}

async function until(house: House, holds: (state: Awaited<ReturnType<typeof stateOf>>) => boolean): Promise<void> {
  while (!holds(await stateOf(house))) await wait(2);
}

async function stateOf(house: House) {
  const { database } = await openNodeDependencies(settingsOf(house));
  const { read } = database;
  const count = async (table: 'ballot' | 'sealed_ballot' | 'slip_tree_list') => {
    const row = await read
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirst();
    return row?.rows ?? 0;
  };
  const wave = await read.selectFrom('wave').select(['state', 'roll_key_destroyed_at']).executeTakeFirstOrThrow();
  const heads = await read.selectFrom('slip_tree').select(['lists', 'root']).execute();
  const [ballots, sealed, lists] = [await count('ballot'), await count('sealed_ballot'), await count('slip_tree_list')];
  await database.close();
  return { state: wave.state, isDone: wave.roll_key_destroyed_at !== null, heads, ballots, sealed, lists };
}
