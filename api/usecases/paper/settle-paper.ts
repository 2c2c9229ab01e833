import type { PublishedVersion } from '#domain/answers/ballot-content';
import { comparePasses, type KeyedPasses, type PassComparison, WHOLE_BALLOT } from '#domain/paper/compare-passes';
import type { PaperBatch } from '#domain/paper/model';
import { paperForm } from '#domain/paper/paper-form';
import { type Finding, settle, type SettlementChange } from '#domain/paper/settle';
import { type InvalidTranscript, invalidTranscripts } from '#domain/paper/transcript';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { readBothPasses, reopenBallot } from '../../../db/stores/paper-ballot-store';
import { isAtStage, lockPaperBatch, moveToStage } from '../../../db/stores/paper-batch-store';
import { putSettlements, readSettlements, takeBackSettlements } from '../../../db/stores/paper-settlement-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { stageProblem } from './paper-stage-problem';
import { publishedVersionOf } from '../survey/published-version-of';

export interface ComparedBatch {
  readonly passes: KeyedPasses;
  readonly comparison: PassComparison;
  readonly version: PublishedVersion;
}

/** Both passes side by side, which is possible once both are finished. */
export async function compareBatch(
  dependencies: Dependencies,
  wave: StoredWave,
  batch: PaperBatch,
): Promise<Result<ComparedBatch, Problem>> {
  const problem = await stageProblem(dependencies, batch.id, 'settling');
  if (problem) return fail(problem);
  const { database } = dependencies;
  const [version, keyed, settlements] = await Promise.all([
    publishedVersionOf(dependencies, wave),
    readBothPasses(database, batch.id),
    readSettlements(database, batch.id),
  ]);
  const passes = { form: paperForm(version.questionnaire), ...keyed, settlements };
  return ok({ passes, comparison: comparePasses(passes), version });
}

export interface BatchDifferences extends PassComparison {
  /** Known once nothing is open: ballots that the count will find spoilt. */
  readonly invalid: readonly InvalidTranscript[];
}

export async function readDifferences(
  dependencies: Dependencies,
  wave: StoredWave,
  batch: PaperBatch,
): Promise<Result<BatchDifferences, Problem>> {
  const compared = await compareBatch(dependencies, wave, batch);
  if (!compared.ok) return compared;
  const { comparison, passes, version } = compared.value;
  const invalid = comparison.open > 0 ? [] : invalidTranscripts(version.questionnaire, passes);
  return ok({ ...comparison, invalid });
}

/** Where one pass found a ballot void: void it is; or it is not, and that pass keys it again; null takes it back. */
export interface VoidFinding {
  readonly stamp: number;
  readonly void: boolean | null;
}

export interface SettleRequest {
  readonly wave: StoredWave;
  readonly batch: PaperBatch;
  readonly finding: Finding | VoidFinding;
  readonly actor: string;
}

/** Writes down what the paper says where the passes differ. */
export async function settlePaper(dependencies: Dependencies, request: SettleRequest): Promise<Result<null, Problem>> {
  const { wave, batch, finding } = request;
  const compared = await compareBatch(dependencies, wave, batch);
  if (!compared.ok) return compared;
  const { passes, comparison } = compared.value;
  const decided =
    'void' in finding
      ? decideVoid(dependencies, batch, { comparison, finding })
      : decideCells(dependencies, batch, settle(passes.form, comparison, finding));
  if (!decided) return fail({ code: 'paper.value-invalid', details: { stamp: finding.stamp } });
  const written = await write(dependencies, request, decided);
  return written
    ? ok(null)
    : fail((await stageProblem(dependencies, batch.id, 'settling')) ?? { code: 'server.failed' });
}

interface Decision {
  readonly statements: readonly Statement[];
  readonly next: 'settling' | 'first' | 'second';
}

function decideCells(
  { database }: Dependencies,
  batch: PaperBatch,
  change: Result<SettlementChange, unknown>,
): Decision | null {
  if (!change.ok) return null;
  const place = { batchId: batch.id, condition: whileSettling(batch) };
  const { settled, reopened } = change.value;
  const statements = [...putSettlements(database, place, settled), ...takeBackSettlements(database, place, reopened)];
  return { statements, next: 'settling' };
}

function decideVoid(
  { database }: Dependencies,
  batch: PaperBatch,
  { comparison, finding }: { readonly comparison: PassComparison; readonly finding: VoidFinding },
): Decision | null {
  const { stamp } = finding;
  const difference = comparison.voidDifferences.find((one) => one.stamp === stamp);
  if (!difference) return null;
  const condition = whileSettling(batch);
  const place = { batchId: batch.id, condition };
  if (finding.void) {
    const settlement = { stamp, cell: WHOLE_BALLOT, value: difference.reason };
    return { statements: putSettlements(database, place, [settlement]), next: 'settling' };
  }
  const takenBack = takeBackSettlements(database, place, [{ stamp, cell: WHOLE_BALLOT }]);
  if (finding.void === null) return { statements: takenBack, next: 'settling' };
  const { pass } = difference;
  const again = reopenBallot(database, { batchId: batch.id, pass, stamp }, condition);
  return { statements: [...takenBack, again], next: pass };
}

async function write(
  { database, clock }: Dependencies,
  { batch, finding, actor }: SettleRequest,
  { statements, next }: Decision,
): Promise<boolean> {
  const condition = whileSettling(batch);
  const outcomes = await database.atomic([
    lockPaperBatch(database, batch.id),
    ...statements,
    auditEntry(database, {
      at: clock(),
      actor,
      act: next === 'settling' ? 'paper.settled' : 'paper.ballot-reopened',
      subject: `paper:${batch.id}`,
      details: { places: 'void' in finding ? 1 : finding.values.length },
      when: condition,
    }),
    moveToStage(database, { from: { id: batch.id, waveId: batch.waveId, stage: 'settling' }, to: next, condition }),
  ]);
  return outcomes.at(-1)?.changes === 1;
}

function whileSettling({ id, waveId }: PaperBatch) {
  return isAtStage({ id, waveId, stage: 'settling' });
}
