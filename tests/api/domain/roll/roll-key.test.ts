import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { readableLetters } from '#domain/roll/readable-letters';
import { importRollKey, linkSecretOf, stampIdOf } from '#domain/roll/roll-key';

const keyOf = (waveId: string, fill = 7) =>
  importRollKey(waveId, { kty: 'oct', k: encodeBase64url(new Uint8Array(32).fill(fill)) });
const ENTRY = { id: 'entry-1', linkNumber: 1, stampNumber: 1 };

describe('what leads from an entry to its link and stamp', () => {
  it('is the same whenever it is worked out, by whoever has the key', async () => {
    const secret = await linkSecretOf(await keyOf('w1'), ENTRY);
    expect(secret).toMatch(/^[346789abcdefghjkmnpqrtuvwxy]{13}$/);
    expect(await linkSecretOf(await keyOf('w1'), ENTRY)).toBe(secret);
    expect(await stampIdOf(await keyOf('w1'), ENTRY)).toMatch(/^[\w-]{43}$/);
  });

  it('differs between keys, waves, entries and numbers', async () => {
    const others = [
      [await keyOf('w2'), ENTRY],
      [await keyOf('w1', 8), ENTRY],
      [await keyOf('w1'), { ...ENTRY, id: 'entry-2' }],
      [await keyOf('w1'), { ...ENTRY, linkNumber: 2, stampNumber: 2 }],
      [await keyOf('w1'), ENTRY],
    ] as const;
    const secrets = await Promise.all(others.map(([key, entry]) => linkSecretOf(key, entry)));
    const stamps = await Promise.all(others.map(([key, entry]) => stampIdOf(key, entry)));
    expect(new Set(secrets).size).toBe(others.length);
    expect(new Set(stamps).size).toBe(others.length);
  });

  it('stays the stamp when the link is replaced', async () => {
    const key = await keyOf('w1');
    expect(await stampIdOf(key, { ...ENTRY, linkNumber: 2 })).toBe(await stampIdOf(key, ENTRY));
  });
});

describe('readable letters', () => {
  it('come equally often, and none can be mistaken for another', () => {
    const every = readableLetters(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const counts = new Map<string, number>();
    for (const letter of every) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(new Set(counts.values())).toEqual(new Set([9]));
    expect(every).not.toMatch(/[0o1il2z5s]/i);
  });
});
