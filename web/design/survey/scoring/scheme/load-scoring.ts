import { schemeOf } from '#domain/scoring/frozen-scheme';
import type { Wave } from '#domain/survey/model';
import { loadPreview, loadResultScheme, loadSchemes, loadVersion, loadWave, loadWaves } from '../../survey-data';
import { scaledQuestions } from './scheme-draft';
import type { SchemeOfWave } from '../scoring-frame';
import type { EarlierReview } from '../trial/trial';
import { earlierWave } from '../trial/trial';

/** What the pages about the scheme of a wave show. */
export async function loadScoring(waveId: string): Promise<SchemeOfWave> {
  const wave = await loadWave(waveId);
  const [questionnaire, versions, waves] = await Promise.all([
    loadQuestionnaire(wave),
    loadSchemes(wave.surveyId),
    loadWaves(wave.surveyId),
  ]);
  return { wave, questionnaire, versions, waves, earlier: await loadEarlier(waves, wave) };
}

async function loadQuestionnaire({ surveyId, versionHash }: Wave) {
  return versionHash === undefined ? loadPreview(surveyId) : (await loadVersion(surveyId, versionHash)).questionnaire;
}

async function loadEarlier(waves: readonly Wave[], wave: Wave): Promise<EarlierReview | undefined> {
  const earlier = earlierWave(waves, wave);
  if (earlier === undefined) return undefined;
  const question = scaledQuestions(await loadQuestionnaire(earlier)).find((one) => one.kind === 'targets');
  if (question === undefined) return undefined;
  return { wave: earlier, question, scheme: (await loadResultScheme(earlier.id)) ?? schemeOf(earlier.settings) };
}
