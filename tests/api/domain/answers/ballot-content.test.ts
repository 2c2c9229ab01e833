import { readBallotContent } from '#domain/answers/ballot-content';
import { encodeAnswers } from '#domain/answers/encode-vector';
import { padPlaintext } from '#domain/answers/padding';
import { PACES } from '#domain/answers/pace';
import { describe, expect, it } from 'vitest';
import { EVERY_KIND } from './every-kind';

const VERSION = { hash: 'f'.repeat(64), questionnaire: EVERY_KIND };
const VECTOR = encodeAnswers(EVERY_KIND, { choice: { option: 'else', other: '随便' } });
const BALLOT = { v: VERSION.hash, a: VECTOR };

describe('the content of an opened ballot', () => {
  it('is its vector, and its pace where it has one', () => {
    expect(read(BALLOT)).toEqual({ ok: true, value: { vector: VECTOR } });
    for (const pace of PACES) {
      expect(read({ ...BALLOT, p: pace })).toEqual({ ok: true, value: { vector: VECTOR, pace } });
    }
  });

  it.each([4, -1, 0.5, 1_853, '1', true, null, [1], { band: 1 }])('is not valid with the pace %j', (pace) => {
    expect(read({ ...BALLOT, p: pace })).toEqual({ ok: false, error: 'not-valid' });
  });

  it.each([
    ['of another version', { ...BALLOT, v: '0'.repeat(64) }, 'wrong-version'],
    ['without a vector', { v: VERSION.hash }, 'not-openable'],
    ['that is no object', null, 'not-openable'],
    ['with an option that is not there', { ...BALLOT, a: [9, ...VECTOR.slice(1)] }, 'not-valid'],
    ['without a required answer', { ...BALLOT, a: [1, ...VECTOR.slice(1)] }, 'not-valid'],
  ])('spoils a ballot %s', (_what, content, reason) => {
    expect(read(content)).toEqual({ ok: false, error: reason });
  });
});

function read(content: unknown) {
  return readBallotContent(padPlaintext(new TextEncoder().encode(JSON.stringify(content)), 4_096), VERSION);
}
