import { mkdir, open, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyVault } from './key-vault';

/** One file a key, readable for this account alone, in a folder that back-ups of the database do not contain. */
export function openFileKeyVault(folder: string): KeyVault {
  return {
    put: async (id, key) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const bytes = Buffer.from(JSON.stringify(key));
      await writeFile(fileOf(folder, id), bytes, { mode: 0o600, flag: 'wx', flush: true }).finally(() => bytes.fill(0));
    },
    get: (id) => readKey(fileOf(folder, id)),
    destroy: (id) => overwriteAndRemove(fileOf(folder, id)),
  };
}

/**
 * Into bytes of its own, which are erased: those into which a file is read as a text stay in the memory of the process until
 * something else is written there. The text that is parsed is not erased; it waits for the garbage collection.
 */
async function readKey(file: string): Promise<JsonWebKey | null> {
  const handle = await open(file).catch(nullIfMissing);
  if (!handle) return null;
  const bytes = Buffer.alloc((await handle.stat()).size);
  try {
    const { bytesRead } = await handle.read(bytes);
    return JSON.parse(bytes.toString('utf8', 0, bytesRead));
  } finally {
    bytes.fill(0);
    await handle.close();
  }
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
