import type { FrozenScheme } from '#domain/scoring/frozen-scheme';
import type { DatabasePort, Statement } from '../database';

export interface SchemeVersion {
  readonly hash: string;
  /** 1 for the survey's first. */
  readonly number: number;
  readonly scheme: FrozenScheme;
  readonly createdAt: number;
}

export interface NewScheme {
  readonly surveyId: string;
  readonly hash: string;
  readonly scheme: FrozenScheme;
  readonly createdBy: string;
  readonly at: number;
}

/** Numbers the version in the same statement; the same scheme is a version only once. */
export function insertScheme(database: DatabasePort, version: NewScheme): Statement {
  return database.read
    .insertInto('scoring_scheme')
    .values(({ selectFrom, fn, val, eb }) => ({
      survey_id: version.surveyId,
      hash: version.hash,
      number: selectFrom('scoring_scheme')
        .select(eb(fn.coalesce(fn.max('number'), val(0)), '+', 1).as('next'))
        .where('survey_id', '=', version.surveyId),
      content: JSON.stringify(version.scheme),
      created_by: version.createdBy,
      created_at: version.at,
    }))
    .onConflict((conflict) => conflict.columns(['survey_id', 'hash']).doNothing());
}

/** Few: a survey has about one a year. */
export async function listSchemes(database: DatabasePort, surveyId: string): Promise<readonly SchemeVersion[]> {
  const rows = await database.read
    .selectFrom('scoring_scheme')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    hash: row.hash,
    number: row.number,
    scheme: JSON.parse(row.content),
    createdAt: row.created_at,
  }));
}
