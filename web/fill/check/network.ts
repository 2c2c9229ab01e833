/** Nobody answered, or not to the end, or the server is busy: later it may. */
class Unreached extends Error {}

/** The server has answered, and said no. */
export class Refused extends Error {}

export type Failure = 'unreached' | 'damaged';

/** Why a check came to no end: what came and cannot be read is another file than it should be, or none. */
export function failureOf(error: unknown): Failure {
  return error instanceof Unreached ? 'unreached' : 'damaged';
}

export async function readJson<Answer>(address: string, body?: object): Promise<Answer> {
  return JSON.parse(new TextDecoder().decode(await readBytes(address, body))) as Answer;
}

/** Without cookies, and without the address of the page. @throws if there is no answer, or none that says yes */
export async function readBytes(address: string, body?: object): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(unreached);
  if (response.status >= 500 || response.status === 429) unreached();
  if (!response.ok) throw new Refused();
  return new Uint8Array(await response.arrayBuffer().catch(unreached));
}

function unreached(): never {
  throw new Unreached();
}
