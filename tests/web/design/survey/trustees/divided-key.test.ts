import fc from 'fast-check';
import { combine } from 'shamir-secret-sharing';
import { describe, expect, it } from 'vitest';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM } from '#domain/anonymity/box-key';
import { openEnvelope } from '#domain/anonymity/open-envelope';
import { sealEnvelope } from '#domain/anonymity/seal-envelope';
import { readSheet, type ShareSheet } from '#domain/anonymity/trustees/share-sheet';
import { divide, makeDividedKey, originOf, rebuildKey } from '../../../../../web/design/survey/trustees/divided-key';

const WAVE = 'wave';
const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 0],
] as const;

async function sheetsOf(made: Awaited<ReturnType<typeof makeDividedKey>>): Promise<readonly ShareSheet[]> {
  const origin = originOf(WAVE, made.publicKey);
  const read = await Promise.all(made.sheets.map((lines) => readSheet(lines, origin)));
  return read.map((sheet) => (sheet.ok ? sheet.value : expect.unreachable()));
}

describe('a key that is divided', () => {
  it.each(PAIRS)('is rebuilt from sheets %i and %i, and opens what was sealed for it', async (...pair) => {
    const made = await makeDividedKey(WAVE);
    const sheets = await sheetsOf(made);
    const two = pair.map((index) => sheets[index] ?? expect.unreachable());
    const boxKey = await rebuildKey(two, originOf(WAVE, made.publicKey));
    if (!boxKey) expect.unreachable();
    const plaintext = Uint8Array.of(1, 2, 3);
    const context = { waveId: WAVE, groupId: 'g' };
    const ephemeral = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
    const sealed = await sealEnvelope({
      boxPublicKey: decodeBase64url(made.publicKey),
      ephemeral,
      context,
      plaintext,
    });
    expect(await openEnvelope({ boxKey, context, sealed })).toEqual({ ok: true, value: plaintext });
  });

  it('is not what two shares of different keys make', async () => {
    const [one, other] = [await makeDividedKey(WAVE), await makeDividedKey(WAVE)];
    const [first] = await sheetsOf(one);
    const [, second] = await sheetsOf(other);
    if (!first || !second) expect.unreachable();
    expect(await rebuildKey([first, second], originOf(WAVE, one.publicKey))).toBeNull();
  });

  it('is not what two shares of different keys make that lie at the same place', async () => {
    const made = await makeDividedKey(WAVE);
    const [first] = await sheetsOf(made);
    if (!first) expect.unreachable();
    const share = first.share.map((byte, index) => (index < first.share.length - 1 ? byte ^ 1 : byte));
    expect(await rebuildKey([first, { number: 2, share }], originOf(WAVE, made.publicKey))).toBeNull();
  });

  it('is the same from any two of three shares, whatever the secret', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (secret) => {
        const shares = await divide(secret);
        for (const pair of PAIRS) {
          const two = pair.map((index) => shares[index] ?? expect.unreachable());
          expect(Array.from(await combine(two))).toEqual(Array.from(secret));
        }
      }),
      { numRuns: 50 },
    );
  });

  /** Chi-square with 255 degrees of freedom is over 380 once in a million. */
  it('tells nothing by one share: its bytes are evenly spread, whatever the secret', async () => {
    const secret = new Uint8Array(32);
    const counts = new Uint32Array(256);
    for (let run = 0; run < 1500; run++) {
      const [share] = await divide(secret);
      for (const byte of share?.subarray(0, 32) ?? []) counts[byte] = (counts[byte] ?? 0) + 1;
    }
    const expected = (1500 * 32) / 256;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(380);
  });
});
