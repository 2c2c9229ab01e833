import type { RollColumnField, RollImportPlan } from '#domain/roll/import/import-model';
import type { Questionnaire } from '#domain/questionnaire/model';
import { client, request } from '../../../lib/client';
import { language } from '../../../lib/i18n';
import type { TableSource } from '../../../lib/table-source';
import type { OrganisationUnits, WaveDetails } from '../survey-data';
import { loadPreview, loadUnits, loadVersion, loadWave } from '../survey-data';

/** Everything the pages of a roll read from the server and write to it. */

export type Roll = Awaited<ReturnType<typeof loadRoll>>;
export type ListedPerson = Roll['people'][number];
export type Keys = Awaited<ReturnType<typeof loadKeys>>;
export type ReadyKeys = Extract<Keys, { readonly state: 'ready' }>;
export type PersonalLink = Awaited<ReturnType<typeof loadPersonalLinks>>[number];

const waves = client.api.waves[':waveId'];

export async function loadRoll(waveId: string, { search = '', offset = 0 } = {}) {
  return request(waves.roll.$get({ param: { waveId }, query: { search, offset: String(offset) } }));
}

export async function loadKeys(waveId: string) {
  return request(waves.keys.$get({ param: { waveId } }));
}

/** Keys that hold for the wave as it is. */
export function readyKeysOf(keys: Keys): ReadyKeys | undefined {
  return keys.state === 'ready' ? keys : undefined;
}

export async function makeKeys(waveId: string) {
  return request(waves.keys.$post({ param: { waveId } }));
}

export async function mergeGroups(waveId: string, merger: { readonly from: string; readonly into: string }) {
  await request(waves.roll.merger.$post({ param: { waveId }, json: merger }));
}

export async function emptyRoll(waveId: string): Promise<void> {
  await request(waves.roll.$delete({ param: { waveId } }));
}

/** How many codes are printed, by rater group; in the place of all that stood on the roll. */
export async function setCodes(waveId: string, counts: Readonly<Record<string, number>>): Promise<void> {
  await request(waves.roll.codes.$put({ param: { waveId }, json: { counts } }));
}

export async function removePerson(waveId: string, entryId: string): Promise<void> {
  await request(waves.roll.people[':entryId'].$delete({ param: { waveId, entryId } }));
}

/** The new link, which nobody can read again afterwards. */
export async function renewLink(waveId: string, entryId: string, withStamp: boolean): Promise<string> {
  const answer = waves.roll.people[':entryId'].link.$post({ param: { waveId, entryId }, json: { withStamp } });
  return (await request(answer)).url;
}

export async function loadPersonalLinks(waveId: string) {
  return (await request(waves.roll.links.$get({ param: { waveId } }))).links;
}

export function linksTableAddress(waveId: string): string {
  return waves.roll['links.csv'].$path({ param: { waveId }, query: { language: language() } });
}

/** What the organizer decided about a list; everything else is guessed by the server. */
export interface RollChoices {
  readonly mapping?: Readonly<Record<string, RollColumnField>>;
  readonly headerRow?: number;
  /** The group of the rows that name none. */
  readonly groupId?: string;
  /** Ids of groups and codes of units, by what is written. */
  readonly renamed?: {
    readonly groups?: Readonly<Record<string, string>>;
    readonly units?: Readonly<Record<string, string>>;
  };
}

export interface RollReport extends Omit<RollImportPlan, 'people'> {
  readonly encoding?: string;
}

interface RollFile {
  readonly waveId: string;
  readonly source: TableSource;
  readonly choices: RollChoices;
}

/** Looks a list through without storing anything. */
export async function readRoll({ waveId, source, choices }: RollFile): Promise<RollReport> {
  return request(waves.roll.import.$post({ param: { waveId }, json: { source, ...choices, commit: false } }));
}

/** Puts everybody of the good rows on the roll; how many there were. */
export async function storeRoll({ waveId, source, choices }: RollFile): Promise<number> {
  const json = { source, ...choices, commit: true, skipRefused: true } as const;
  return (await request(waves.roll.import.$post({ param: { waveId }, json }))).summary.new;
}

export interface RollWork {
  readonly wave: WaveDetails;
  readonly roll: Roll;
  readonly keys: Keys;
  readonly units: OrganisationUnits['units'];
  /** For how many minutes the invitation promises. */
  readonly questionnaire: Questionnaire;
}

export interface RollOfWaveProps extends RollWork {
  readonly onChanged: () => Promise<void>;
}

export async function loadRollWork(waveId: string): Promise<RollWork> {
  const wave = await loadWave(waveId);
  const { surveyId, versionHash } = wave;
  const [roll, keys, { units }, questionnaire] = await Promise.all([
    loadRoll(waveId),
    loadKeys(waveId),
    loadUnits(),
    versionHash === undefined
      ? loadPreview(surveyId)
      : loadVersion(surveyId, versionHash).then((version) => version.questionnaire),
  ]);
  return { wave, roll, keys, units, questionnaire };
}
