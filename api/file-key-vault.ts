import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyVault } from './key-vault';

/** One file a key, readable for this account alone, in a folder that back-ups of the database do not contain. */
export function openFileKeyVault(folder: string): KeyVault {
  return {
    put: async (id, key) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(fileOf(folder, id), JSON.stringify(key), { mode: 0o600, flag: 'wx', flush: true });
    },
    get: async (id) => {
      const text = await readFile(fileOf(folder, id), 'utf8').catch(nullIfMissing);
      return text === null ? null : JSON.parse(text);
    },
    destroy: (id) => overwriteAndRemove(fileOf(folder, id)),
  };
}

/** Overwriting is all a program can do; journals and flash memory may keep older blocks until they are reused. */
async function overwriteAndRemove(file: string): Promise<void> {
  const found = await stat(file).catch(nullIfMissing);
  if (!found) return;
  await writeFile(file, Buffer.alloc(found.size), { flag: 'r+', flush: true });
  await rm(file);
}

function fileOf(folder: string, id: string): string {
  if (!/^[\w-][\w.-]*$/.test(id)) throw new RangeError('the id of a key has letters, digits, dots and hyphens only');
  return join(folder, `${id}.json`);
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
