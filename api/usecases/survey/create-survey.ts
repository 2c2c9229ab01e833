import type { Principal } from '#domain/access/role';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import { DEFAULT_MINIMUM_GROUP_SIZE, type RaterGroup, type SurveyKind, type WaveSettings } from '#domain/survey/model';
import { usualUnanimousScores } from '#domain/survey/unanimous-scores';
import { usualGroups } from '#domain/survey/usual-groups';
import type { DatabasePort, Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertSurvey } from '../../../db/stores/survey-store';
import { insertWave, replaceGroups } from '../../../db/stores/wave-store';
import { randomCode, randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';

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
  const { database, clock } = dependencies;
  const ids = { surveyId: randomId(), waveId: randomId() };
  const { kind } = request;
  const first = { ...request, ...ids, settings: usualSettings(kind), groups: usualGroups(kind), at: clock() };
  await database.atomic(firstWaveStatements(database, first));
  return ids;
}

export interface FirstWave extends SurveyRequest, CreatedSurvey {
  readonly settings: WaveSettings;
  readonly groups: readonly RaterGroup[];
  readonly at: number;
}

/** A survey with its first wave, still a draft. */
export function firstWaveStatements(database: DatabasePort, first: FirstWave): readonly Statement[] {
  const { surveyId, waveId, kind, title, draft, principal, settings, groups, at } = first;
  const linked = groups.map((group) => ({ ...group, linkCode: newLinkCode() }));
  return [
    insertSurvey(database, { id: surveyId, kind, title, draft, createdBy: principal.id, at }),
    insertWave(database, { id: waveId, surveyId, number: 1, title, settings, at }),
    ...replaceGroups(database, waveId, linked),
    auditEntry(database, { at, actor: principal.id, act: 'survey.created', subject: `survey:${surveyId}` }),
  ];
}

export function usualSettings(kind: SurveyKind): WaveSettings {
  return {
    minimumGroupSize: DEFAULT_MINIMUM_GROUP_SIZE,
    unanimousScores: usualUnanimousScores(kind),
    fullPoints: kind === 'review' ? 10 : 100,
    purpose:
      kind === 'review'
        ? { zh: '占被评单位绩效考核 10 分', en: 'Counts 10 points in the performance assessment of the units' }
        : { zh: '用于改进工作', en: 'Used to improve our work' },
  };
}

/** 27 characters to the power of 16: 76 bits, short enough to type from a poster. */
export function newLinkCode(): string {
  return randomCode(16);
}
