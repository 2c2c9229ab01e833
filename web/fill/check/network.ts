/** Without cookies, and without the address of the page. @throws if there is no answer, or none that says yes */
export async function readJson<Answer>(address: string, body?: object): Promise<Answer> {
  const response = await answerTo(address, body);
  return (await response.json()) as Answer;
}

export async function readBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await answerTo(address);
  return new Uint8Array(await response.arrayBuffer());
}

/** The server has answered, and said no. */
export class Refused extends Error {}

async function answerTo(address: string, body?: object): Promise<Response> {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (response.status >= 500 || response.status === 429) throw new Error(String(response.status));
  if (!response.ok) throw new Refused();
  return response;
}
