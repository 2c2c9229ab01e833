import { decodeBase64url } from '#domain/anonymity/base64url';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { castBallotOf, faultOf } from '#domain/anonymity/stamped-ballot';
import { fail, type Result } from '#domain/result';
import type { SpoiltReason } from '#domain/tabulation/model';
import type { SealedBallot } from '../../../db/stores/sealed-ballot-store';
import type { BallotCryptography, EnvelopeOpener } from '../../cryptography/ballot-cryptography';
import { othersTurn } from '../../others-turn';
import { checksOf } from '../box/checks-of';

export interface OpeningOfBox {
  readonly waveId: string;
  readonly open: EnvelopeOpener;
  readonly ballotCryptography: BallotCryptography;
  /** Of a wave whose ballots need a stamp. */
  readonly manifest: Manifest | null;
}

/** What was in an envelope, whoever opened it, or why it is spoilt already. */
export interface OpenedEnvelope {
  readonly groupId: string;
  readonly plaintext: Result<Uint8Array<ArrayBuffer>, SpoiltReason>;
}

/** On Node some twenty milliseconds, in which nobody else is served. */
const OPENED_AT_ONCE = 100;

/** Opens one run of envelopes with the key of the box, in its order. */
export async function openEnvelopes(
  opening: OpeningOfBox,
  run: readonly SealedBallot[],
): Promise<readonly OpenedEnvelope[]> {
  const opened: OpenedEnvelope[] = [];
  for (let start = 0; start < run.length; start += OPENED_AT_ONCE) {
    const some = run.slice(start, start + OPENED_AT_ONCE).map(async (sealed) => {
      return { groupId: sealed.groupId, plaintext: await plaintextOf(opening, sealed) };
    });
    opened.push(...(await Promise.all(some)));
    await othersTurn();
  }
  return opened;
}

async function plaintextOf(opening: OpeningOfBox, ballot: SealedBallot): Promise<OpenedEnvelope['plaintext']> {
  const { waveId, open, manifest } = opening;
  if (manifest && !(await isStamped({ ...opening, manifest }, ballot))) return fail('not-stamped');
  const { groupId, sealed } = ballot;
  const bytes = bytesOf(sealed);
  if (!bytes) return fail('not-openable');
  const plaintext = await open({ context: { waveId, groupId }, sealed: bytes });
  return plaintext.ok ? plaintext : fail('not-openable');
}

async function isStamped(
  { waveId, manifest, ballotCryptography }: OpeningOfBox & { readonly manifest: Manifest },
  { stamp, ...ballot }: SealedBallot,
): Promise<boolean> {
  const checks = await checksOf(ballotCryptography, manifest, ballot.groupId);
  if (!checks || !stamp) return false;
  const { groupId, sequence, sealed } = ballot;
  const fault = castBallotOf({ waveId, groupId, sequence, sealed, ...stamp }).then((cast) => faultOf(cast, checks));
  return (await fault.catch(() => 'malformed')) === null;
}

function bytesOf(sealed: string): Uint8Array<ArrayBuffer> | null {
  try {
    return decodeBase64url(sealed);
  } catch {
    return null;
  }
}
