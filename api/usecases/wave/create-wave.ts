import type { Principal } from '#domain/access/role';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { Survey } from '#domain/survey/model';
import { usualUnanimousScores } from '#domain/survey/unanimous-scores';
import { brokenConstraint } from '../../../db/constraint';
import type { DatabasePort, Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertWave, listWaves, replaceGroups } from '../../../db/stores/wave-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { newLinkCode } from '../survey/create-survey';

export interface WaveRequest {
  readonly survey: Survey;
  readonly title: LocalizedText;
  readonly principal: Principal;
}

/**
 * The next time the survey is held, with the groups and settings of the last, and what is usual where that one had no
 * choice; its number is unique in the database.
 */
export async function createWave(
  { database, clock }: Dependencies,
  { survey, title, principal }: WaveRequest,
): Promise<Result<{ readonly waveId: string }, Problem>> {
  const waves = await listWaves(database, { surveyId: survey.id });
  const last = waves.toSorted((one, other) => other.number - one.number)[0];
  if (!last || (last.state !== 'counted' && last.state !== 'published')) {
    return fail({ code: 'wave.previous-not-counted' });
  }
  const at = clock();
  const id = randomId();
  const groups = last.groups.map((group) => ({ ...group, linkCode: newLinkCode() }));
  const settings = { unanimousScores: usualUnanimousScores(survey.kind), ...last.settings };
  const written = await insertOnce(database, [
    insertWave(database, { id, surveyId: survey.id, number: last.number + 1, title, settings, at }),
    ...replaceGroups(database, id, groups),
    auditEntry(database, { at, actor: principal.id, act: 'wave.created', subject: `wave:${id}` }),
  ]);
  return written ? ok({ waveId: id }) : fail({ code: 'wave.previous-not-counted' });
}

/** Of two requests for the same next wave, one breaks the uniqueness of its number. */
async function insertOnce(database: DatabasePort, statements: readonly Statement[]): Promise<boolean> {
  try {
    await database.atomic(statements);
    return true;
  } catch (error) {
    if (brokenConstraint(error) === 'unique') return false;
    throw error;
  }
}
