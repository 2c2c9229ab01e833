import { schemeOf } from '#domain/scoring/frozen-scheme';
import type { Wave } from '#domain/survey/model';
import { scaledQuestions } from './scoring/scheme-draft';
import { ScoringEditor } from './scoring/scoring-editor';
import type { EarlierReview } from './scoring/trial';
import { earlierWave } from './scoring/trial';
import { loadPreview, loadResultScheme, loadSchemes, loadVersion, loadWave, loadWaves } from './survey-data';
import { WavePage } from './wave-page';

/** How answers become scores: edited before the opening, to be read after it. */
export function ScoringPage() {
  return <WavePage load={loadScoring}>{(loaded) => <ScoringEditor {...loaded()} />}</WavePage>;
}

async function loadScoring(waveId: string) {
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
