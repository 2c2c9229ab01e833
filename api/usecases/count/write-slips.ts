import { encodeBase64url } from '#domain/anonymity/base64url';
import { signStatement } from '#domain/anonymity/log-signature';
import type { PublishedVersion } from '#domain/answers/ballot-content';
import { schemeOf } from '#domain/scoring/frozen-scheme';
import { plannedLists, type PlannedList } from '#domain/slips/ballot-slips';
import { type ListHead, slipHeadStatement, slipRoot } from '#domain/slips/slip-head';
import { createListMaker, type SlipBallot, type SlipCount, type SlipList } from '#domain/slips/slip-list';
import { slipPlanOf } from '#domain/slips/slip-plan';
import type { Tabulation } from '#domain/tabulation/model';
import type { Statement } from '../../../db/database';
import { advanceCount, holdsCountLease } from '../../../db/stores/count-lease-store';
import { deleteSlips, insertSlipList, insertSlipRuns, type StoredSlipHead } from '../../../db/stores/slip-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { LEASE_MILLISECONDS } from './keep-lease';
import { logKeyOf } from '../box/log-key';
import { openManifestOf } from '../wave/open-manifest';

interface TabulatedCount {
  readonly wave: StoredWave;
  readonly version: PublishedVersion;
  readonly token: string;
  readonly box: { readonly slips: readonly SlipBallot[] };
  readonly tabulation: Tabulation;
}

/**
 * What the count has understood of every ballot, so that each member can look for the own slips and all add up. Millions of
 * slips fit neither into memory nor into one atomic list: each list is made, written down and forgotten before the next one.
 * None counts until the head that is returned is written. Cut off, all are made again, with the same result.
 *
 * @throws Error if the count was taken over
 */
export async function writeSlips(dependencies: Dependencies, count: TabulatedCount): Promise<StoredSlipHead> {
  const { wave, version, box, tabulation } = count;
  const { questionnaire } = version;
  const scheme = schemeOf(wave.settings);
  const slips = { waveId: wave.id, questionnaire, scheme, tabulation, ballots: box.slips };
  const writer = writerOf(dependencies, count);
  await writer.write((condition) => deleteSlips(dependencies.database, wave.id, condition));
  const manifest = await openManifestOf(dependencies, wave.id);
  if (!manifest) throw new Error(`wave ${wave.id} has no manifest`);
  const { groups, settings } = wave;
  const plan = slipPlanOf({ questionnaire, groups, settings, wordSlips: manifest.wordSlips });
  const heads: ListHead[] = [];
  for (const planned of plannedLists(plan)) {
    const list = await makeList(slips, planned, writer.keep);
    if (list.size === 0) continue;
    await writeList(dependencies, { writer, list, number: heads.length, waveId: wave.id });
    heads.push({ place: list.place, table: list.table, size: list.size, root: list.root });
  }
  return signHead(dependencies, wave.id, heads);
}

/** Writes under the lease of the count, which every write renews. */
interface LeasedWriter {
  readonly write: (
    statementsIf: (condition: ReturnType<typeof holdsCountLease>) => readonly Statement[],
  ) => Promise<void>;
  /** Renews it where nothing was written for some seconds. */
  readonly keep: () => Promise<void>;
}

function writerOf({ database, clock }: Dependencies, { wave, token, box }: TabulatedCount): LeasedWriter {
  const waveId = wave.id;
  let renewed = 0;
  const write: LeasedWriter['write'] = async (statementsIf) => {
    renewed = clock();
    const until = renewed + LEASE_MILLISECONDS;
    const total = box.slips.length;
    const [lease] = await database.atomic([
      // Before the others: on PostgreSQL it keeps the row of the wave, so that nobody takes over in between.
      advanceCount(database, { waveId, token, until, opened: total, total }),
      ...statementsIf(holdsCountLease(waveId, token)),
    ]);
    if (lease?.changes !== 1) throw new Error(`the count of wave ${waveId} was taken over`);
  };
  const isRecent = () => clock() - renewed < LEASE_MILLISECONDS / 6;
  return { write, keep: async () => (isRecent() ? undefined : write(() => [])) };
}

/** So many slips are made in one go, some twenty milliseconds, so that the server answers others in between. */
const SLIPS_AT_ONCE = 5000;

async function makeList(count: SlipCount, planned: PlannedList, keep: () => Promise<void>): Promise<SlipList> {
  const maker = createListMaker(count, planned);
  let seen = 0;
  for (const ballot of count.ballots) {
    const size = maker.add(ballot);
    if (size - seen < SLIPS_AT_ONCE) continue;
    seen = size;
    await turnOfOthers();
    await keep();
  }
  return maker.finish();
}

function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}

/** Some three quarters of a megabyte, where D1 takes two in a value. */
const RUNS_AT_ONCE = 4;

async function writeList(
  { database }: Dependencies,
  written: { readonly writer: LeasedWriter; readonly list: SlipList; readonly number: number; readonly waveId: string },
): Promise<void> {
  const { writer, list, number, waveId } = written;
  await writer.write((condition) => insertSlipList(database, { waveId, number, list, condition }));
  for (let start = 0; start < list.runs; start += RUNS_AT_ONCE) {
    const length = Math.min(RUNS_AT_ONCE, list.runs - start);
    const runs = Array.from({ length }, (_, index) => ({
      list: number,
      run: start + index,
      content: list.runAt(start + index),
    }));
    await writer.write((condition) => insertSlipRuns(database, { waveId, runs, condition }));
  }
}

async function signHead(
  dependencies: Dependencies,
  waveId: string,
  heads: readonly ListHead[],
): Promise<StoredSlipHead> {
  const root = slipRoot(heads);
  const { privateKey } = await logKeyOf(dependencies);
  const statement = slipHeadStatement({ waveId, lists: heads.length, root });
  return { lists: heads.length, root: encodeBase64url(root), signature: await signStatement(privateKey, statement) };
}
