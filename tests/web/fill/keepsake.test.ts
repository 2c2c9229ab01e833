import { assert, array, base64String, constant, date, integer, oneof, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { isKeepsake, keepsakeHash, readKeepsake } from '../../../web/fill/check/keepsake';

const bytesOf = (length: number) => encodeBase64url(Uint8Array.from({ length }, (_, index) => (index * 53) % 256));
const RECEIPT = { day: 20_786, leaf: bytesOf(32), signature: bytesOf(64) };
const SEED = bytesOf(32);
const kept = (said: Parameters<typeof keepsakeHash>[0]['said']) => ({ receipt: RECEIPT, seed: SEED, said });

describe('what a member keeps of a ballot as a code', () => {
  it('says on another device what was said, whatever it was', () => {
    const cell = oneof(
      constant(null),
      integer({ min: -1000, max: 1000 }),
      array(integer({ min: 0, max: 40 })),
      stringMatching(/^[0-9a-z.\-\u0124-\u01ff]{0,300}$/),
      date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) =>
        day.toISOString().slice(0, 10),
      ),
    );
    assert(
      property(array(cell), (said) => {
        expect(readKeepsake(`#${keepsakeHash(kept(said))}`)).toEqual({ ...kept(said), hasWords: false });
      }),
    );
  });

  it('leaves out what was written, and keeps that something was', () => {
    const hash = keepsakeHash(kept(['排队太久 10 分钟', [2, '别的办法'], 3]));
    expect(readKeepsake(hash)?.said).toEqual(['', [2, ''], 3]);
  });

  it('is made of what every scanner passes on as it is, and holds no link', () => {
    const said = ['....5-...', '建议', [0, 1], null];
    expect(keepsakeHash(kept(said))).toMatch(/^kept\.[\w.-]+$/);
    expect(isKeepsake('#k7m49qxt6hrcp')).toBe(false);
  });

  it('has room for a review of 122 units on five criteria, few or all of them rated', () => {
    const few = '.'.repeat(200) + '43443'.repeat(8) + '.'.repeat(370);
    expect(keepsakeHash(kept([few])).length).toBeLessThan(350);
    expect(keepsakeHash(kept(['43-43'.repeat(122)])).length).toBeLessThan(1100);
  });

  it('is nothing where it was cut off or is something else', () => {
    const hash = keepsakeHash(kept(['4.3-', 2]));
    assert(
      property(integer({ min: 0, max: hash.length - 1 }), (length) => {
        const cut = readKeepsake(hash.slice(0, length));
        expect(cut === null || cut.said.length === 0).toBe(true);
      }),
    );
    assert(
      property(base64String(), (text) => {
        expect(readKeepsake(`#${text}`)).toBeNull();
      }),
    );
  });
});
