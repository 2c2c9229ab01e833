import { decodeBase64url } from '../base64url';
import { isBase64url, isPoint } from './field-check';
import { LOG_KEY_ALGORITHM, LOG_SIGNATURE_ALGORITHM, manifestStatement } from './sign-manifest';

/** Both in base64url. */
interface ManifestSignature {
  /**
   * The raw point of the organisation's key. A manifest names the key that it is signed with; whether that is the
   * organisation's is known from elsewhere, as from its earlier waves.
   */
  readonly publicKey: string;
  readonly signature: string;
}

const SIGNATURE_BYTES = 64;

/** Whether an organisation signed the text of a manifest. A key or a signature that is none has signed nothing. */
export async function isManifestSigned(text: string, { publicKey, signature }: ManifestSignature): Promise<boolean> {
  if (!isPoint(publicKey) || !isBase64url(signature, SIGNATURE_BYTES)) return false;
  const key = await crypto.subtle
    .importKey('raw', decodeBase64url(publicKey), LOG_KEY_ALGORITHM, false, ['verify'])
    .catch(() => null);
  if (key === null) return false;
  return crypto.subtle.verify(LOG_SIGNATURE_ALGORITHM, key, decodeBase64url(signature), manifestStatement(text));
}
