import type { Questionnaire } from '#domain/questionnaire/model';
import type { GroupLink, WaveDetails } from '../survey-data';
import { loadLinks, loadPreview, loadVersion, loadWave } from '../survey-data';

export interface Distribution {
  readonly wave: WaveDetails;
  readonly links: readonly GroupLink[];
  /** For how many minutes the invitation promises. */
  readonly questionnaire: Questionnaire;
}

export async function loadDistribution(waveId: string): Promise<Distribution> {
  const [wave, links] = await Promise.all([loadWave(waveId), loadLinks(waveId)]);
  const questionnaire = wave.versionHash
    ? (await loadVersion(wave.surveyId, wave.versionHash)).questionnaire
    : await loadPreview(wave.surveyId);
  return { wave, links, questionnaire };
}
