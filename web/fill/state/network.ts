/** Trying again may help. */
export const UNREACHED = undefined;

export interface Reply {
  /** Empty if it was done, `UNREACHED`, or why it was not. */
  readonly code: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Without cookies; the page's policy keeps its address to itself. */
export async function ask(path: string, body?: Readonly<Record<string, unknown>>): Promise<Reply> {
  const response = await fetch(`/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    credentials: 'omit',
  }).catch(() => null);
  if (!response || response.status >= 500 || response.status === 429) return { code: UNREACHED, body: {} };
  const answer = (await response.json().catch(() => ({}))) as { readonly code?: string };
  return { code: response.ok ? '' : answer.code || String(response.status), body: answer };
}
