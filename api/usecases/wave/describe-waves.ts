import { checkQuestionnaire } from '#domain/questionnaire/check';
import { type Questionnaire, questionsOf, type TargetsQuestion } from '#domain/questionnaire/model';
import { hasBox, takesStamps } from '#domain/survey/collection';
import type { Participation, Survey, Wave } from '#domain/survey/model';
import { type NextStep, nextStep } from '#domain/survey/next-step';
import { type ParticipationInput, participationOf } from '#domain/survey/participation';
import type { DatabasePort } from '../../../db/database';
import { countCollected } from '../../../db/stores/collected-ballot-store';
import { countInner } from '../../../db/stores/inner-envelope-store';
import { countBox } from '../../../db/stores/sealed-ballot-store';
import { findVersion, listSurveys } from '../../../db/stores/survey-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { listWaves, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { resolveTargets } from '../survey/resolve-targets';

export interface WaveRow extends Wave {
  readonly questions: number;
  /** Of the largest targets question, where there is one. */
  readonly targets?: number;
  readonly criteria?: number;
  readonly participation: Participation | null;
  readonly nextStep: NextStep;
}

/** Every wave of every survey as the list of surveys shows it. */
export async function listWaveRows(dependencies: Dependencies): Promise<readonly WaveRow[]> {
  const { database } = dependencies;
  const [waves, surveys] = await Promise.all([listWaves(database), listSurveys(database)]);
  const surveyOf = new Map(surveys.map((survey) => [survey.id, survey]));
  return Promise.all(waves.map((wave) => waveRow(dependencies, wave, surveyOf.get(wave.surveyId))));
}

async function waveRow(
  { database, clock }: Dependencies,
  wave: StoredWave,
  survey: Survey | undefined,
): Promise<WaveRow> {
  if (!survey) throw new Error(`wave ${wave.id} has no survey`);
  const questionnaire = await questionnaireOf(database, wave, survey);
  const participation = await participationIn(database, wave);
  const questions = questionsOf(questionnaire).length;
  const step = nextStep({
    wave,
    participation,
    questionnaireErrors: wave.state === 'draft' ? errorsIn(questionnaire) : 0,
    questions,
    now: clock(),
  });
  return { ...publicWave(wave), questions, ...targetFigures(questionnaire), participation, nextStep: step };
}

/** What the wave asks: the published version, or the draft with its targets resolved. */
export async function questionnaireOf(database: DatabasePort, wave: Wave, survey: Survey): Promise<Questionnaire> {
  if (wave.versionHash === undefined) return resolveTargets(database, survey.draft);
  const version = await findVersion(database, survey.id, wave.versionHash);
  if (!version) throw new Error(`wave ${wave.id} has no published version`);
  return version.questionnaire;
}

/** Ballots so far, rounded while they can still come in; nothing before the wave is opened. */
export async function participationIn(database: DatabasePort, wave: StoredWave): Promise<Participation | null> {
  if (wave.state === 'draft') return null;
  const { groups } = wave;
  return participationOf({ groups, ...(await ballotsIn(database, wave)), open: stillComeIn(wave) });
}

/** Stamped ballots do after the close too. */
function stillComeIn(wave: Wave): boolean {
  return (wave.state === 'open' && hasBox(wave)) || (wave.state === 'closed' && takesStamps(wave));
}

async function ballotsIn(
  database: DatabasePort,
  wave: StoredWave,
): Promise<Pick<ParticipationInput, 'received' | 'imported'>> {
  if (wave.state === 'counted' || wave.state === 'published') {
    const frozen = await findTabulation(database, wave.id);
    return { received: frozen?.tabulation.ballots.groups ?? [] };
  }
  const [received, imported] = await Promise.all([receivedIn(database, wave), countCollected(database, wave.id)]);
  return { received, imported };
}

/** In the box, or in what was in it. */
async function receivedIn(database: DatabasePort, { id, peeled }: StoredWave): Promise<ParticipationInput['received']> {
  if (!peeled) return countBox(database, id);
  const spoilt = peeled.spoilt.map(({ groupId }) => ({ groupId, received: 1 }));
  return [...(await countInner(database, id)), ...spoilt];
}

/** A wave without what only the server needs. */
export function publicWave(wave: StoredWave): Wave & { readonly postponed: boolean } {
  const { boxPublicKey: _key, boxKeyDestroyedAt: _destroyed, ballotBytes: _bytes, ...more } = wave;
  const { rollRevision: _roll, turnoutDay: _turnout, rollKeyDestroyedAt: _rollKey, ...others } = more;
  const { stampKeysDestroyedAt: _stampKeys, ...rest } = others;
  const { count: _count, revision: _revision, peeled: _peeled, ...shown } = rest;
  return shown;
}

function errorsIn(questionnaire: Questionnaire): number {
  return checkQuestionnaire(questionnaire).filter((problem) => problem.severity === 'error').length;
}

function targetFigures(questionnaire: Questionnaire): { targets?: number; criteria?: number } {
  const questions = questionsOf(questionnaire).filter((question): question is TargetsQuestion => {
    return question.kind === 'targets';
  });
  const largest = questions.sort((one, other) => other.targets.length - one.targets.length)[0];
  return largest ? { targets: largest.targets.length, criteria: largest.criteria.length } : {};
}
