import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openNodeDependencies } from '../../api/node-dependencies';

it('makes a data folder that is not there, for this account alone', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'pingyi-'));
  const folder = join(parent, 'new', 'data');
  const secret = { SESSION_SECRET: 'a-secret-of-32-characters-for-tests' };
  const { database } = await openNodeDependencies({ ...secret, DATA_FOLDER: folder });
  await database.close();
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await rm(parent, { recursive: true });
});
