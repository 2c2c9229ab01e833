import type { PaperPass, VoidReason } from '#domain/paper/model';
import type { Answer, TestClient } from '../test-client';

export interface BatchSize {
  readonly name: string;
  readonly ballots: number;
  readonly groupId?: string;
}

/** The address of a new batch. */
export async function newPaperBatch(
  client: TestClient,
  waveId: string,
  { name, ballots, groupId = 'g1' }: BatchSize,
): Promise<string> {
  const body = { groupId, name, handedOut: ballots, returned: ballots, torn: 0 };
  const answer = await client.post(`/api/waves/${waveId}/paper`, body);
  if (answer.status !== 201) throw new Error(`no batch was made: ${JSON.stringify(answer.body)}`);
  return `/api/waves/${waveId}/paper/${String(answer.body['id'])}`;
}

/** What one ballot says, cell by cell, or why it is void. */
export type Keyed = readonly string[] | { readonly void: VoidReason };

export interface PassToKey {
  readonly batch: string;
  readonly pass: PaperPass;
  readonly ballots: readonly Keyed[];
}

/** Takes a pass, keys its ballots in the order of their stamps, and finishes it. */
export async function keyPass(client: TestClient, { batch, pass, ballots }: PassToKey): Promise<Answer> {
  await client.send('PUT', `${batch}/passes/${pass}`);
  for (const [index, keyed] of ballots.entries()) {
    const saved = await saveKeyed(client, { batch, pass, stamp: index + 1, keyed });
    if (saved.status !== 200) return saved;
  }
  return client.post(`${batch}/passes/${pass}/finish`, {});
}

export interface BallotToKey {
  readonly batch: string;
  readonly pass: PaperPass;
  readonly stamp: number;
  readonly keyed: Keyed;
  readonly revision?: number;
}

export function saveKeyed(client: TestClient, { batch, pass, stamp, keyed, revision = 0 }: BallotToKey) {
  const content = 'void' in keyed ? { cells: [], voidReason: keyed.void } : { cells: keyed };
  return client.send('PUT', `${batch}/passes/${pass}/ballots/${stamp}`, { ...content, done: true, revision });
}
