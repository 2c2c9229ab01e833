import { performance } from 'node:perf_hooks';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM } from '#domain/anonymity/box-key';
import { importPublicKey } from '#domain/anonymity/envelope';
import { openInner, type ClosedRun } from '../../web/design/survey/trustees/open-inner';
import type { PeelingFigures } from './peeling';

/** As many as a large survey has, told in runs as the page does it. */
const ENVELOPES = 10_000;
const RUN = 2000;

const [trustees, ephemeral] = await Promise.all([newKey(), newKey()]);
const point = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
const head = encodeBase64url(Uint8Array.of(1, ...point));
const key = { privateKey: trustees.privateKey, publicKey: point };
let closed = ENVELOPES;

const peeling = await perSecond(() =>
  openInner({
    key,
    load: async () => ({ closed, probe: head, envelopes: envelopesOf(Math.min(RUN, closed)) }),
    tell: async ({ secrets }) => (closed -= secrets.length),
    onProgress: () => undefined,
  }),
);
const agreeing = await perSecond(async () => {
  for (let done = 0; done < ENVELOPES; done += RUN) await Promise.all(Array.from({ length: RUN }, agree));
});
const figures: PeelingFigures = { peeling, agreeing };
console.log(JSON.stringify(figures));

function newKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
}

function envelopesOf(length: number): ClosedRun['envelopes'] {
  return Array.from({ length }, (_, index) => ({ hash: String(index), head }));
}

/** What cannot be done without: the point imported and multiplied. */
async function agree(): Promise<unknown> {
  const imported = await importPublicKey(point);
  return crypto.subtle.deriveBits({ name: 'ECDH', public: imported }, trustees.privateKey, 256);
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (ENVELOPES * 1000) / (performance.now() - began);
}
