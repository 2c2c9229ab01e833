import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { faultsOf, type SignedFile } from '../../../web/assessment/result/run/check-signature';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** By hand: canonical JSON of what is small enough to write down. */
const SIGNED = `{"inputsHash":"${sha256('{"b":2}')}","outcomeHash":"${sha256('[3]')}","schemeHash":"${sha256('{"a":1}')}"}`;
const SIGNATURE = sha256(SIGNED);
const FILE: SignedFile = {
  signature: SIGNATURE,
  signed: JSON.parse(SIGNED),
  scheme: { a: 1 },
  inputs: { b: 2 },
  outcome: [3],
};

describe('the signature of a published run, worked out in the browser', () => {
  it('agrees with a file that is as it was published', async () => expect(await faultsOf(FILE, SIGNATURE)).toEqual([]));

  it.each(['scheme', 'inputs', 'outcome'] as const)('tells that %s is another', async (part) =>
    expect(await faultsOf({ ...FILE, [part]: { a: 0 } }, SIGNATURE)).toEqual([part]),
  );

  it('tells that a decision is another, whatever signature the file itself names', async () => {
    const signed = { ...FILE.signed, corrects: 'another' };
    expect(await faultsOf({ ...FILE, signed }, SIGNATURE)).toEqual(['signature']);
    expect(await faultsOf(FILE, 'ab')).toEqual(['signature']);
  });
});
