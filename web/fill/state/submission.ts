import { createSignal } from 'solid-js';
import { draft, setBallot } from './answers';
import type { Draft, StoredBallot } from './draft';
import { replace } from './navigation';
import { ask, type Reply } from './network';
import { wave } from './page-data';
import { newBallotId, sealBallot, signBallot } from './seal-ballot';
import { newBallotKey, obtainStamp } from './stamp';

export type Submission =
  | { readonly state: 'sealing' | 'stamping' | 'posting' | 'received' | 'waiting' | 'closed' }
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
  if (state !== 'sealing' && state !== 'stamping' && state !== 'posting') await deliver();
}

/** The id stays the same from the first ballot on, and the higher sequence replaces. */
async function sealAndDeliver(content: Draft): Promise<void> {
  submitted = content;
  setSubmission({ state: 'sealing' });
  const sealed = await sealBallot(wave, content);
  if (content !== submitted) return;
  const { receivedAt: _, ...ballot } = draft().ballot || (await newBallot());
  const next = { ...ballot, sequence: ballot.sequence + 1, sealed };
  const signed = STAMPED ? { ...next, signature: await signBallot(wave, next) } : next;
  if (content !== submitted) return;
  setBallot(signed);
  await deliver();
}

async function newBallot(): Promise<StoredBallot> {
  return { ...(STAMPED ? await newBallotKey() : { id: newBallotId() }), sequence: 0 };
}

/** An answer counts only for the ballot that the device still holds: by then a newer one may be sealed, or none be left. */
async function deliver(): Promise<void> {
  window.clearTimeout(retry);
  if (STAMPED && draft().ballot?.sealed && !draft().ballot?.token) {
    setSubmission({ state: 'stamping' });
    const code = await obtainStamp();
    if (submission().state !== 'stamping') return;
    if (code !== '') return follow(code);
  }
  const { ballot } = draft();
  if (!ballot?.sealed) return;
  setSubmission({ state: 'posting' });
  const { code } = await send(ballot);
  if (draft().ballot !== ballot || submission().state !== 'posting') return;
  if (code === '') received(ballot);
  else await follow(code);
}

function send({ id, sequence, sealed, token, signature }: StoredBallot): Promise<Reply> {
  const body = STAMPED
    ? { groupId: wave.groupId, ballotKey: id, token, sequence, sealed, signature }
    : { link: wave.linkCode, id, sequence, sealed };
  return ask(`box/${wave.waveId}/ballots`, body);
}

async function follow(code: string | undefined): Promise<void> {
  if (code === undefined) waitAndRetry();
  else await refused(code);
}

function received({ sealed: _, signature: _signature, ...ballot }: StoredBallot): void {
  submitted = undefined;
  setBallot({ ...ballot, receivedAt: Date.now() });
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
  } else setSubmission(/wave-closed/.test(code) ? { state: 'closed' } : { state: 'refused', code });
}
