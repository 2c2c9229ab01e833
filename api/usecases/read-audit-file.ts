import type { Problem } from '#domain/problem';
import type { Questionnaire } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { SlipTable } from '#domain/slips/slip';
import type { BallotAccount, Tabulation } from '#domain/tabulation/model';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { type Arrival, listArrivals, listHeads, type StoredHead } from '../../db/stores/arrival-store';
import { findManifest, type SignedManifest } from '../../db/stores/manifest-store';
import {
  findSlipHead,
  listSlipLists,
  readSlips,
  type StoredOpening,
  type StoredSlipHead,
} from '../../db/stores/slip-store';
import { findVersion } from '../../db/stores/survey-store';
import { findTabulation } from '../../db/stores/tabulation-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';

export const AUDIT_FORMAT = 'pingyi-audit-2';

/**
 * All that is needed to check, without this program, that the ballots of a wave are those that were cast. Nothing in it
 * leads to a person; answers are in the one for who may see all results alone, each apart from all others. See api/verifier/README.md for how it is checked.
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
  readonly slipHead: StoredSlipHead;
  /** What the count has understood of the ballots, list by list. */
  readonly slips: readonly AuditedList[];
  /** These two only for who may see all results. */
  readonly questionnaire?: Questionnaire;
  readonly tabulation?: Tabulation;
}

export interface AuditedList {
  readonly place: string;
  readonly table: SlipTable;
  /** The hashes one behind the other, in base64url. */
  readonly slips: string;
  /** Only for who may see all results. */
  readonly openings?: readonly StoredOpening[];
}

/** Without results: those belong to the readers that the wave has. */
export async function readPublicAuditFile(
  dependencies: Dependencies,
  wave: StoredWave,
): Promise<Result<AuditFile, Problem>> {
  const file = await readAuditFile(dependencies, wave);
  if (!file.ok) return file;
  const { questionnaire: _questionnaire, tabulation: _tabulation, slips, ...rest } = file.value;
  return ok({ ...rest, slips: slips.map(({ place, table, slips: hashes }) => ({ place, table, slips: hashes })) });
}

/** Once the results are published: before, the counts in it would be news. */
export async function readAuditFile(
  { database }: Dependencies,
  wave: StoredWave,
): Promise<Result<Required<AuditFile>, Problem>> {
  if (wave.state !== 'published') return fail({ code: 'results.not-published' });
  const [manifest, tabulation, version, slipHead] = await Promise.all([
    findManifest(database, wave.id),
    findTabulation(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
    findSlipHead(database, wave.id),
  ]);
  if (!manifest?.signed || !manifest.stamps || !tabulation || !version || !slipHead) {
    return fail({ code: 'resource.not-found' });
  }
  const [heads, arrivals, lists, slips] = await Promise.all([
    listHeads(database, wave.id),
    listArrivals(database, wave.id),
    listSlipLists(database, wave.id),
    readSlips(database, wave.id, { from: 0, until: slipHead.lists }),
  ]);
  return ok({
    format: AUDIT_FORMAT,
    manifest: manifest.signed,
    heads,
    arrivals: arrivals.map(({ waveId: _, ...arrival }) => arrival),
    stamps: manifest.stamps,
    account: tabulation.tabulation.ballots,
    tabulationHash: tabulation.hash,
    slipHead,
    slips: lists.map(({ place, table }, number) => ({
      place,
      table,
      slips: encodeBase64url(slips[number]?.slips ?? new Uint8Array()),
      openings: slips[number]?.openings ?? [],
    })),
    questionnaire: version.questionnaire,
    tabulation: tabulation.tabulation,
  });
}
