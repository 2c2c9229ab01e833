import type { Assessment, AssessmentSettings } from '#domain/assessment/records';
import { USUAL_SETTINGS } from '#domain/assessment/records';
import { checkAssessmentScheme, hasErrors } from '#domain/assessment/scheme/check-scheme';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import {
  assessmentIsAt,
  insertAssessment,
  insertAssessmentVersion,
  isNoVersion,
  lockAssessment,
  updateAssessment,
} from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { contentHash } from '../../cryptography/content-hash';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { unknownChoices } from './unknown-choices';

export async function createAssessment(
  { database, clock }: Dependencies,
  request: { readonly title: LocalizedText; readonly scheme: AssessmentScheme; readonly actor: string },
): Promise<{ readonly id: string }> {
  const id = randomId();
  const [at, actor] = [clock(), request.actor];
  await database.atomic([
    insertAssessment(database, {
      id,
      title: request.title,
      draft: request.scheme,
      settings: USUAL_SETTINGS,
      createdBy: actor,
      at,
    }),
    auditEntry(database, { at, actor, act: 'assessment.created', subject: `assessment:${id}` }),
  ]);
  return { id };
}

export interface AssessmentPatch {
  readonly revision: number;
  readonly title?: LocalizedText;
  readonly draft?: AssessmentScheme;
  readonly settings?: AssessmentSettings;
}

/** A draft may have mistakes; a version may not. */
export async function changeAssessment(
  dependencies: Dependencies,
  assessment: Assessment,
  { patch, actor }: { readonly patch: AssessmentPatch; readonly actor: string },
): Promise<Result<{ readonly revision: number }, Problem>> {
  const { database, clock } = dependencies;
  const unknown = patch.settings === undefined ? null : await unknownChoices(dependencies, assessment, patch.settings);
  if (unknown !== null) return fail({ code: 'assessment.choice-unknown', details: { ...unknown } });
  const at = clock();
  const outcomes = await database.atomic([
    lockAssessment(database, assessment.id),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.changed',
      subject: `assessment:${assessment.id}`,
      details: { parts: Object.keys(patch).filter((part) => part !== 'revision') },
      when: assessmentIsAt(assessment.id, patch.revision),
    }),
    updateAssessment(database, { id: assessment.id, ...patch, at }),
  ]);
  if (outcomes.at(-1)?.changes !== 1) return fail({ code: 'assessment.changed-meanwhile' });
  return ok({ revision: patch.revision + 1 });
}

/** Freezes the draft as a version; a draft that is equal to a version is that version. */
export async function freezeScheme(
  { database, clock }: Dependencies,
  assessment: Assessment,
  actor: string,
): Promise<Result<{ readonly hash: string }, Problem>> {
  const problems = checkAssessmentScheme(assessment.draft);
  if (hasErrors(problems)) return fail({ code: 'assessment.scheme-has-errors', details: { problems } });
  const [hash, at] = [await contentHash(assessment.draft), clock()];
  await database.atomic([
    lockAssessment(database, assessment.id),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.scheme-frozen',
      subject: `assessment:${assessment.id}`,
      details: { hash },
      when: isNoVersion(assessment.id, hash),
    }),
    insertAssessmentVersion(database, {
      assessmentId: assessment.id,
      hash,
      scheme: assessment.draft,
      createdBy: actor,
      at,
    }),
  ]);
  return ok({ hash });
}
