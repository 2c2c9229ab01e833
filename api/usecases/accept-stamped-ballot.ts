import { ballotIdOf } from '#domain/anonymity/ballot-key';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { faultOf, type StampedBallot } from '#domain/anonymity/stamped-ballot';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { putStampedIntoBox } from '../../db/stores/sealed-ballot-store';
import type { Dependencies } from '../dependencies';
import { answerOfBox, sealedLengthOf } from './accept-ballot';
import { openManifestOf } from './open-manifest';
import { stampKeyOf } from './stamp-key-of';

/**
 * Stores a sealed ballot that carries a stamp of its group and is signed by its own key; a higher sequence number replaces
 * it. Who sent it is not known here, and nothing about the request is kept.
 */
export async function acceptStampedBallot(
  dependencies: Dependencies,
  post: StampedBallot,
): Promise<Result<null, Problem>> {
  const { database, clock } = dependencies;
  const manifest = await openManifestOf(dependencies, post.waveId);
  if (!manifest) return fail({ code: 'ballot.link-unknown' });
  if (post.sealed.length !== sealedLengthOf(manifest.ballotBytes)) return fail({ code: 'ballot.wrong-size' });
  const stampKey = await stampKeyOf(manifest, post.groupId);
  if (!stampKey) return fail({ code: 'ballot.group-unknown' });
  const fault = await faultOf(post, stampKey);
  if (fault) return fail({ code: `ballot.${fault}` });
  const id = await ballotIdOf(decodeBase64url(post.ballotKey));
  const grace = { graceMilliseconds: manifest.graceHours * 3_600_000, now: clock() };
  const [outcome] = await database.atomic([putStampedIntoBox(database, { ...post, id }, grace)]);
  return outcome?.changes === 1 ? ok(null) : answerOfBox(dependencies, { ...post, id });
}
