import type { PublishedVersion } from '#domain/answers/ballot-content';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { endOfGrace, takesStamps } from '#domain/survey/collection';
import type { Tabulation } from '#domain/tabulation/model';
import { withPublishedDigits } from '#domain/tabulation/published-digits';
import { createTabulation } from '#domain/tabulation/tabulate';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertBallots, insertTextSlips } from '../../../db/stores/ballot-store';
import { countCollected, releaseCollectedTexts } from '../../../db/stores/collected-ballot-store';
import { advanceCount, finishCount, holdsCountLease, takeCountLease } from '../../../db/stores/count-lease-store';
import { countInner, deleteInner } from '../../../db/stores/inner-envelope-store';
import { findNonresponse } from '../../../db/stores/nonresponse-store';
import { deleteUnsealedPaper } from '../../../db/stores/paper-ballot-store';
import { countSealedPaper } from '../../../db/stores/paper-batch-store';
import { countBox, emptyBox } from '../../../db/stores/sealed-ballot-store';
import { insertSlipHead, type StoredSlipHead } from '../../../db/stores/slip-store';
import { findVersion } from '../../../db/stores/survey-store';
import { insertTabulation } from '../../../db/stores/tabulation-store';
import { findWave, type StoredWave } from '../../../db/stores/wave-store';
import { contentHash } from '../../cryptography/content-hash';
import { randomId, randomWord } from '../../cryptography/random';
import { newSecret } from '../../cryptography/secret';
import type { Dependencies } from '../../dependencies';
import { signLastHead } from '../box/sign-tree-head';
import { addCollected } from '../collected/add-collected';
import { destroyBoxKey } from './destroy-box-key';
import { keepLease, LEASE_MILLISECONDS } from './keep-lease';
import { accountOf, addOpened, type OpenedBox } from './open-ballots';
import { readEnvelopes } from './read-envelopes';
import { writeSlips } from './write-slips';

/** Nothing has to be opened in these. */
const COLLECTED_RUN_LENGTH = 1000;

/**
 * Takes the lease of the count. From here on nothing else may count this wave, until the lease has run out.
 * Whoever gets the token goes on with `countWave`.
 */
export async function beginCount(dependencies: Dependencies, waveId: string): Promise<Result<string, Problem>> {
  const { database, clock } = dependencies;
  const token = randomId();
  const now = clock();
  const until = await graceOf(dependencies, waveId);
  if (until > now) return fail({ code: 'wave.in-grace', details: { until } });
  const lease = { waveId, token, now, until: now + LEASE_MILLISECONDS };
  const [outcome] = await database.atomic([takeCountLease(database, lease)]);
  if (outcome?.changes === 1) return ok(token);
  const wave = await findWave(database, waveId);
  return fail({ code: wave?.state === 'counting' ? 'wave.count-running' : 'wave.not-closed' });
}

/** Until when stamped ballots come in although the wave is closed. */
async function graceOf({ database }: Dependencies, waveId: string): Promise<number> {
  const wave = await findWave(database, waveId);
  return (wave?.state === 'closed' ? endOfGrace(wave) : undefined) ?? 0;
}

/**
 * Opens all envelopes, tabulates, and writes ballots, texts and tabulation in one atomic list that also empties the box; then
 * destroys the key. Until that list nothing is stored but slips, which are good for nothing without the head that is in it:
 * so a count that was cut off is simply done again, with the same result but for noise and salt, which nobody has seen.
 */
export async function countWave(dependencies: Dependencies, waveId: string, token: string): Promise<void> {
  const { database } = dependencies;
  const wave = await findWave(database, waveId);
  if (!wave) throw new Error(`wave ${waveId} is gone`);
  const version = await versionOf(dependencies, wave);
  if (takesStamps(wave)) await signLastHead(dependencies, waveId);
  const box = await openBox(dependencies, { wave, version, token });
  const paper = await countSealedPaper(database, waveId);
  const account = accountOf(box, { groups: wave.groups, needsStamps: takesStamps(wave), paper });
  const nonresponse = await findNonresponse(database, waveId);
  const released = withPublishedDigits(box.tabulation.finish({ ...account, ...(nonresponse && { nonresponse }) }));
  const tabulation = { ...released, salt: newSecret() };
  const slipHead = takesStamps(wave) ? await writeSlips(dependencies, { wave, version, token, box, tabulation }) : null;
  const written = await writeCount(dependencies, { wave, token, box, tabulation, slipHead });
  if (written) await destroyBoxKey(dependencies, wave);
}

async function versionOf({ database }: Dependencies, wave: StoredWave): Promise<PublishedVersion> {
  const version = await findVersion(database, wave.surveyId, wave.versionHash ?? '');
  if (!version) throw new Error(`wave ${wave.id} has no published version`);
  return version;
}

interface CountInProgress {
  readonly wave: StoredWave;
  readonly version: PublishedVersion;
  readonly token: string;
}

async function openBox(dependencies: Dependencies, count: CountInProgress): Promise<OpenedBox> {
  const { wave, version } = count;
  const { groups, settings } = wave;
  const tabulation = createTabulation({
    questionnaire: version.questionnaire,
    groups,
    settings,
    random: randomWord,
  });
  const spoilt = [...(wave.peeled?.spoilt ?? [])];
  const box: OpenedBox = { tabulation, ballots: [], texts: [], slips: [], spoilt, imported: new Map() };
  const total = spoilt.length + (await countAll(dependencies, wave.id));
  const advance = (opened: number) => keepLease(dependencies, { waveId: wave.id, token: count.token, opened, total });
  for await (const run of readEnvelopes(dependencies, wave)) {
    addOpened(box, { version, needsSeed: takesStamps(wave) }, run);
    await advance(box.ballots.length + box.spoilt.length);
  }
  const opened = box.ballots.length + box.spoilt.length;
  await addCollected(dependencies, box, {
    waveId: wave.id,
    runLength: COLLECTED_RUN_LENGTH,
    advance: (added) => advance(opened + added),
  });
  return box;
}

async function countAll({ database }: Dependencies, waveId: string): Promise<number> {
  const counts = [countBox(database, waveId), countInner(database, waveId), countCollected(database, waveId)];
  const groups = await Promise.all(counts);
  return groups.flat().reduce((sum, group) => sum + group.received, 0);
}

interface FinishedCount {
  readonly wave: StoredWave;
  readonly token: string;
  readonly box: OpenedBox;
  readonly tabulation: Tabulation;
  /** Of a wave whose ballots need a stamp. */
  readonly slipHead: StoredSlipHead | null;
}

async function writeCount({ database, clock }: Dependencies, count: FinishedCount): Promise<boolean> {
  const { wave, token, box, tabulation, slipHead } = count;
  const waveId = wave.id;
  const condition = holdsCountLease(waveId, token);
  const hash = await contentHash(tabulation);
  const at = clock();
  const { received, counted, spoilt } = tabulation.ballots;
  const outcomes = await database.atomic([
    // Renews the lease and, on PostgreSQL, keeps the wave's row until the end: nobody takes over in between.
    advanceCount(database, { waveId, token, until: at + LEASE_MILLISECONDS, opened: received, total: received }),
    ...insertBallots(database, { waveId, rows: box.ballots, condition }),
    ...insertTextSlips(database, { waveId, rows: box.texts, condition }),
    ...(slipHead ? [insertSlipHead(database, { waveId, head: slipHead, condition })] : []),
    ...releaseCollectedTexts(database, waveId, condition),
    insertTabulation(database, { waveId, hash, tabulation, computedAt: at, condition }),
    emptyBox(database, waveId, condition),
    deleteInner(database, waveId, condition),
    ...deleteUnsealedPaper(database, waveId, condition),
    auditEntry(database, {
      at,
      actor: 'system',
      act: 'wave.counted',
      subject: `wave:${waveId}`,
      details: { hash, counted, spoilt },
      when: condition,
    }),
    finishCount(database, waveId, token),
  ]);
  return outcomes.at(-1)?.changes === 1;
}
