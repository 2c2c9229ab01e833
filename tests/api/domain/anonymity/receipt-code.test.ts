import { describe, expect, it } from 'vitest';
import { receiptCode } from '#domain/anonymity/receipt-code';

describe('the receipt code', () => {
  it('is three groups of four letters that cannot be confused', async () => {
    expect(await receiptCode('AAAAAAAAAAAAAAAAAAAAAA')).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is the same for the same ballot and another for another', async () => {
    const [first, again, other] = await Promise.all(['ballot-a', 'ballot-a', 'ballot-b'].map(receiptCode));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});
