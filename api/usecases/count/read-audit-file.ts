import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import type { Problem } from '#domain/problem';
import type { Questionnaire } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import { takesStamps } from '#domain/survey/collection';
import type { Departure } from '#domain/roll/roll-log';
import { inOrder } from '#domain/roll/roll-root';
import type { Saying } from '#domain/slips/slip-list';
import type { BallotAccount, Tabulation } from '#domain/tabulation/model';
import { type Arrival, listArrivals, listHeads, type StoredHead } from '../../../db/stores/arrival-store';
import { listDepartures, listRollLeaves } from '../../../db/stores/membership-store';
import { findManifest, type SignedManifest } from '../../../db/stores/manifest-store';
import {
  findSayings,
  findSlipHead,
  listSlipLists,
  readSlipRuns,
  type StoredSlipHead,
  type StoredSlipList,
  type StoredSlipRun,
} from '../../../db/stores/slip-store';
import { findVersion } from '../../../db/stores/survey-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

export const AUDIT_FORMAT = 'pingyi-audit-4';

/**
 * The first line of an audit file; the lists of slips follow. In all of them is what is needed to check, without this
 * program, that the ballots of a wave are those that were cast. Nothing leads to a person; answers are in the one for who may
 * see all results alone, each apart from all others. See api/verifier/README.md for how it is checked.
 */
export interface AuditHead {
  readonly format: typeof AUDIT_FORMAT;
  readonly manifest: SignedManifest;
  /** Oldest first. */
  readonly heads: readonly StoredHead[];
  /** The log, in its order: every version of every ballot. */
  readonly arrivals: readonly Omit<Arrival, 'waveId'>[];
  /** The roll as hashes, in order: all who were on it at the opening, and who was taken off since. */
  readonly roll: { readonly leaves: readonly string[]; readonly departures: readonly Departure[] };
  readonly stamps: { readonly given: number; readonly renewed: number };
  /** What the count says has become of the ballots. */
  readonly account: BallotAccount;
  /** SHA-256 of the published tabulation. */
  readonly tabulationHash: string;
  /** Null where the wave was counted by a version of the program that wrote slips in another way. */
  readonly slipHead: StoredSlipHead | null;
  /** These two only for who may see all results. */
  readonly questionnaire?: Questionnaire;
  readonly tabulation?: Tabulation;
}

/** What the count has understood of the ballots: a line for each list, and behind it one for each of its runs. */
export type AuditedList = StoredSlipList & {
  readonly list: number;
  /** Only for who may see all results. */
  readonly sayings?: readonly Saying[];
};

/** The last two only for who may see all results. */
export type AuditedRun = { readonly run: number } & (StoredSlipRun | Pick<StoredSlipRun, 'slips'>);

/** Each as one line of JSON: millions of slips would fit into no answer otherwise. */
export type AuditLines = AsyncGenerator<AuditHead | AuditedList | AuditedRun>;

/** Without results: those belong to the readers that the wave has. */
export async function readPublicAuditFile(
  dependencies: Dependencies,
  wave: StoredWave,
): Promise<Result<AuditLines, Problem>> {
  const head = await readAuditHead(dependencies, wave);
  if (!head.ok) return head;
  const { questionnaire: _questionnaire, tabulation: _tabulation, ...rest } = head.value;
  return ok(auditLines(dependencies, wave.id, { head: rest, isOpen: false }));
}

export async function readAuditFile(
  dependencies: Dependencies,
  wave: StoredWave,
): Promise<Result<AuditLines, Problem>> {
  const head = await readAuditHead(dependencies, wave);
  return head.ok ? ok(auditLines(dependencies, wave.id, { head: head.value, isOpen: true })) : head;
}

/** Once the results are published: before, the counts in it would be news. */
async function readAuditHead(
  { database }: Dependencies,
  wave: StoredWave,
): Promise<Result<Required<AuditHead>, Problem>> {
  if (wave.state !== 'published') return fail({ code: 'results.not-published' });
  const [manifest, tabulation, version, slipHead] = await Promise.all([
    findManifest(database, wave.id),
    findTabulation(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
    findSlipHead(database, wave.id),
  ]);
  if (!manifest?.signed || !tabulation || !version || !takesStamps(wave)) return fail({ code: 'resource.not-found' });
  // A job counts them, every minute.
  if (manifest.stamps === null) return fail({ code: 'audit.not-ready' });
  const [heads, arrivals, leaves, departures] = await Promise.all([
    listHeads(database, wave.id),
    listArrivals(database, wave.id),
    listRollLeaves(database, wave.id),
    listDepartures(database, wave.id),
  ]);
  return ok({
    format: AUDIT_FORMAT,
    manifest: manifest.signed,
    heads,
    arrivals: arrivals.map(({ waveId: _, ...arrival }) => arrival),
    roll: { leaves: inOrder(leaves.map(decodeBase64url)).map(encodeBase64url), departures },
    stamps: manifest.stamps,
    account: tabulation.tabulation.ballots,
    tabulationHash: tabulation.hash,
    slipHead,
    questionnaire: version.questionnaire,
    tabulation: tabulation.tabulation,
  });
}

async function* auditLines(
  { database }: Dependencies,
  waveId: string,
  { head, isOpen }: { readonly head: AuditHead; readonly isOpen: boolean },
): AuditLines {
  yield head;
  if (head.slipHead === null) return;
  for (const [list, { place, table, size, root }] of (await listSlipLists(database, waveId)).entries()) {
    yield { list, place, table, size, root, ...(isOpen && { sayings: await findSayings(database, waveId, list) }) };
    let run = 0;
    for await (const content of readSlipRuns(database, waveId, list)) {
      yield isOpen ? { run, ...content } : { run, slips: content.slips };
      run += 1;
    }
  }
}
