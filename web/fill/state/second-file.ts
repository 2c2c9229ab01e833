import { encodeBase64url } from '#domain/anonymity/base64url';
import { sha256 } from '#domain/anonymity/sha256';
import type { LaterScreens } from '../later-screens';
import { fetchText, type Reply } from './network';

declare global {
  interface Window {
    laterScreens?: LaterScreens;
  }
}

/** What the second file brought, or the code of why it brought nothing. */
export type SecondFile = Reply & { readonly file?: LaterScreens | undefined };

/**
 * It is put in as an inline script: the policy lets it run by its hash, as it does the page's own, also in browsers that
 * know no integrity of files.
 */
export async function loadSecondFile(cache?: 'reload'): Promise<SecondFile> {
  const { code, content = '' } = await fetchText(`/f/code/${SECOND_FILE}`, cache);
  if (code !== undefined) return { code };
  // What is damaged may be what the browser has kept.
  if (encodeBase64url(await sha256(new TextEncoder().encode(content))) !== SECOND_FILE)
    return cache ? { code: ANOTHER } : loadSecondFile('reload');
  const script = document.createElement('script');
  script.textContent = content;
  document.head.appendChild(script);
  return { file: window.laterScreens };
}

/** Something on the way has changed it. */
const ANOTHER = 'another';
