import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { brokenConstraint } from '../../../db/constraint';
import { auditEntry } from '../../../db/stores/audit-store';
import { deleteSurvey } from '../../../db/stores/survey-store';
import { deleteDraftWaves } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** Deletes a survey that was never opened; a wave that is no draft holds on to it by reference. */
export async function deleteDraftSurvey(
  { database, clock }: Dependencies,
  surveyId: string,
  actor: string,
): Promise<Result<null, Problem>> {
  try {
    await database.atomic([
      deleteDraftWaves(database, surveyId),
      ...deleteSurvey(database, surveyId),
      auditEntry(database, { at: clock(), actor, act: 'survey.deleted', subject: `survey:${surveyId}` }),
    ]);
    return ok(null);
  } catch (error) {
    if (brokenConstraint(error) === 'reference') return fail({ code: 'survey.has-waves' });
    throw error;
  }
}
