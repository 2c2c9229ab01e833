import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { blind } from '#domain/anonymity/blind-rsa/blind';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import { importTokenKey, verifyToken } from '#domain/anonymity/blind-rsa/verify-token';
import { createNodeStampSigner } from '../../../../../api/cryptography/node-stamp-signer';
import { generateStampKey, type StampPrivateKey } from '../../../../../api/keys/stamp-key';
import { randomBytes, randomMessage } from '../../../../support/blind-signing';

const LIBRARY = RSABSSA.SHA384.PSS.Deterministic();
const ALGORITHM = { name: 'RSA-PSS', hash: 'SHA-384' } as const;

interface KeyPair {
  readonly ours: StampPrivateKey;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

/** How often which part of the library takes its turn follows from how long it takes: 0.2, 15, 60 and 550 ms. */
const TOKENS_A_KEY = 250;
const [FINALIZED, BLINDED] = [25, 10];

const signer = createNodeStampSigner();
let keys: readonly KeyPair[];

beforeAll(async () => {
  keys = await Promise.all([newKeyPair(), newKeyPair(), newKeyPair(), newKeyPair()]);
});

describe.each([0, 1, 2, 3])('beside blindrsa-ts 0.4.4, under key %i', (index) => {
  it(`${TOKENS_A_KEY} tokens are good there`, async () => {
    const { ours, publicKey } = keyOf(index);
    for (let count = 0; count < TOKENS_A_KEY; count++) {
      const message = randomMessage();
      const blinding = await blind({ publicKey: ours.n, message, randomBytes });
      const signature = await signer.sign(ours, blinding.blinded);
      const token = finalize({ ...blinding, publicKey: ours.n, signature });
      expect(token && (await LIBRARY.verify(publicKey, token, message))).toBe(true);
      if (count >= FINALIZED) continue;
      expect(await LIBRARY.finalize(publicKey, message, signature, blinding.inverse)).toEqual(token);
    }
  });

  it('what is blinded there is signed and finished here', async () => {
    const { ours, publicKey } = keyOf(index);
    const key = await importTokenKey(ours.n);
    for (let count = 0; count < BLINDED; count++) {
      const message = randomMessage();
      const { blindedMsg, inv } = await LIBRARY.blind(publicKey, message);
      const blinding = { blinded: Uint8Array.from(blindedMsg), inverse: Uint8Array.from(inv) };
      const signature = await signer.sign(ours, blinding.blinded);
      const token = finalize({ ...blinding, publicKey: ours.n, signature });
      expect(token && (await verifyToken({ key, message, token }))).toBe(true);
    }
  });

  it('both sign alike', async () => {
    const { ours, privateKey } = keyOf(index);
    const { blinded } = await blind({ publicKey: ours.n, message: randomMessage(), randomBytes });
    expect(await signer.sign(ours, blinded)).toEqual(await LIBRARY.blindSign(privateKey, blinded));
  });
});

function keyOf(index: number): KeyPair {
  const key = keys[index];
  if (!key) throw new Error('there is a key for every index');
  return key;
}

async function newKeyPair(): Promise<KeyPair> {
  const ours = await generateStampKey();
  const { kty, n, e } = ours;
  return {
    ours,
    publicKey: await crypto.subtle.importKey('jwk', { kty, n, e }, ALGORITHM, true, ['verify']),
    privateKey: await crypto.subtle.importKey('jwk', ours, ALGORITHM, true, ['sign']),
  };
}
