import { client, request } from '../../../lib/client';

/** What pages about trustees read from the server and write to it. */

const waves = client.api.waves[':waveId'];

export async function loadTrustees(waveId: string) {
  return (await request(waves.trustees.$get({ param: { waveId } }))).trustees;
}

export type ChosenTrustees = Awaited<ReturnType<typeof loadTrustees>>;

/** Of the key the public half alone. */
export async function chooseTrustees(
  waveId: string,
  json: { readonly names: string[]; readonly publicKey: string },
): Promise<void> {
  await request(waves.trustees.$put({ param: { waveId }, json }));
}

export type ClosedEnvelopes = Awaited<ReturnType<typeof loadClosed>>;

export async function loadClosed(waveId: string, limit: number) {
  return request(waves.trustees.envelopes.$get({ param: { waveId }, query: { limit: String(limit) } }));
}

export interface ToldSecrets {
  readonly proof: string;
  readonly secrets: { readonly hash: string; readonly secret: string }[];
}

/** How many are closed still. */
export async function tellSecrets(waveId: string, json: ToldSecrets): Promise<number> {
  return (await request(waves.trustees.openings.$post({ param: { waveId }, json }))).closed;
}
