import type { PaperBatch } from '#domain/paper/model';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { deleteKeyed } from '../../../db/stores/paper-ballot-store';
import { allowSamePerson, deletePaperBatch, isUnsealed, lockPaperBatch } from '../../../db/stores/paper-batch-store';
import { deleteKeyers } from '../../../db/stores/paper-keyer-store';
import type { Dependencies } from '../../dependencies';

export interface PaperBatchAct {
  readonly batch: PaperBatch;
  readonly actor: string;
}

/** Where there is nobody for the second pass. It stays written beside the batch. */
export async function letSamePersonKey(
  { database, clock }: Dependencies,
  { batch, actor }: PaperBatchAct,
): Promise<void> {
  await database.atomic([
    lockPaperBatch(database, batch.id),
    allowSamePerson(database, batch),
    auditEntry(database, { at: clock(), actor, act: 'paper.same-person-allowed', subject: `paper:${batch.id}` }),
  ]);
}

/** A batch that was not sealed goes with all that was keyed of it; the papers can be keyed again in another one. */
export async function removePaperBatch(
  { database, clock }: Dependencies,
  { batch, actor }: PaperBatchAct,
): Promise<Result<null, Problem>> {
  const condition = isUnsealed(batch.id);
  const outcomes = await database.atomic([
    lockPaperBatch(database, batch.id),
    ...deleteKeyed(database, batch.id, condition),
    deleteKeyers(database, batch.id, condition),
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'paper.batch-deleted',
      subject: `paper:${batch.id}`,
      details: { wave: batch.waveId, ballots: batch.ballots },
      when: condition,
    }),
    deletePaperBatch(database, batch.id),
  ]);
  if (outcomes.at(-1)?.changes !== 1) return fail({ code: 'paper.wrong-stage', details: { stage: 'sealed' } });
  await database.forget();
  return ok(null);
}
