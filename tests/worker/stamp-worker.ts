import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { createWorkerStampSigner } from '../../api/cryptography/worker-stamp-signer';
import { generateStampKey, type StampPrivateKey } from '../../api/keys/stamp-key';

export interface StampOrder {
  /** Without one the Worker makes a key. */
  readonly key?: StampPrivateKey;
  readonly blinded: string;
}

export interface StampAnswer {
  readonly key: StampPrivateKey;
  readonly signature: string;
}

const signer = createWorkerStampSigner();

/** The signer of workerd behind a door of its own, for the test beside. */
export default { fetch: answer };

async function answer(request: Request): Promise<Response> {
  const order: StampOrder = await request.json();
  const key = order.key ?? (await generateStampKey());
  try {
    const signature = await signer.sign(key, decodeBase64url(order.blinded));
    return Response.json({ key, signature: encodeBase64url(signature) } satisfies StampAnswer);
  } catch (error) {
    return new Response(error instanceof Error ? error.name : 'unknown', { status: 500 });
  }
}
