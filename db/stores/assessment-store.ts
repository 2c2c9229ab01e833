import { sql } from 'kysely';
import type { Assessment, AssessmentSettings } from '#domain/assessment/records';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { AssessmentTable } from '../assessment-schema';
import type { Condition, DatabasePort, Statement } from '../database';
import { localized } from './localized';

export async function findAssessment(database: DatabasePort, id: string): Promise<Assessment | null> {
  const row = await database.read.selectFrom('assessment').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? assessmentFrom(row) : null;
}

/** The latest first. */
export async function listAssessments(database: DatabasePort): Promise<readonly Assessment[]> {
  const rows = await database.read
    .selectFrom('assessment')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(assessmentFrom);
}

function assessmentFrom(row: AssessmentTable): Assessment {
  return {
    id: row.id,
    title: localized(row.title_zh, row.title_en),
    draft: JSON.parse(row.draft),
    settings: JSON.parse(row.settings),
    revision: row.revision,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

export interface NewAssessment {
  readonly id: string;
  readonly title: LocalizedText;
  readonly draft: AssessmentScheme;
  readonly settings: AssessmentSettings;
  readonly createdBy: string;
  readonly at: number;
}

export function insertAssessment(database: DatabasePort, assessment: NewAssessment): Statement {
  return database.read.insertInto('assessment').values({
    id: assessment.id,
    title_zh: assessment.title.zh,
    title_en: assessment.title.en ?? null,
    draft: JSON.stringify(assessment.draft),
    settings: JSON.stringify(assessment.settings),
    revision: 1,
    created_by: assessment.createdBy,
    created_at: assessment.at,
    changed_at: assessment.at,
  });
}

export interface AssessmentChange {
  readonly id: string;
  /** The revision that the change was made on; nothing is written if somebody else was faster. */
  readonly revision: number;
  readonly title?: LocalizedText;
  readonly draft?: AssessmentScheme;
  readonly settings?: AssessmentSettings;
  readonly at: number;
}

export function updateAssessment(database: DatabasePort, change: AssessmentChange): Statement {
  const { title, draft, settings } = change;
  return database.read
    .updateTable('assessment')
    .set({
      ...(title && { title_zh: title.zh, title_en: title.en ?? null }),
      ...(draft && { draft: JSON.stringify(draft) }),
      ...(settings && { settings: JSON.stringify(settings) }),
      revision: change.revision + 1,
      changed_at: change.at,
    })
    .where('id', '=', change.id)
    .where('revision', '=', change.revision);
}

/** For the audit line of `updateAssessment`, before it: true only if it will take effect. */
export function assessmentIsAt(id: string, revision: number): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment WHERE id = ${id} AND revision = ${revision})`;
}

/** First in a list that reads the assessment's row or numbers: PostgreSQL then runs such lists one after another. */
export function lockAssessment(database: DatabasePort, id: string): Statement {
  return database.read.updateTable('assessment').set({ id }).where('id', '=', id);
}

export interface AssessmentVersion {
  readonly hash: string;
  /** 1 for the first. */
  readonly number: number;
  readonly scheme: AssessmentScheme;
  readonly createdAt: number;
}

export async function listAssessmentVersions(
  database: DatabasePort,
  assessmentId: string,
): Promise<readonly AssessmentVersion[]> {
  const rows = await database.read
    .selectFrom('assessment_version')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    hash: row.hash,
    number: row.number,
    scheme: JSON.parse(row.content),
    createdAt: row.created_at,
  }));
}

/** For the audit line before `insertAssessmentVersion`. */
export function isNoVersion(assessmentId: string, hash: string): Condition {
  return sql`NOT EXISTS (SELECT 1 FROM assessment_version WHERE assessment_id = ${assessmentId} AND hash = ${hash})`;
}

export interface NewAssessmentVersion {
  readonly assessmentId: string;
  readonly hash: string;
  readonly scheme: AssessmentScheme;
  readonly createdBy: string;
  readonly at: number;
}

/** Numbers the version in the same statement; the same scheme is a version only once. Stands after `lockAssessment`. */
export function insertAssessmentVersion(database: DatabasePort, version: NewAssessmentVersion): Statement {
  return database.read
    .insertInto('assessment_version')
    .values(({ selectFrom, fn, val, eb }) => ({
      assessment_id: version.assessmentId,
      hash: version.hash,
      number: selectFrom('assessment_version')
        .select(eb(fn.coalesce(fn.max('number'), val(0)), '+', 1).as('next'))
        .where('assessment_id', '=', version.assessmentId),
      content: JSON.stringify(version.scheme),
      created_by: version.createdBy,
      created_at: version.at,
    }))
    .onConflict((conflict) => conflict.columns(['assessment_id', 'hash']).doNothing());
}
