import type { SchemeChanges } from '#domain/figures/what-if/hypothesis';
import type { WhatIf } from '#domain/figures/what-if/what-if';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import type { FrozenScheme } from '#domain/scoring/frozen-scheme';
import type { Survey, SurveyKind, Wave } from '#domain/survey/model';
import { client, request } from '../../lib/client';

/** Everything the pages of one survey read from the server and write to it. */

export type Template = Awaited<ReturnType<typeof loadTemplates>>[number];
export type WaveDetails = Awaited<ReturnType<typeof loadWave>>;
export type OrganisationUnits = Awaited<ReturnType<typeof loadUnits>>;
export type GroupLink = Awaited<ReturnType<typeof loadLinks>>[number];
export type Count = Awaited<ReturnType<typeof loadCount>>;

export async function loadTemplates() {
  return (await request(client.api.templates.$get())).templates;
}

export type NewSurveySource =
  | { readonly kind: 'template'; readonly templateId: string }
  | { readonly kind: 'questionnaire'; readonly questionnaire: Questionnaire; readonly surveyKind: SurveyKind };

/** The address of the new survey's editor. */
export async function createSurvey(source: NewSurveySource): Promise<string> {
  const { waveId } = await request(client.api.surveys.$post({ json: { source } }));
  return `/waves/${waveId}/questionnaire`;
}

/*
 * A questionnaire's conditions nest without end, and the compiler gives up on what the typed client makes of that:
 * for answers that hold one, the client gives the address and the type is named here.
 */
export async function loadSurvey(surveyId: string): Promise<Survey> {
  return request<Survey>(fetch(client.api.surveys[':surveyId'].$path({ param: { surveyId } })));
}

export interface PublishedVersion {
  readonly hash: string;
  readonly number: number;
  readonly questionnaire: Questionnaire;
}

export async function loadVersion(surveyId: string, hash: string): Promise<PublishedVersion> {
  const address = client.api.surveys[':surveyId'].versions[':hash'].$path({ param: { surveyId, hash } });
  return request<PublishedVersion>(fetch(address));
}

/** The draft with its targets resolved. */
export async function loadPreview(surveyId: string): Promise<Questionnaire> {
  const address = client.api.surveys[':surveyId'].preview.$path({ param: { surveyId } });
  return (await request<{ readonly questionnaire: Questionnaire }>(fetch(address))).questionnaire;
}

/** The revision after the change. */
export async function saveDraft(
  surveyId: string,
  change: { readonly revision: number; readonly draft: Questionnaire },
) {
  const answer = client.api.surveys[':surveyId'].draft.$put({ param: { surveyId }, json: change });
  return (await request(answer)).revision;
}

export async function deleteSurvey(surveyId: string): Promise<void> {
  await request(client.api.surveys[':surveyId'].$delete({ param: { surveyId } }));
}

/** The address of the next wave's editor; it takes the questions, the groups and the settings along. */
export async function createNextWave(surveyId: string, title: LocalizedText): Promise<string> {
  const answer = client.api.surveys[':surveyId'].waves.$post({ param: { surveyId }, json: { title } });
  const { waveId } = await request(answer);
  return `/waves/${waveId}/questionnaire`;
}

export async function loadUnits() {
  return request(client.api.units.$get());
}

export async function loadWave(waveId: string) {
  return request(client.api.waves[':waveId'].$get({ param: { waveId } }));
}

export type WaveChange = Parameters<(typeof client.api.waves)[':waveId']['$patch']>[0]['json'];

export async function changeWave(waveId: string, json: WaveChange) {
  return request(client.api.waves[':waveId'].$patch({ param: { waveId }, json }));
}

export async function openWave(waveId: string) {
  return request(client.api.waves[':waveId'].opening.$post({ param: { waveId } }));
}

export async function closeWave(waveId: string) {
  return request(client.api.waves[':waveId'].closing.$post({ param: { waveId } }));
}

export async function startCount(waveId: string) {
  return request(client.api.waves[':waveId'].count.$post({ param: { waveId } }));
}

export async function loadCount(waveId: string) {
  return request(client.api.waves[':waveId'].count.$get({ param: { waveId } }));
}

export async function publishWave(waveId: string) {
  return request(client.api.waves[':waveId'].publication.$post({ param: { waveId } }));
}

export async function loadLinks(waveId: string) {
  return (await request(client.api.waves[':waveId'].links.$get({ param: { waveId } }))).links;
}

/** All waves of a survey, in any state. */
export async function loadWaves(surveyId: string): Promise<readonly Wave[]> {
  const address = client.api.surveys[':surveyId'].$path({ param: { surveyId } });
  return (await request<{ readonly waves: readonly Wave[] }>(fetch(address))).waves;
}

export interface SchemeVersion {
  readonly hash: string;
  readonly number: number;
  readonly createdAt: number;
  readonly scheme: FrozenScheme;
}

export async function loadSchemes(surveyId: string): Promise<readonly SchemeVersion[]> {
  return (await request(client.api.surveys[':surveyId'].schemes.$get({ param: { surveyId } }))).schemes;
}

/** Of the results in force, which may have been computed anew; undefined for results from before there were schemes. */
export async function loadResultScheme(waveId: string): Promise<FrozenScheme | undefined> {
  const { versions } = await request(client.api.waves[':waveId'].tabulations.$get({ param: { waveId } }));
  return versions.at(-1)?.scheme;
}

/** What a review of a counted wave would be under other rules; nothing of it is stored. */
export async function askWhatIf(
  waveId: string,
  json: { readonly question: string; readonly changes: SchemeChanges },
): Promise<WhatIf> {
  return request(client.api.waves[':waveId']['what-if'].$post({ param: { waveId }, json }));
}
