import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { BallotAccount } from '#domain/tabulation/model';
import { type Arrival, listArrivals, listHeads, type StoredHead } from '../../db/stores/arrival-store';
import { findManifest, type SignedManifest } from '../../db/stores/manifest-store';
import { findTabulation } from '../../db/stores/tabulation-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';

export const AUDIT_FORMAT = 'pingyi-audit-1';

/**
 * All that is needed to check, without this program, that the ballots of a wave are those that were cast. It holds nothing
 * that leads to a person or to an answer. See api/verifier/README.md for how it is checked.
 */
export interface AuditFile {
  readonly format: typeof AUDIT_FORMAT;
  readonly manifest: SignedManifest;
  /** Oldest first. */
  readonly heads: readonly StoredHead[];
  /** The log, in its order: every version of every ballot. */
  readonly arrivals: readonly Omit<Arrival, 'waveId'>[];
  readonly stamps: { readonly given: number; readonly renewed: number };
  /** What the count says has become of the ballots. */
  readonly account: BallotAccount;
  /** SHA-256 of the published tabulation. */
  readonly tabulationHash: string;
}

/** Once the results are published: before, the counts in it would be news. */
export async function readAuditFile({ database }: Dependencies, wave: StoredWave): Promise<Result<AuditFile, Problem>> {
  if (wave.state !== 'published') return fail({ code: 'results.not-published' });
  const [manifest, tabulation] = await Promise.all([
    findManifest(database, wave.id),
    findTabulation(database, wave.id),
  ]);
  if (!manifest?.signed || !manifest.stamps || !tabulation) return fail({ code: 'resource.not-found' });
  const [heads, arrivals] = await Promise.all([listHeads(database, wave.id), listArrivals(database, wave.id)]);
  return ok({
    format: AUDIT_FORMAT,
    manifest: manifest.signed,
    heads,
    arrivals: arrivals.map(({ waveId: _, ...arrival }) => arrival),
    stamps: manifest.stamps,
    account: tabulation.tabulation.ballots,
    tabulationHash: tabulation.hash,
  });
}
