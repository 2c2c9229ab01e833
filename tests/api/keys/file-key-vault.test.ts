import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileKeyVault } from '../../../api/keys/file-key-vault';

const KEY: JsonWebKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' };

describe('the file key vault', () => {
  let folder: string;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'pingyi-vault-')), 'keys');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  it('gives back what was put into it, and nothing after it was destroyed', async () => {
    const vault = openFileKeyVault(folder);
    expect(await vault.get('wave.abc')).toBeNull();
    await vault.put('wave.abc', KEY);
    expect(await vault.get('wave.abc')).toEqual(KEY);
    await vault.destroy('wave.abc');
    expect(await vault.get('wave.abc')).toBeNull();
    expect(await readdir(folder)).toEqual([]);
    await vault.destroy('wave.abc');
  });

  it.skipIf(process.platform === 'win32')('lets nobody else read', async () => {
    await openFileKeyVault(folder).put('wave', KEY);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'wave.json'))).mode & 0o777).toBe(0o600);
  });

  it('never replaces a key', async () => {
    const vault = openFileKeyVault(folder);
    await vault.put('wave', KEY);
    await expect(vault.put('wave', { ...KEY, d: 'other' })).rejects.toThrow('EEXIST');
    expect(await vault.get('wave')).toEqual(KEY);
  });

  it('stays in its folder', async () => {
    await expect(async () => openFileKeyVault(folder).get('../secret')).rejects.toThrow(RangeError);
  });
});
