/** Without cookies. @throws if there is no answer, or none that says yes */
export async function readJson<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await answerTo(path, body);
  return (await response.json()) as Answer;
}

export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await answerTo(path);
  return new Uint8Array(await response.arrayBuffer());
}

/** The server has answered, and said no. */
export class Refused extends Error {}

async function answerTo(path: string, body?: object): Promise<Response> {
  const response = await fetch(`/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
    credentials: 'omit',
  });
  if (!response.ok) throw new Refused();
  return response;
}
