import { createSignal } from 'solid-js';
import { draft, setBallot } from './answers';
import type { Draft, StoredBallot } from './draft';
import { replace } from './navigation';
import { wave } from './page-data';
import { newBallotId, sealBallot } from './seal-ballot';

export type Submission =
  | { readonly state: 'sealing' | 'posting' | 'received' | 'waiting' | 'closed' }
  | { readonly state: 'refused'; readonly code: string };

const FIRST_RETRY_MILLISECONDS = 2_000;
const LONGEST_RETRY_MILLISECONDS = 30_000;

/** After a reload the stored ballot, if there is one, waits to be sent. */
const [submission, setSubmission] = createSignal<Submission>({ state: 'waiting' });
export { submission };

/** What the member has sent off, which may be edited again while it is on its way. */
let submitted: Draft | undefined;
let hasRaisedSequence = false;
let failures = 0;
let retry: number | undefined;

/** Seals what is answered now. */
export async function submit(): Promise<void> {
  hasRaisedSequence = false;
  failures = 0;
  await sealAndDeliver(draft());
}

/** Sends the stored ballot unless that is under way; the box takes the same ballot twice for once, so repeating is safe. */
export async function post(): Promise<void> {
  const { state } = submission();
  if (state !== 'sealing' && state !== 'posting') await deliver();
}

/** The id stays the same from the first ballot on, and the higher sequence replaces. */
async function sealAndDeliver(content: Draft): Promise<void> {
  submitted = content;
  setSubmission({ state: 'sealing' });
  const sealed = await sealBallot(wave, content);
  if (content !== submitted) return;
  const { id, sequence } = draft().ballot || { id: newBallotId(), sequence: 0 };
  setBallot({ id, sequence: sequence + 1, sealed });
  await deliver();
}

/** An answer counts only for the ballot that the device still holds: by then a newer one may be sealed, or none be left. */
async function deliver(): Promise<void> {
  window.clearTimeout(retry);
  const { ballot } = draft();
  if (!ballot?.sealed) return;
  setSubmission({ state: 'posting' });
  const response = await send({ link: wave.linkCode, id: ballot.id, sequence: ballot.sequence, sealed: ballot.sealed });
  const code = await refusalCode(response);
  if (draft().ballot !== ballot || submission().state !== 'posting') return;
  if (code === '') received(ballot);
  else if (code === undefined) waitAndRetry();
  else await refused(code);
}

function send(body: Readonly<Record<string, string | number>>): Promise<Response | null> {
  return fetch(`/api/box/${wave.waveId}/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
  }).catch(() => null);
}

/** @returns an empty code if the box has taken the ballot, and none where trying again may help */
async function refusalCode(response: Response | null): Promise<string | undefined> {
  if (response?.ok) return '';
  if (!response || response.status >= 500 || response.status === 429) return undefined;
  const problem = (await response.json().catch(() => ({}))) as { readonly code?: string };
  return problem.code || String(response.status);
}

function received({ id, sequence }: StoredBallot): void {
  submitted = undefined;
  setBallot({ id, sequence, receivedAt: Date.now() });
  setSubmission({ state: 'received' });
  replace('receipt');
}

function waitAndRetry(): void {
  setSubmission({ state: 'waiting' });
  const delay = Math.min(FIRST_RETRY_MILLISECONDS * 2 ** failures, LONGEST_RETRY_MILLISECONDS);
  failures += 1;
  retry = window.setTimeout(post, delay);
}

/** Another window of the same device may have used the sequence; that is made good once for each submission. */
async function refused(code: string): Promise<void> {
  if (code === 'ballot.sequence-used' && !hasRaisedSequence) {
    hasRaisedSequence = true;
    await sealAndDeliver(submitted || draft());
  } else setSubmission(code === 'ballot.wave-closed' ? { state: 'closed' } : { state: 'refused', code });
}
