import { arrivalLeaf, dayOf, receiptStatement } from '#domain/anonymity/arrival-log';
import { ballotIdOf } from '#domain/anonymity/ballot-key';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { signStatement } from '#domain/anonymity/log-signature';
import type { SignedReceipt } from '#domain/anonymity/signed-receipt';
import { castBallotOf, faultOf, type StampedBallot } from '#domain/anonymity/stamped-ballot';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { type Arrival, findArrivalDay, insertArrival } from '../../../db/stores/arrival-store';
import { putStampedIntoBox } from '../../../db/stores/sealed-ballot-store';
import type { Dependencies } from '../../dependencies';
import { answerOfBox, sealedLengthOf } from './accept-ballot';
import { logKeyOf } from './log-key';
import { openManifestOf } from '../wave/open-manifest';
import { checksOf } from './checks-of';

/**
 * Stores a sealed ballot that carries a stamp of its group and is signed by its own key; a higher sequence number replaces
 * it. Who sent it is not known here, and nothing about the request is kept but the day.
 */
export async function acceptStampedBallot(
  dependencies: Dependencies,
  post: StampedBallot,
): Promise<Result<SignedReceipt | null, Problem>> {
  const { database, clock, ballotCryptography } = dependencies;
  const manifest = await openManifestOf(dependencies, post.waveId);
  if (!manifest) return fail({ code: 'ballot.link-unknown' });
  const sealedLength = sealedLengthOf(manifest.ballotBytes, manifest.trustees ? 2 : 1);
  if (post.sealed.length !== sealedLength) return fail({ code: 'ballot.wrong-size' });
  const checks = await checksOf(ballotCryptography, manifest, post.groupId);
  if (!checks) return fail({ code: 'ballot.group-unknown' });
  const cast = await castBallotOf(post);
  const fault = await faultOf(cast, checks);
  if (fault) return fail({ code: `ballot.${fault}` });
  const now = clock();
  const id = await ballotIdOf(decodeBase64url(post.ballotKey));
  const arrival = { ...cast, day: dayOf(now), hash: encodeBase64url(arrivalLeaf(cast)) };
  const grace = { graceMilliseconds: manifest.graceHours * 3_600_000, now };
  const [outcome] = await database.atomic([
    putStampedIntoBox(database, { ...post, id }, grace),
    insertArrival(database, id, arrival),
  ]);
  if (outcome?.changes !== 1) {
    const answer = await answerOfBox(dependencies, { ...post, id });
    if (!answer.ok) return answer;
  }
  // The day that the log has for it. A ballot that was overtaken by a later version of itself is in no log.
  const day = await findArrivalDay(database, post.waveId, arrival.hash);
  return ok(day === null ? null : await receiptFor(dependencies, { ...arrival, day }));
}

async function receiptFor(dependencies: Dependencies, { waveId, day, hash }: Arrival): Promise<SignedReceipt> {
  const { privateKey } = await logKeyOf(dependencies);
  const statement = receiptStatement({ waveId, day, leaf: decodeBase64url(hash) });
  return { day, leaf: hash, signature: await signStatement(privateKey, statement) };
}
