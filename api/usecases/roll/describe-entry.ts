import type { Problem } from '#domain/problem';
import type { LocalizedText } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import { stampIdOf } from '#domain/roll/roll-key';
import { textHash } from '#domain/text-hash';
import { findEntryByLink } from '../../../db/stores/roll-store';
import { findStamp } from '../../../db/stores/stamp-store';
import { findUnit } from '../../../db/stores/unit-store';
import type { Dependencies } from '../../dependencies';
import { type MembershipProof, proveMembership } from './prove-membership';
import { findRollKey } from './roll-key';

/** What the roll holds of one person, shown to who has the link. */
export interface OwnEntry {
  readonly name: string;
  /** The unit by its name; by its code, which is what the row holds, where there is no such unit any more. */
  readonly unit: LocalizedText | null;
  /** Whether there is an address; the link may have been passed on, so it is not told. */
  readonly hasContact: boolean;
  readonly linkHash: string;
  /** As of last night. */
  readonly takenPart: boolean;
  /**
   * What was stamped, blinded, and the stamp on it, as of last night too: organizers hand links out and could ask with all of
   * them at any time. Null if there is none, or if the key that leads to it is destroyed.
   */
  readonly stamp: { readonly id: string; readonly blinded: string; readonly signature: string } | null;
  /** Whether nobody can tell any more whose a stamp is. */
  readonly isKeyDestroyed: boolean;
  /** That the roll of the manifest holds this entry. */
  readonly membership: MembershipProof | null;
}

/** Nothing is changed by asking. */
export async function describeEntry(
  dependencies: Dependencies,
  { waveId, secret }: { readonly waveId: string; readonly secret: string },
): Promise<Result<OwnEntry, Problem>> {
  const { database } = dependencies;
  const linkHash = await textHash(secret);
  const entry = await findEntryByLink(database, waveId, linkHash);
  if (!entry) return fail({ code: 'stamp.link-unknown' });
  const key = await findRollKey(dependencies, waveId);
  const id = key && entry.takenPart ? await stampIdOf(key, entry) : null;
  const stamp = id && (await findStamp(database, waveId, id));
  return ok({
    name: entry.name,
    unit: entry.unitCode === undefined ? null : await unitName(dependencies, entry.unitCode),
    hasContact: entry.contact !== undefined,
    linkHash,
    takenPart: entry.takenPart,
    stamp: id && stamp ? { id, blinded: stamp.blinded, signature: stamp.signature } : null,
    isKeyDestroyed: key === null,
    membership: await proveMembership(dependencies, waveId, entry),
  });
}

async function unitName({ database }: Dependencies, code: string): Promise<LocalizedText> {
  return (await findUnit(database, code))?.name ?? { zh: code };
}
