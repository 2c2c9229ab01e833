import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileKeyVault } from '../../../api/keys/file-key-vault';
import { keepKeys } from '../../../api/keys/keeping-key-vault';
import type { KeyVault } from '../../../api/keys/key-vault';

const KEY: JsonWebKey = { kty: 'oct', k: 'c2VjcmV0' };
const MINUTE = 60_000;

describe('a vault that keeps what it has read', () => {
  let folder: string;
  let files: KeyVault;
  let vault: KeyVault;
  let now: number;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingyi-vault-'));
    now = 0;
    files = openFileKeyVault(folder);
    vault = keepKeys(files, () => now);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('answers with the same object for a minute', async () => {
    await vault.put('wave.roll', KEY);
    const read = await vault.get('wave.roll');
    expect(read).toEqual(KEY);
    now = MINUTE - 1;
    expect(await vault.get('wave.roll')).toBe(read);
    now = MINUTE;
    expect(await vault.get('wave.roll')).not.toBe(read);
  });

  it('knows nothing any more of a key that was destroyed, not even where it was read meanwhile', async () => {
    const readFirst: KeyVault = {
      ...files,
      destroy: async (id) => {
        expect(await busy.get(id)).toEqual(KEY);
        await files.destroy(id);
      },
    };
    const busy = keepKeys(readFirst, () => now);
    await busy.put('wave.roll', KEY);
    await busy.get('wave.roll');
    await busy.destroy('wave.roll');
    expect(await busy.get('wave.roll')).toBeNull();
  });

  it('keeps nothing that somebody has begun to read before it was destroyed', async () => {
    let asked = 0;
    let answer = (_key: JsonWebKey) => {};
    const late = new Promise<JsonWebKey>((resolve) => {
      answer = resolve;
    });
    const slow = keepKeys({ ...files, get: (id) => (asked++ === 0 ? late : files.get(id)) }, () => now);
    await slow.put('wave.roll', KEY);
    const begun = slow.get('wave.roll');
    await slow.destroy('wave.roll');
    answer(KEY);
    await begun;
    expect(await slow.get('wave.roll')).toBeNull();
  });

  it('answers two who ask at once with the same object, and neither waits for what the other has begun', async () => {
    let asked = 0;
    const never = new Promise<JsonWebKey>(() => {});
    const busy = keepKeys({ ...files, get: (id) => (asked++ === 0 ? never : files.get(id)) }, () => now);
    await busy.put('wave.roll', KEY);
    void busy.get('wave.roll');
    expect(await busy.get('wave.roll')).toEqual(KEY);
    await vault.put('wave.box', KEY);
    const [one, other] = await Promise.all([vault.get('wave.box'), vault.get('wave.box')]);
    expect(one).toBe(other);
  });

  it('knows for a minute at most a key that another process has destroyed', async () => {
    await vault.put('wave.roll', KEY);
    await vault.get('wave.roll');
    await files.destroy('wave.roll');
    now = MINUTE;
    expect(await vault.get('wave.roll')).toBeNull();
  });

  it('keeps nothing longer where the clock is set back', async () => {
    now = 10 * MINUTE;
    await vault.put('wave.roll', KEY);
    await vault.get('wave.roll');
    await files.destroy('wave.roll');
    now = 0;
    expect(await vault.get('wave.roll')).toBeNull();
  });

  it('finds a key that was put there after somebody has asked for it', async () => {
    expect(await vault.get('wave.roll')).toBeNull();
    await files.put('wave.roll', KEY);
    expect(await vault.get('wave.roll')).toEqual(KEY);
  });
});
