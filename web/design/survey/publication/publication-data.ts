import type { Questionnaire } from '#domain/questionnaire/model';
import { client, request } from '../../../lib/client';
import {
  changeWave,
  loadPreview,
  loadVersion,
  loadWave,
  type PublishedVersion,
  type WaveDetails,
} from '../survey-data';
import { type PlanDraft, settingsWithDraft } from './plan-draft';

export type PublicationPreview = Awaited<ReturnType<typeof askPreview>>;
export type TurnoutPreview = PublicationPreview['previews'][number];
export type PreviewedCell = TurnoutPreview['cells'][number];
export type PreviewedTable = TurnoutPreview['tables'][number];
export type FollowUp = TurnoutPreview['followUps'][number];
export type Merger = TurnoutPreview['mergers'][number];

export interface WaveToPublish {
  readonly wave: WaveDetails;
  readonly questionnaire: Questionnaire;
}

export async function loadPublication(waveId: string): Promise<WaveToPublish> {
  const wave = await loadWave(waveId);
  const { surveyId, versionHash } = wave;
  if (versionHash === undefined) return { wave, questionnaire: await loadPreview(surveyId) };
  return { wave, questionnaire: (await loadVersion(surveyId, versionHash)).questionnaire };
}

/** What was asked last; undefined where nothing was yet. */
export async function loadLastVersion(waveId: string): Promise<Questionnaire | undefined> {
  const { surveyId } = await loadWave(waveId);
  const address = client.api.surveys[':surveyId'].$path({ param: { surveyId } });
  const { versions } = await request<{ readonly versions: readonly Pick<PublishedVersion, 'hash'>[] }>(fetch(address));
  const last = versions.at(-1);
  return last && (await loadVersion(surveyId, last.hash)).questionnaire;
}

export interface PreviewQuestion {
  readonly draft: PlanDraft;
  /** A turnout beside the usual ones. */
  readonly turnout: number | null;
}

export async function askPreview(waveId: string, { draft, turnout }: PreviewQuestion) {
  const { minimumGroupSize, unanimousScores, ...publication } = draft;
  const json = { publication, minimumGroupSize, unanimousScores, ...(turnout === null ? {} : { turnouts: [turnout] }) };
  return request(client.api.waves[':waveId'].publication.preview.$post({ param: { waveId }, json }));
}

/** Only what the draft holds is this page's: the other settings are taken as they are on the server by now. */
export async function savePublication(waveId: string, draft: PlanDraft): Promise<void> {
  const { settings } = await loadWave(waveId);
  await changeWave(waveId, { settings: settingsWithDraft(settings, draft) });
}
