import type { PaperStage } from '#domain/paper/model';
import type { Problem } from '#domain/problem';
import { findPaperBatch } from '../../../db/stores/paper-batch-store';
import { findWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** Why a write that was made for one stage of a batch came to nothing; null if it was not for the stage. */
export async function stageProblem(
  { database }: Dependencies,
  batchId: string,
  stage: PaperStage,
): Promise<Problem | null> {
  const batch = await findPaperBatch(database, batchId);
  const wave = batch && (await findWave(database, batch.waveId));
  if (!wave) return { code: 'resource.not-found' };
  if (wave.state !== 'open' && wave.state !== 'closed') return { code: 'paper.not-taken' };
  return batch.stage === stage ? null : { code: 'paper.wrong-stage', details: { stage: batch.stage } };
}
