import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { isBlindedMessage } from '#domain/anonymity/blind-rsa/blind-signature';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { RollEntry } from '#domain/roll/model';
import { stampIdOf } from '#domain/roll/roll-key';
import { isInTime, opensLater } from '#domain/survey/collection';
import { textHash } from '#domain/text-hash';
import { countRefusedStamp } from '../../../db/stores/manifest-store';
import { findEntryByLink } from '../../../db/stores/roll-store';
import { findStamp, keepStamp } from '../../../db/stores/stamp-store';
import { findWave, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import type { StampPrivateKey } from '../../keys/stamp-key';
import { findRollKey } from '../roll/roll-key';
import { openManifestOf } from '../wave/open-manifest';
import { findStampKey } from './stamp-keys';

export interface StampRequest {
  readonly waveId: string;
  /** What stands behind the # of the personal link. */
  readonly secret: string;
  /** Base64url. */
  readonly blinded: string;
}

/**
 * Stamps one blank ballot for each person on the roll. Asked again for the same one, the answer is the same, so that a lost
 * reply costs nothing; for another one it is refused. What is stamped says nothing about the ballot (RFC 9474).
 *
 * Organizers have everybody's link. What cannot be stamped, or not any more, is refused alike whether or not there is a stamp
 * already: who asks which people have one either gives the others theirs, which they notice, or learns nothing. So whether there
 * is one is told only while the wave takes stamps, and by no shorter way: what is refused was signed in vain like any other.
 */
export async function issueStamp(dependencies: Dependencies, request: StampRequest): Promise<Result<string, Problem>> {
  const { database, clock, stampSigner } = dependencies;
  const { waveId, blinded } = request;
  const linkHash = await textHash(request.secret);
  const entry = await findEntryByLink(database, waveId, linkHash);
  if (!entry) return fail({ code: 'stamp.link-unknown' });
  const rollKey = await findRollKey(dependencies, waveId);
  if (!rollKey) return fail(await reasonWithoutRollKey(dependencies, waveId));
  const id = await stampIdOf(rollKey, entry);
  const key = await stampKeyFor(dependencies, waveId, entry);
  const bytes = decodeBase64url(blinded);
  if (key && !isBlindedMessage(key.n, bytes)) return fail({ code: 'stamp.blinded-invalid' });
  const earlier = await findStamp(database, waveId, id);
  if (earlier?.blinded === blinded) return ok(earlier.signature);
  if (!key) return fail(reasonForRefusal(await findWave(database, waveId), clock()));
  const signature = encodeBase64url(await stampSigner.sign(key, bytes));
  const [outcome] = await database.atomic([
    keepStamp(database, { waveId, id, blinded, signature, entryId: entry.id, linkHash, now: clock() }),
  ]);
  return outcome?.changes === 1 ? ok(signature) : whyNotKept(dependencies, request, id);
}

async function stampKeyFor(
  dependencies: Dependencies,
  waveId: string,
  { groupId }: RollEntry,
): Promise<StampPrivateKey | null> {
  const manifest = await openManifestOf(dependencies, waveId);
  const stratum = manifest?.strata.find((one) => one.groupId === groupId);
  return stratum ? findStampKey(dependencies, { waveId, publicKey: stratum.publicKey }) : null;
}

/** Of two requests at once, the stamp that was kept answers both where they are for the same blank ballot. */
async function whyNotKept(
  dependencies: Dependencies,
  { waveId, blinded }: StampRequest,
  id: string,
): Promise<Result<string, Problem>> {
  const { database, clock } = dependencies;
  const kept = await findStamp(database, waveId, id);
  if (kept?.blinded === blinded) return ok(kept.signature);
  const wave = await findWave(database, waveId);
  if (!kept || !wave || !isInTime(wave, clock())) return fail(reasonForRefusal(wave, clock()));
  await database.atomic([countRefusedStamp(database, waveId)]);
  return fail({ code: 'stamp.already-given' });
}

/** @throws Error before the count, as the key is destroyed by nothing else */
async function reasonWithoutRollKey({ database }: Dependencies, waveId: string): Promise<Problem> {
  const state = (await findWave(database, waveId))?.state;
  if (state === 'counted' || state === 'published') return { code: 'stamp.wave-closed' };
  throw new Error(`the key of the roll of wave ${waveId} is not in the vault`);
}

function reasonForRefusal(wave: StoredWave | null, now: number): Problem {
  if (!wave || !opensLater(wave, now)) return { code: 'stamp.wave-closed' };
  return { code: 'stamp.not-open-yet', ...(wave.opensAt !== undefined && { details: { opensAt: wave.opensAt } }) };
}
