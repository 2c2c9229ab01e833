import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { createNodeStampSigner } from '../../api/cryptography/node-stamp-signer';
import { generateStampKey } from '../../api/keys/stamp-key';
import { randomBlinded, randomBytes, readRfc9474Vector } from '../support/blind-signing';
import type { StampAnswer, StampOrder } from './stamp-worker';

describe('the stamp signer of workerd', () => {
  let worker: Miniflare;

  beforeAll(async () => {
    worker = new Miniflare({ modules: true, script: await bundle('stamp-worker.ts'), cf: false });
  });
  afterAll(() => worker.dispose());

  async function order(order: StampOrder) {
    return worker.dispatchFetch('https://stamp.local/', { method: 'POST', body: JSON.stringify(order) });
  }

  async function sign(asked: StampOrder): Promise<StampAnswer> {
    return JSON.parse(await (await order(asked)).text());
  }

  it('signs the example of RFC 9474, appendix A.3', async () => {
    const { key, blindedMessage, blindSignature } = readRfc9474Vector();
    const { signature } = await sign({ key, blinded: encodeBase64url(blindedMessage) });
    expect(decodeBase64url(signature)).toEqual(blindSignature);
  });

  it('gives the bytes that the signer of Node gives, under keys of both', async () => {
    const made = await sign({ blinded: encodeBase64url(randomBlinded()) });
    for (const key of [made.key, await generateStampKey()]) {
      for (let count = 0; count < 20; count++) {
        const blinded = randomBlinded();
        const { signature } = await sign({ key, blinded: encodeBase64url(blinded) });
        expect(decodeBase64url(signature)).toEqual(await createNodeStampSigner().sign(key, blinded));
      }
    }
  });

  it('refuses what is not a number below the modulus in as many bytes', async () => {
    const key = await generateStampKey();
    for (const blinded of [key.n, encodeBase64url(new Uint8Array(256).fill(255)), encodeBase64url(randomBytes(255))]) {
      const answer = await order({ key, blinded });
      expect([answer.status, await answer.text()]).toEqual([500, 'RangeError']);
    }
  });
});

/** One module with everything in it, as workerd takes it. */
async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(name, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'worker' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('a single build was expected');
  return output.output[0].code;
}
