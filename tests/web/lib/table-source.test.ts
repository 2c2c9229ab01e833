import { describe, expect, it } from 'vitest';
import { sourceOfFile } from '../../../web/lib/table-source';

describe('a file', () => {
  it('travels byte by byte, however large', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const source = await sourceOfFile(new File([bytes], '单位.xlsx'));
    expect(source).toMatchObject({ kind: 'file', name: '单位.xlsx' });
    const decoded = Buffer.from(source.kind === 'file' ? source.base64 : '', 'base64');
    expect(new Uint8Array(decoded)).toEqual(bytes);
  });
});
