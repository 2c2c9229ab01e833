import { ballotKeyMessage } from '#domain/anonymity/ballot-key';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { blind } from '#domain/anonymity/blind-rsa/blind';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import { plannedLists } from '#domain/slips/ballot-slips';
import { createSlipMaker } from '#domain/slips/slip';
import { listRoot } from '#domain/slips/slip-head';
import type { FillPayload } from '#domain/survey/fill-wave';
import { newBallot, sealBallot, signBallot } from '../../web/fill/state/seal-ballot';

/** Milliseconds of what a member's phone does between "send" and the receipt, and when the ballot is looked up again. */
export interface PhoneFigures {
  readonly blinding: number;
  readonly finalizing: number;
  readonly sealing: number;
  readonly signing: number;
  /** A list of a hundred thousand slips, checked against its root. */
  readonly checking: number;
  /** SHA-256 of as many bytes in WebCrypto. */
  readonly digesting: number;
}

export interface PhoneTask {
  readonly publicKey: string;
  readonly wave: FillPayload;
  readonly boxKeys: readonly string[];
  readonly rounds: number;
}

/** What the bench puts into the page. */
export interface PhoneBench {
  /** Signs a blinded message: at the server, so it is not measured. */
  stampOf(blinded: string): Promise<string>;
  measure(task: PhoneTask): Promise<PhoneFigures>;
}

const bench = window as unknown as PhoneBench;

bench.measure = async (task) => {
  const rounds: PhoneFigures[] = [];
  for (let round = 0; round < task.rounds; round++) rounds.push(await oneRound(task));
  const medianOf = (key: keyof PhoneFigures) => {
    const sorted = rounds.map((figures) => figures[key]).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    blinding: medianOf('blinding'),
    finalizing: medianOf('finalizing'),
    sealing: medianOf('sealing'),
    signing: medianOf('signing'),
    checking: medianOf('checking'),
    digesting: medianOf('digesting'),
  };
};

async function oneRound({ publicKey, wave, boxKeys }: PhoneTask): Promise<PhoneFigures> {
  const ballot = await newBallot();
  const message = await ballotKeyMessage(wave.waveId, decodeBase64url(ballot.id));
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const blinded = await timed(() => blind({ publicKey, message, randomBytes }));
  const signature = decodeBase64url(await bench.stampOf(encodeBase64url(blinded.value.blinded)));
  const token = await timed(() => finalize({ publicKey, ...blinded.value, signature }));
  if (!token.value) throw new Error('the stamp is not valid');
  const sealed = await timed(() => sealBallot(wave, { answers: {}, active: 0 }, { boxKeys, seed: ballot.seed }));
  const signed = await timed(() => signBallot(wave, { ...ballot, sequence: 1, sealed: sealed.value }));
  const slips = new Uint8Array(1_600_000);
  const checked = await timed(() => [listRoot(slips), ownSlip(wave.waveId)]);
  const digested = await timed(() => crypto.subtle.digest('SHA-256', slips));
  return {
    blinding: blinded.milliseconds,
    finalizing: token.milliseconds,
    sealing: sealed.milliseconds,
    signing: signed.milliseconds,
    checking: checked.milliseconds,
    digesting: digested.milliseconds,
  };
}

function ownSlip(waveId: string) {
  const [list] = plannedLists({ questions: [{ kind: 'single', parts: 5, hasOther: false, tables: [] }], tables: [] });
  if (!list) throw new Error('no list');
  const [slip] = list.slipsOf({ groupId: 'g', vector: [1], counts: true });
  return slip && createSlipMaker(waveId, list)(new Uint8Array(32), slip);
}

async function timed<Value>(work: () => Value | Promise<Value>) {
  const began = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - began };
}
