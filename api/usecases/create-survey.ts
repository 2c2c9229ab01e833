import type { Principal } from '#domain/access/role';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import { DEFAULT_MINIMUM_GROUP_SIZE, type SurveyKind, type WaveSettings } from '#domain/survey/model';
import { auditEntry } from '../../db/stores/audit-store';
import { insertSurvey } from '../../db/stores/survey-store';
import { insertWave, type LinkedGroup, replaceGroups } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { randomCode, randomId } from '../random';

export interface SurveyRequest {
  readonly kind: SurveyKind;
  readonly title: LocalizedText;
  readonly draft: Questionnaire;
  readonly principal: Principal;
}

export interface CreatedSurvey {
  readonly surveyId: string;
  readonly waveId: string;
}

/** A new survey comes with its first wave and the rater groups that are usual for its kind. */
export async function createSurvey(dependencies: Dependencies, request: SurveyRequest): Promise<CreatedSurvey> {
  const { database } = dependencies;
  const at = dependencies.clock();
  const [surveyId, waveId] = [randomId(), randomId()];
  const { kind, title, draft, principal } = request;
  await database.atomic([
    insertSurvey(database, { id: surveyId, kind, title, draft, createdBy: principal.id, at }),
    insertWave(database, { id: waveId, surveyId, number: 1, title, settings: usualSettings(kind), at }),
    ...replaceGroups(database, waveId, usualGroups(kind)),
    auditEntry(database, { at, actor: principal.id, act: 'survey.created', subject: `survey:${surveyId}` }),
  ]);
  return { surveyId, waveId };
}

function usualSettings(kind: SurveyKind): WaveSettings {
  return {
    minimumGroupSize: DEFAULT_MINIMUM_GROUP_SIZE,
    fullPoints: kind === 'review' ? 10 : 100,
    purpose:
      kind === 'review'
        ? { zh: '占被评单位绩效考核 10 分', en: 'Counts 10 points in the performance assessment of the units' }
        : { zh: '用于改进工作', en: 'Used to improve our work' },
  };
}

function usualGroups(kind: SurveyKind): readonly LinkedGroup[] {
  const groups = kind === 'review' ? REVIEW_GROUPS : ONE_GROUP;
  return groups.map((group, index) => ({ ...group, id: `g${index + 1}`, linkCode: newLinkCode() }));
}

/** 27 characters to the power of 16: 76 bits, short enough to type from a poster. */
export function newLinkCode(): string {
  return randomCode(16);
}

const REVIEW_GROUPS = [
  { name: { zh: '领导', en: 'Leaders' }, weight: 20 },
  { name: { zh: '互评', en: 'Peers' }, weight: 20 },
  { name: { zh: '基层', en: 'Grass roots' }, weight: 20 },
  { name: { zh: '服务对象与群众', en: 'Service users and the public' }, weight: 40 },
];

const ONE_GROUP = [{ name: { zh: '全体参加人', en: 'All participants' }, weight: 100 }];
