import type { Questionnaire } from '#domain/questionnaire/model';
import { findVersion } from '../../../db/stores/survey-store';
import { findWave, listLinks } from '../../../db/stores/wave-store';
import type { MemberWave } from '../member';
import { TEST_NOW, type TestApp } from '../test-app';
import { signInAdministrator, type TestClient } from '../test-client';

const DAY = 24 * 3_600_000;

/** One page with one required choice, one optional text. */
export const SHORT_QUESTIONNAIRE: Questionnaire = {
  title: { zh: '食堂满意度', en: 'Canteen' },
  introduction: { zh: '两道题。', en: 'Two questions.' },
  pages: [
    {
      id: 'p1',
      title: { zh: '', en: '' },
      questions: [
        {
          id: 'q1',
          kind: 'single',
          title: { zh: '您满意吗？', en: 'Are you satisfied?' },
          required: true,
          options: [
            { id: 'o1', label: { zh: '不满意', en: 'No' }, score: 0 },
            { id: 'o2', label: { zh: '满意', en: 'Yes' }, score: 100 },
          ],
        },
        {
          id: 'q2',
          kind: 'long-text',
          title: { zh: '您的意见', en: 'Your suggestion' },
          required: false,
          maximumLength: 200,
        },
      ],
    },
  ],
};

export interface OpenedWave {
  readonly administrator: TestClient;
  readonly surveyId: string;
  readonly waveId: string;
  readonly member: MemberWave;
}

/** Sets up the organisation and opens a wave of the questionnaire for one group of all participants. */
export async function openTestWave(test: TestApp, questionnaire = SHORT_QUESTIONNAIRE): Promise<OpenedWave> {
  const administrator = await signInAdministrator(test.app);
  const created = await administrator.post('/api/surveys', {
    source: { kind: 'questionnaire', surveyKind: 'satisfaction', questionnaire },
  });
  const surveyId = String(created.body['surveyId']);
  const waveId = String(created.body['waveId']);
  await administrator.send('PATCH', `/api/waves/${waveId}`, { closesAt: TEST_NOW + 10 * DAY });
  const opened = await administrator.post(`/api/waves/${waveId}/opening`, {});
  if (opened.status !== 200) throw new Error(`opening failed: ${JSON.stringify(opened.body)}`);
  return { administrator, surveyId, waveId, member: await memberWave(test, waveId) };
}

/** What somebody sees who has the link of a group; that of the first group if none is named. */
export async function memberWave(
  { dependencies: { database } }: TestApp,
  waveId: string,
  groupId?: string,
): Promise<MemberWave> {
  const wave = await findWave(database, waveId);
  const links = await listLinks(database, waveId);
  const link = groupId === undefined ? links[0] : links.find(({ id }) => id === groupId);
  const version = wave && (await findVersion(database, wave.surveyId, wave.versionHash ?? ''));
  if (!wave || !link || !version || wave.boxPublicKey === null || wave.ballotBytes === null) {
    throw new Error('the wave is not open');
  }
  return {
    waveId,
    groupId: link.id,
    linkCode: link.linkCode,
    boxPublicKey: wave.boxPublicKey,
    ballotBytes: wave.ballotBytes,
    versionHash: version.hash,
    questionnaire: version.questionnaire,
  };
}
