import { encodeBase64url } from '#domain/anonymity/base64url';
import { sha256 } from '#domain/anonymity/sha256';
import type { StampKit } from '../kit/kit';
import { fetchText, type Reply } from './network';

/**
 * The second file of the page (see kit). It is put in as an inline script: the policy lets it run by its hash, as it does the
 * page's own, also in browsers that know no integrity of files.
 */
export async function loadKit(): Promise<Reply & { readonly kit?: StampKit | undefined }> {
  if (window.stampKit) return { kit: window.stampKit };
  const reply = await fetchText(`/f/code/${STAMP_KIT}`);
  const { content = '' } = reply;
  if (encodeBase64url(await sha256(new TextEncoder().encode(content))) === STAMP_KIT) {
    const script = document.createElement('script');
    script.textContent = content;
    document.head.appendChild(script);
  }
  return { code: reply.code, kit: window.stampKit };
}
