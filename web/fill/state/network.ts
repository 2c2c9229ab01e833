import type { SignedReceipt } from './draft';

/** Trying again may help. */
export const UNREACHED = '';

/** What the server answers, or the code of why it was not done. */
export interface Reply {
  readonly code?: string | undefined;
  readonly content?: string;
  readonly signature?: string;
  readonly receipt?: SignedReceipt;
}

/** Without cookies; the page's policy keeps its address to itself. */
export async function ask(address: string, body?: Readonly<Record<string, unknown>>): Promise<Reply> {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
    credentials: 'omit',
  }).catch(() => null);
  if (!response || response.status >= 500 || response.status === 429) return { code: UNREACHED };
  const reply = (await response.json().catch(() => ({}))) as Reply;
  return response.ok ? reply : { code: reply.code || String(response.status) };
}
