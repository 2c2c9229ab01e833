import { PAPER_PASSES, type PaperBatch, type PaperPass } from '#domain/paper/model';
import { type PassProgress, readProgress } from '../../../db/stores/paper-ballot-store';
import { listPaperBatches } from '../../../db/stores/paper-batch-store';
import { type Keyer, listKeyers } from '../../../db/stores/paper-keyer-store';
import type { Dependencies } from '../../dependencies';

/** How far one pass is, and the accounts of those who key it. */
export interface DescribedPass {
  readonly pass: PaperPass;
  readonly done: number;
  readonly void: number;
  readonly staffIds: readonly string[];
}

export interface DescribedBatch extends PaperBatch {
  readonly passes: readonly DescribedPass[];
}

/** The batches of a wave, the latest first. No answer, and no name. */
export async function describePaper({ database }: Dependencies, waveId: string): Promise<readonly DescribedBatch[]> {
  const [batches, progress, keyers] = await Promise.all([
    listPaperBatches(database, waveId),
    readProgress(database, waveId),
    listKeyers(database, waveId),
  ]);
  return batches.map((batch) => ({
    ...batch,
    passes: PAPER_PASSES.map((pass) => describedPass({ batch, pass, progress, keyers })),
  }));
}

interface PassParts {
  readonly batch: PaperBatch;
  readonly pass: PaperPass;
  readonly progress: readonly PassProgress[];
  readonly keyers: readonly Keyer[];
}

function describedPass({ batch, pass, progress, keyers }: PassParts): DescribedPass {
  const isOwn = (one: { readonly batchId: string; readonly pass: PaperPass }) =>
    one.batchId === batch.id && one.pass === pass;
  const known = progress.find(isOwn);
  return {
    pass,
    done: known?.done ?? 0,
    void: known?.void ?? 0,
    staffIds: keyers.filter(isOwn).map(({ staffId }) => staffId),
  };
}
