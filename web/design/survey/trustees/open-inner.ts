import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import type { BoxKey } from '#domain/anonymity/box-key';
import { agreedSecret, importPublicKey, PUBLIC_KEY_BYTES } from '#domain/anonymity/envelope';

interface Peeling {
  readonly key: BoxKey;
  /** Some of what is closed still. */
  readonly load: () => Promise<ClosedRun>;
  /** How many are closed after these secrets were told. */
  readonly tell: (told: { proof: string; secrets: { hash: string; secret: string }[] }) => Promise<number>;
  readonly onProgress: (closed: number) => void;
}

export interface ClosedRun {
  readonly closed: number;
  readonly probe: string;
  readonly envelopes: readonly { readonly hash: string; readonly head: string }[];
}

/**
 * Tells the server run by run how each envelope is opened, until none is closed. What is in them never comes here. Whatever
 * was told is kept, so that it can be begun again at any point; the work of WebCrypto is off the page's thread.
 */
export async function openInner({ key, load, tell, onProgress }: Peeling): Promise<void> {
  for (let run = await load(); run.closed > 0; run = await load()) {
    const secrets = await Promise.all(
      run.envelopes.map(async ({ hash, head }) => ({ hash, secret: await secretOf(key, head) })),
    );
    const closed = await tell({ proof: await secretOf(key, run.probe), secrets });
    onProgress(closed);
    if (closed === 0) return;
  }
}

/**
 * z of one envelope: enough to open this one and no other, and nothing about the private key.
 *
 * @param head the beginning of an envelope: its version and the key that was made for it
 */
export async function secretOf({ privateKey }: BoxKey, head: string): Promise<string> {
  // 66 bytes are 88 characters.
  const point = decodeBase64url(head.slice(0, 88)).slice(1, 1 + PUBLIC_KEY_BYTES);
  return encodeBase64url(new Uint8Array(await agreedSecret(privateKey, await importPublicKey(point))));
}
