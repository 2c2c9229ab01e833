import type { AssessmentSettings, SourceMeasure } from '#domain/assessment/records';
import type { EntriesPlan } from '#domain/assessment/import/plan-entries';
import type { ValueRange } from '#domain/statistics/intervals/bounded-error';
import type { FigureField, FiguresPlan } from '#domain/assessment/import/plan-figures';
import type { PercentMeaning } from '#domain/assessment/import/scale-of-answers';
import type { Figure } from '#domain/figures/figure';
import type { Questionnaire } from '#domain/questionnaire/model';
import { client, request } from '../../lib/client';
import type { TableSource } from '../../lib/table-source';
import { changeAssessment, loadAssessment, send } from '../assessment-data';

/** Reads what is there by now and changes only what is asked, so that two people do not undo each other. */
export async function changeSettings(
  assessmentId: string,
  change: (settings: AssessmentSettings) => AssessmentSettings,
): Promise<void> {
  const { assessment } = await loadAssessment(assessmentId);
  await changeAssessment(assessmentId, { revision: assessment.revision, settings: change(assessment.settings) });
}

export async function startRun(assessmentId: string): Promise<string> {
  const param = { assessmentId };
  return (await request(client.api.assessments[':assessmentId'].runs.$post({ param, json: {} }))).id;
}

export type NewEntry = Parameters<(typeof client.api.assessments)[':assessmentId']['ledger']['$post']>[0]['json'];

export async function addEntry(assessmentId: string, entry: NewEntry): Promise<void> {
  const param = { assessmentId };
  await request(client.api.assessments[':assessmentId'].ledger.$post({ param, json: entry }));
}

export async function reverseEntry(assessmentId: string, entryId: string, reason: string): Promise<void> {
  const param = { assessmentId, entryId };
  await request(
    client.api.assessments[':assessmentId'].ledger[':entryId'].reversal.$post({ param, json: { reason } }),
  );
}

/** What the organizer decided about a file of figures. */
export interface FiguresChoices {
  readonly percent?: PercentMeaning;
  readonly scale?: ValueRange;
  readonly mapping?: Readonly<Record<string, FigureField | 'skip'>>;
  readonly reportHash?: string;
  readonly reportName?: string;
}

interface FiguresRequest extends FiguresChoices {
  readonly source: TableSource;
  readonly indicatorId: string;
  readonly commit: boolean;
}

export async function importFigures(
  assessmentId: string,
  sent: FiguresRequest,
): Promise<FiguresPlan & { readonly importId: string | null }> {
  const address = client.api.assessments[':assessmentId'].imports.$path({ param: { assessmentId } });
  return request<FiguresPlan & { readonly importId: string | null }>(
    send('POST', address, { ...sent, ...(sent.commit && { skipRefused: true }) }),
  );
}

export async function importEntries(
  assessmentId: string,
  sent: { readonly source: TableSource; readonly commit: boolean },
): Promise<EntriesPlan> {
  const address = client.api.assessments[':assessmentId']['ledger-import'].$path({ param: { assessmentId } });
  return request<EntriesPlan>(send('POST', address, { ...sent, ...(sent.commit && { skipRefused: true }) }));
}

/** The released figures of one measure. */
export async function loadFigures(waveId: string, measure: SourceMeasure): Promise<readonly Figure[]> {
  const address = client.api.waves[':waveId'].figures.$path({ param: { waveId }, query: { measure } });
  return (await request<{ readonly figures: readonly Figure[] }>(fetch(address))).figures;
}

export async function loadQuestionnaire(surveyId: string, hash: string): Promise<Questionnaire> {
  const address = client.api.surveys[':surveyId'].versions[':hash'].$path({ param: { surveyId, hash } });
  return (await request<{ readonly questionnaire: Questionnaire }>(fetch(address))).questionnaire;
}
