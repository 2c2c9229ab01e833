import { decodeBase64url } from '#domain/anonymity/base64url';
import type { BoxKey } from '#domain/anonymity/box-key';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { openEnvelope } from '#domain/anonymity/open-envelope';
import { castBallotOf, faultOf } from '#domain/anonymity/stamped-ballot';
import { fail, type Result } from '#domain/result';
import type { SpoiltReason } from '#domain/tabulation/model';
import type { SealedBallot } from '../../../db/stores/sealed-ballot-store';
import { stampKeyOf } from '../box/stamp-key-of';

export interface OpeningOfBox {
  readonly waveId: string;
  readonly boxKey: BoxKey;
  /** Of a wave whose ballots need a stamp. */
  readonly manifest: Manifest | null;
}

/** What was in an envelope, whoever opened it, or why it is spoilt already. */
export interface OpenedEnvelope {
  readonly groupId: string;
  readonly plaintext: Result<Uint8Array<ArrayBuffer>, SpoiltReason>;
}

/** Opens one run of envelopes with the key of the box, in its order. */
export function openEnvelopes(opening: OpeningOfBox, run: readonly SealedBallot[]): Promise<readonly OpenedEnvelope[]> {
  return Promise.all(
    run.map(async (sealed) => ({ groupId: sealed.groupId, plaintext: await plaintextOf(opening, sealed) })),
  );
}

async function plaintextOf(
  { waveId, boxKey, manifest }: OpeningOfBox,
  ballot: SealedBallot,
): Promise<OpenedEnvelope['plaintext']> {
  if (manifest && !(await isStamped(manifest, ballot))) return fail('not-stamped');
  const { groupId, sealed } = ballot;
  const bytes = bytesOf(sealed);
  if (!bytes) return fail('not-openable');
  const plaintext = await openEnvelope({ boxKey, context: { waveId, groupId }, sealed: bytes });
  return plaintext.ok ? plaintext : fail('not-openable');
}

async function isStamped(manifest: Manifest, { stamp, ...ballot }: SealedBallot): Promise<boolean> {
  const stampKey = await stampKeyOf(manifest, ballot.groupId);
  if (!stampKey || !stamp) return false;
  const { groupId, sequence, sealed } = ballot;
  const { waveId } = manifest;
  const fault = castBallotOf({ waveId, groupId, sequence, sealed, ...stamp }).then((cast) => faultOf(cast, stampKey));
  return (await fault.catch(() => 'malformed')) === null;
}

function bytesOf(sealed: string): Uint8Array<ArrayBuffer> | null {
  try {
    return decodeBase64url(sealed);
  } catch {
    return null;
  }
}
