import type { CollectedChoices, CollectedPlan } from '#domain/collected/import-model';
import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import type { RaterGroup, SurveyKind } from '#domain/survey/model';
import { client, request } from '../../../lib/client';
import type { TableSource } from '../../../lib/table-source';

/** Everything the pages of collected ballots read from the server and write to it. */

/** A body of 32 MB, of which base64 takes a quarter. */
export const LARGEST_DATA_FILE = 22 * 1024 * 1024;

/** What a file would add, as the server understands it. */
export interface CollectedReport extends Omit<CollectedPlan, 'ballots'> {
  readonly encoding?: string;
}

export interface WaveReport extends CollectedReport {
  /** The import of the same file that the wave has already. */
  readonly before?: { readonly id: string; readonly importedAt: number };
}

export interface FromDataReport extends CollectedReport {
  readonly questionnaire: Questionnaire;
  readonly raterGroups: readonly RaterGroup[];
  readonly created?: { readonly waveId: string };
}

/** What the organizer decides where the survey is made of the file. */
export interface DataChoices extends Omit<FromDataChoices, 'title'> {
  readonly title?: LocalizedText;
  readonly kind?: SurveyKind;
  /** False declares that the data are about no persons. */
  readonly personal: boolean;
  readonly settings?: { readonly minimumGroupSize?: number; readonly fullPoints?: number };
}

export type Commit = { readonly commit: false } | { readonly commit: true; readonly skipRefused: boolean };

export const LOOK_ONLY = { commit: false } as const;

interface FromDataCommit {
  readonly commit: true;
  readonly skipRefused: boolean;
  /** Else a draft without ballots. */
  readonly open: boolean;
}

/** Looks a file through, or makes a survey of it. */
export async function readFromData(
  source: TableSource,
  { title, kind, personal, settings, ...choices }: DataChoices,
  commit: FromDataCommit | typeof LOOK_ONLY = LOOK_ONLY,
): Promise<FromDataReport> {
  // The questionnaire in the answer is too deep for the typed client; see survey-data.
  return request<FromDataReport>(
    fetch(client.api.surveys['from-data'].$path(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ source, title, kind, personal, settings, choices, ...commit }),
    }),
  );
}

export interface WaveSource {
  readonly waveId: string;
  readonly source: TableSource;
}

/** Looks a file through, or adds it to the wave. */
export async function readForWave(
  { waveId, source }: WaveSource,
  choices: CollectedChoices,
  act: Commit & { readonly again?: boolean } = LOOK_ONLY,
): Promise<WaveReport> {
  const json = { source, choices, ...act };
  return request(client.api.waves[':waveId'].imports.$post({ param: { waveId }, json }));
}

export type BallotImport = Awaited<ReturnType<typeof loadImports>>[number];

export async function loadImports(waveId: string) {
  return (await request(client.api.waves[':waveId'].imports.$get({ param: { waveId } }))).imports;
}

export async function withdrawImport(waveId: string, importId: string): Promise<void> {
  await request(client.api.waves[':waveId'].imports[':importId'].$delete({ param: { waveId, importId } }));
}
