import { encodeAnswers } from '#domain/answers/encode-vector';
import { createSignal } from '../signals';
import { draft, heldBallot, setBallot, setDue } from './answers';
import type { SignedReceipt } from '#domain/anonymity/signed-receipt';
import type { Draft, StoredBallot } from './draft';
import { replace } from './navigation';
import { UNREACHED } from './network';
import { wave } from './page-data';
import { proven } from './proof';
import { newBallot, sealBallot, signBallot } from './seal-ballot';
import { send, sendForReceipt } from './send-ballot';
import { obtainStamp } from './stamp';

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
  const keys = await boxKeys();
  if (content !== submitted) return;
  if (typeof keys === 'string') return notSealed(keys);
  const held = heldBallot() || (await newBallot());
  const sealed = await sealBallot(wave, content, { boxKeys: keys, seed: held.seed });
  const sequence = held.sequence + 1;
  const sending = STAMPED ? encodeAnswers(wave.questionnaire, content.answers) : undefined;
  const next = Object.assign({}, held, { sequence, sealed });
  const signature = STAMPED ? await signBallot(wave, next) : undefined;
  if (content !== submitted) return;
  // Meanwhile the stamp may have come for what was sent before.
  setBallot(Object.assign(next, draft().ballot, { sequence, sealed, sending, signature }));
  await deliver();
}

/** Of the manifest, which is checked first; or the code of why there are none. */
async function boxKeys(): Promise<readonly string[] | string> {
  if (!STAMPED) return [wave.boxKey || ''];
  const outcome = await proven();
  return outcome.code === undefined ? outcome.keys.boxKeys : outcome.code;
}

function notSealed(code: string): void {
  if (code !== UNREACHED) return setSubmission({ state: 'refused', code });
  setDue();
  waitAndRetry();
}

/** An answer counts only for what was sent last, and if the device still holds it. */
async function deliver(): Promise<void> {
  window.clearTimeout(retry);
  if (STAMPED && draft().isDue) return sealAndDeliver(draft());
  const { ballot } = draft();
  if (!ballot || !ballot.sealed) return;
  const own: Submission = { state: 'posting' };
  setSubmission(own);
  const isBlank = STAMPED && !ballot.token;
  const { code, receipt } = isBlank ? { code: await obtainStamp() } : await (STAMPED ? sendForReceipt : send)(ballot);
  if (submission() !== own || !draft().ballot) return;
  if (code === UNREACHED) waitAndRetry();
  else if (code !== undefined) await refused(code);
  else if (isBlank) await deliver();
  else received(ballot, receipt);
}

function received(ballot: StoredBallot, receipt?: SignedReceipt): void {
  submitted = undefined;
  const kept = STAMPED ? { said: ballot.sending, sending: undefined, receipt } : {};
  const sent = { sealed: undefined, signature: undefined, receivedAt: Date.now() };
  setBallot(Object.assign({}, ballot, sent, kept));
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
