import type { Principal } from '#domain/access/role';
import { checkQuestionnaire, hasErrors } from '#domain/questionnaire/check';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { Survey } from '#domain/survey/model';
import type { Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { findVersion, insertVersion } from '../../../db/stores/survey-store';
import { contentHash } from '../../cryptography/content-hash';
import type { Dependencies } from '../../dependencies';
import { resolveTargets } from './resolve-targets';

export interface PreparedVersion {
  readonly hash: string;
  readonly questionnaire: Questionnaire;
  readonly statements: readonly Statement[];
}

/** Freezes the survey's draft as a version; publishing the same content again gives the same version. */
export async function publishVersion(
  dependencies: Dependencies,
  survey: Survey,
  principal: Principal,
): Promise<Result<{ readonly hash: string; readonly number: number }, Problem>> {
  const version = await prepareVersion(dependencies, survey, principal);
  if (!version.ok) return version;
  await dependencies.database.atomic(version.value.statements);
  const stored = await findVersion(dependencies.database, survey.id, version.value.hash);
  if (!stored) throw new Error(`version ${version.value.hash} was not stored`);
  return ok({ hash: stored.hash, number: stored.number });
}

/** Everything that publishing needs but the writing, so that opening a wave can publish in its own atomic list. */
export async function prepareVersion(
  dependencies: Dependencies,
  survey: Survey,
  principal: Principal,
): Promise<Result<PreparedVersion, Problem>> {
  const { database } = dependencies;
  const problems = checkQuestionnaire(survey.draft);
  if (hasErrors(problems)) return fail({ code: 'questionnaire.has-errors', details: { problems } });
  const questionnaire = await resolveTargets(database, survey.draft);
  const hash = await contentHash(questionnaire);
  const at = dependencies.clock();
  const statements = [
    insertVersion(database, { surveyId: survey.id, hash, questionnaire, publishedBy: principal.id, at }),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: 'version.published',
      subject: `survey:${survey.id}`,
      details: { hash },
    }),
  ];
  return ok({ hash, questionnaire, statements });
}
