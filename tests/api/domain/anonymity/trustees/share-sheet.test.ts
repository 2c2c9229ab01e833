import { describe, expect, it } from 'vitest';
import { keyNumberOf, readSheet, SHEET_LINES, sheetLines } from '#domain/anonymity/trustees/share-sheet';

const origin = { waveId: 'wave', publicKey: new Uint8Array(65).fill(4) };
const share = Uint8Array.from({ length: 33 }, (_, index) => (index * 37) % 256);

describe('a sheet', () => {
  it('is read back with its number', async () => {
    const lines = await sheetLines({ number: 3, share }, origin);
    expect(lines).toHaveLength(SHEET_LINES);
    expect(await readSheet(lines, origin)).toEqual({ ok: true, value: { number: 3, share } });
  });

  it('names the line that is wrong', async () => {
    const lines = [...(await sheetLines({ number: 1, share }, origin))];
    lines[3] = `${lines[3]?.slice(0, 5)}${lines[3]?.charAt(5) === '3' ? '4' : '3'}${lines[3]?.slice(6)}`;
    expect(await readSheet(lines, origin)).toEqual({ ok: false, error: { code: 'line.mistyped', line: 4 } });
    expect(await readSheet(lines.slice(0, 2), origin)).toMatchObject({ error: { code: 'line.incomplete', line: 3 } });
  });

  it('of another wave or another key is called that', async () => {
    const elsewhere = await sheetLines({ number: 1, share }, { ...origin, waveId: 'other' });
    expect(await readSheet(elsewhere, origin)).toMatchObject({ error: { code: 'sheet.other-wave' } });
    const otherKey = { ...origin, publicKey: new Uint8Array(65).fill(5) };
    const remade = await sheetLines({ number: 1, share }, otherKey);
    expect(await readSheet(remade, origin)).toMatchObject({ error: { code: 'sheet.other-key' } });
  });

  it('has a number from 1 to 3 and a share of 33 bytes', async () => {
    const fourth = await sheetLines({ number: 4, share }, origin);
    expect(await readSheet(fourth, origin)).toMatchObject({ error: { code: 'sheet.unknown' } });
    await expect(sheetLines({ number: 1, share: share.subarray(1) }, origin)).rejects.toThrow(RangeError);
  });

  it('has a key with a number that people can compare', async () => {
    expect(await keyNumberOf(origin.publicKey)).toMatch(/^[346789a-y]{8}$/);
  });
});
