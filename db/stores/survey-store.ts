import { type RawBuilder, sql } from 'kysely';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import type { Survey, SurveyKind } from '#domain/survey/model';
import type { DatabasePort, Statement } from '../database';
import type { SurveyTable } from '../schema';
import { localized } from './localized';

export async function findSurvey(database: DatabasePort, surveyId: string): Promise<Survey | null> {
  const row = await database.read.selectFrom('survey').selectAll().where('id', '=', surveyId).executeTakeFirst();
  return row ? surveyFrom(row) : null;
}

export async function listSurveys(database: DatabasePort): Promise<readonly Survey[]> {
  const rows = await database.read.selectFrom('survey').selectAll().execute();
  return rows.map(surveyFrom);
}

export interface NewSurvey {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly title: LocalizedText;
  readonly draft: Questionnaire;
  readonly createdBy: string;
  readonly at: number;
}

export function insertSurvey(database: DatabasePort, survey: NewSurvey): Statement {
  return database.read.insertInto('survey').values({
    id: survey.id,
    kind: survey.kind,
    title_zh: survey.title.zh,
    title_en: survey.title.en ?? null,
    draft: JSON.stringify(survey.draft),
    revision: 1,
    created_by: survey.createdBy,
    created_at: survey.at,
    changed_at: survey.at,
  });
}

export interface DraftChange {
  readonly surveyId: string;
  /** The revision that the change was made on; nothing is written if the draft has moved on. */
  readonly revision: number;
  readonly draft: Questionnaire;
  readonly at: number;
}

/** Takes effect only on the named revision, and only while a wave of the survey is still a draft. */
export function updateDraft(database: DatabasePort, change: DraftChange): Statement {
  return database.read
    .updateTable('survey')
    .set({ draft: JSON.stringify(change.draft), revision: change.revision + 1, changed_at: change.at })
    .where('id', '=', change.surveyId)
    .where('revision', '=', change.revision)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('wave').select('wave.id').where('survey_id', '=', change.surveyId).where('state', '=', 'draft'),
      ),
    );
}

/** First in a list that reads the draft's revision: PostgreSQL then runs such lists one after another. */
export function lockSurvey(database: DatabasePort, surveyId: string): Statement {
  return database.read.updateTable('survey').set({ id: surveyId }).where('id', '=', surveyId);
}

/** Makes every change that was begun on the draft outdated, because the draft was opened. */
export function endDraft(database: DatabasePort, surveyId: string, condition: RawBuilder<boolean>): Statement {
  return database.read
    .updateTable('survey')
    .set({ revision: sql<number>`revision + 1` })
    .where('id', '=', surveyId)
    .where(condition);
}

/** Fails on their references where a wave that is no draft any more still needs them. */
export function deleteSurvey(database: DatabasePort, surveyId: string): readonly Statement[] {
  return [
    database.read.deleteFrom('questionnaire_version').where('survey_id', '=', surveyId),
    database.read.deleteFrom('scoring_scheme').where('survey_id', '=', surveyId),
    database.read.deleteFrom('survey').where('id', '=', surveyId),
  ];
}

export interface QuestionnaireVersion {
  readonly hash: string;
  readonly number: number;
  readonly questionnaire: Questionnaire;
  readonly publishedAt: number;
}

export async function findVersion(
  database: DatabasePort,
  surveyId: string,
  hash: string,
): Promise<QuestionnaireVersion | null> {
  const row = await database.read
    .selectFrom('questionnaire_version')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (!row) return null;
  return { hash: row.hash, number: row.number, questionnaire: JSON.parse(row.content), publishedAt: row.published_at };
}

export type VersionSummary = Omit<QuestionnaireVersion, 'questionnaire'>;

export async function listVersions(database: DatabasePort, surveyId: string): Promise<readonly VersionSummary[]> {
  const rows = await database.read
    .selectFrom('questionnaire_version')
    .select(['hash', 'number', 'published_at'])
    .where('survey_id', '=', surveyId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ hash: row.hash, number: row.number, publishedAt: row.published_at }));
}

export interface NewVersion {
  readonly surveyId: string;
  readonly hash: string;
  readonly questionnaire: Questionnaire;
  readonly publishedBy: string;
  readonly at: number;
}

/** Numbers the version in the same statement; the same content is a version only once. */
export function insertVersion(database: DatabasePort, version: NewVersion): Statement {
  return database.read
    .insertInto('questionnaire_version')
    .values(({ selectFrom, fn, val, eb }) => ({
      survey_id: version.surveyId,
      hash: version.hash,
      number: selectFrom('questionnaire_version')
        .select(eb(fn.coalesce(fn.max('number'), val(0)), '+', 1).as('next'))
        .where('survey_id', '=', version.surveyId),
      content: JSON.stringify(version.questionnaire),
      published_by: version.publishedBy,
      published_at: version.at,
    }))
    .onConflict((conflict) => conflict.columns(['survey_id', 'hash']).doNothing());
}

function surveyFrom(row: SurveyTable): Survey {
  return {
    id: row.id,
    kind: row.kind as SurveyKind,
    title: localized(row.title_zh, row.title_en),
    draft: JSON.parse(row.draft),
    revision: row.revision,
  };
}
