import type { SignedReceipt } from '#domain/anonymity/signed-receipt';

/** Trying again may help. */
export const UNREACHED = '';

/** What the server answers, or the code of why it was not done. */
export interface Reply {
  readonly code?: string | undefined;
  readonly content?: string;
  readonly signature?: string;
  readonly receipt?: SignedReceipt;
}

/** Without cookies, and without the address of the page, whatever the page itself says of it. */
export function ask(address: string, body?: Readonly<Record<string, unknown>>): Promise<Reply> {
  return reach(address, (response) => response.json() as Promise<Reply>, { body });
}

/** @returns the text as `content` */
export function fetchText(address: string, cache?: RequestCache): Promise<Reply> {
  return reach(address, async (response) => ({ content: await response.text() }), { cache });
}

async function reach(
  address: string,
  read: (response: Response) => Promise<Reply>,
  { body, cache = 'default' }: { readonly body?: object | undefined; readonly cache?: RequestCache | undefined },
): Promise<Reply> {
  const response = await fetch(address, {
    cache,
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() => null);
  if (!response || response.status >= 500 || response.status === 429) return { code: UNREACHED };
  const reply = await read(response).catch((): Reply => ({}));
  return response.ok ? reply : { code: reply.code || String(response.status) };
}
