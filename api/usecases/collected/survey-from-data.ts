import type { Principal } from '#domain/access/role';
import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import { type FromDataPlan, planFromData } from '#domain/collected/from-data/plan-from-data';
import type { Problem } from '#domain/problem';
import { type LocalizedText, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { RaterGroup, Survey, SurveyKind, WaveSettings } from '#domain/survey/model';
import type { Statement } from '../../../db/database';
import { takesImports } from '../../../db/stores/ballot-import-store';
import { listUnits } from '../../../db/stores/unit-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { boxKeyId } from '../../keys/box-key-id';
import type { TableSource } from '../read-table-cells';
import { type CreatedSurvey, firstWaveStatements, usualSettings } from '../survey/create-survey';
import { makeBoxKey, type OpenableWave, openingStatements, readyVersion } from '../wave/open-wave';
import { collectedReport, type CollectedReport, commitProblem } from './collected-report';
import { type CollectedFile, readCollectedFile } from './read-collected-file';
import { collectedStatements } from './store-collected';

export interface SurveyFromData {
  readonly source: TableSource;
  /** The name of the file where it is missing. */
  readonly title?: LocalizedText;
  /** A review where targets are rated, else a poll, where it is missing. */
  readonly kind?: SurveyKind;
  readonly choices: Omit<FromDataChoices, 'title'>;
  /** Of the wave; usual ones where they are missing. */
  readonly settings: Partial<Omit<WaveSettings, 'collection'>>;
  /** False declares that the data are about no persons. */
  readonly personal: boolean;
  /** Without it, the file is only looked through. */
  readonly commit: boolean;
  /** Else the wave stays a draft without ballots, so that its plan can be changed before the file is imported. */
  readonly open: boolean;
  readonly skipRefused: boolean;
  readonly principal: Principal;
}

export interface FromDataReport extends CollectedReport {
  /** What would be asked, or has been. */
  readonly questionnaire: Questionnaire;
  readonly raterGroups: readonly RaterGroup[];
  readonly created?: CreatedSurvey & { readonly importId?: string };
}

/** Makes a survey of a file, with an open wave that holds the file's ballots or with a draft: all in one atomic list, or nothing. */
export async function surveyFromData(
  dependencies: Dependencies,
  request: SurveyFromData,
): Promise<Result<FromDataReport, Problem>> {
  const file = await readCollectedFile(request.source);
  if (!file.ok) return file;
  const units = await listUnits(dependencies.database);
  const title = request.title ?? titleOf(file.value);
  const made = planFromData({ ...file.value, units, choices: { ...request.choices, title } });
  const { plan, questionnaire, groups } = made;
  const report = { ...collectedReport(plan, file.value, request.commit), questionnaire, raterGroups: groups };
  if (!request.commit) return ok(report);
  const problem = commitProblem(plan, request.skipRefused);
  if (problem) return fail(problem);
  const creation = { request, file: file.value, made };
  const created = request.open ? await createOpen(dependencies, creation) : await createDraft(dependencies, creation);
  return created.ok ? ok({ ...report, created: created.value }) : created;
}

function titleOf({ name }: CollectedFile): LocalizedText {
  const plain = name
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, LONGEST_TITLE);
  return plain === '' ? { zh: '导入的数据', en: 'Imported data' } : { zh: plain };
}

const LONGEST_TITLE = 200;

interface Creation {
  readonly request: SurveyFromData;
  readonly file: CollectedFile;
  readonly made: FromDataPlan;
}

type Created = NonNullable<FromDataReport['created']>;

async function createDraft({ database, clock }: Dependencies, creation: Creation): Promise<Result<Created, Problem>> {
  const { principal } = creation.request;
  const ids = { surveyId: randomId(), waveId: randomId() };
  const first = { ...surveyOf(creation, ids), ...waveOf(creation, ids), ...ids, principal, at: clock() };
  await database.atomic(firstWaveStatements(database, first));
  return ok(ids);
}

async function createOpen(dependencies: Dependencies, creation: Creation): Promise<Result<Created, Problem>> {
  const { database, keyVault } = dependencies;
  const { principal } = creation.request;
  const ids = { surveyId: randomId(), waveId: randomId(), importId: randomId() };
  const survey = surveyOf(creation, ids);
  const wave = waveOf(creation, ids);
  const version = await readyVersion(dependencies, { survey, wave, principal });
  if (!version.ok) return version;
  const boxPublicKey = await makeBoxKey(dependencies, wave.id);
  try {
    const opening = { wave, principal, version: version.value, boxPublicKey };
    await database.atomic([
      ...firstWaveStatements(database, { ...survey, ...wave, ...ids, principal, at: dependencies.clock() }),
      ...(await openingStatements(dependencies, opening)),
      ...fileStatements(dependencies, creation, ids),
    ]);
    return ok(ids);
  } catch (error) {
    await keyVault.destroy(boxKeyId(wave.id, boxPublicKey));
    throw error;
  }
}

function surveyOf({ request, made: { questionnaire } }: Creation, { surveyId }: CreatedSurvey): Survey {
  const rates = questionsOf(questionnaire).some(({ kind }) => kind === 'targets');
  const kind = request.kind ?? (rates ? 'review' : 'poll');
  return { id: surveyId, kind, title: questionnaire.title, draft: questionnaire, revision: 1 };
}

function waveOf({ request, made: { groups } }: Creation, ids: CreatedSurvey): OpenableWave {
  const collection = { kind: 'import', personal: request.personal } as const;
  const settings = { ...usualSettings('poll'), ...request.settings, collection };
  return { id: ids.waveId, surveyId: ids.surveyId, revision: 1, rollRevision: 0, groups, settings };
}

function fileStatements(
  { database, clock }: Dependencies,
  creation: Creation,
  ids: Required<Created>,
): readonly Statement[] {
  const { request, file, made } = creation;
  const { questionnaire, plan } = made;
  return collectedStatements(database, {
    ...ids,
    file,
    questionnaire,
    plan,
    again: false,
    actor: request.principal.id,
    at: clock(),
    condition: takesImports(ids.waveId, 'import'),
  });
}
