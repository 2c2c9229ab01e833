import { requiredTexts } from '#domain/paper/paper-form';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { takesLinks } from '#domain/survey/collection';
import { brokenConstraint } from '../../../db/constraint';
import type { Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertBlankBallots } from '../../../db/stores/paper-ballot-store';
import { insertPaperBatch, isUnsealed, type NewPaperBatch } from '../../../db/stores/paper-batch-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { publishedVersionOf } from '../survey/published-version-of';

export interface PaperBatchRequest {
  readonly batch: Omit<NewPaperBatch, 'id' | 'waveId' | 'ballots' | 'at'>;
  readonly actor: string;
}

/** Paper ballots of one group that are stamped and ready to be keyed. */
export async function createPaperBatch(
  dependencies: Dependencies,
  wave: StoredWave,
  { batch, actor }: PaperBatchRequest,
): Promise<Result<{ readonly id: string }, Problem>> {
  const { database, clock } = dependencies;
  const problem = await refusalOf(dependencies, wave, batch.groupId);
  if (problem) return fail(problem);
  const at = clock();
  const made = { ...batch, id: randomId(), waveId: wave.id, ballots: batch.returned - batch.torn, at };
  const written = await insertOnce(dependencies, [
    lockWave(database, wave.id),
    insertPaperBatch(database, made),
    ...insertBlankBallots(database, made),
    auditEntry(database, {
      at,
      actor,
      act: 'paper.batch-created',
      subject: `paper:${made.id}`,
      details: { wave: wave.id, group: made.groupId, ballots: made.ballots, torn: made.torn },
      when: isUnsealed(made.id),
    }),
  ]);
  if (written === 'name-taken') return fail({ code: 'paper.name-taken' });
  return written === 'made' ? ok({ id: made.id }) : fail({ code: 'paper.not-taken' });
}

async function refusalOf(dependencies: Dependencies, wave: StoredWave, groupId: string): Promise<Problem | null> {
  const isCollecting = wave.state === 'open' || wave.state === 'closed';
  if (!isCollecting || !takesLinks(wave)) return { code: 'paper.not-taken' };
  if (!wave.groups.some(({ id }) => id === groupId)) return { code: 'resource.not-found' };
  const { questionnaire } = await publishedVersionOf(dependencies, wave);
  const questions = requiredTexts(questionnaire);
  return questions.length > 0 ? { code: 'paper.text-required', details: { questions } } : null;
}

/** Of two batches with one name, the second breaks the uniqueness of the name. */
async function insertOnce(
  { database }: Dependencies,
  statements: readonly Statement[],
): Promise<'made' | 'refused' | 'name-taken'> {
  try {
    const outcomes = await database.atomic(statements);
    return outcomes[1]?.changes === 1 ? 'made' : 'refused';
  } catch (error) {
    if (brokenConstraint(error) === 'unique') return 'name-taken';
    throw error;
  }
}
