import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../db/database';
import { listMailings, putMailing } from '../../../db/stores/mailing-store';
import { insertSurvey } from '../../../db/stores/survey-store';
import { insertWave } from '../../../db/stores/wave-store';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const SURVEY = { id: 's', kind: 'review', title: { zh: '评议' }, createdBy: 'u', at: 1 } as const;
const draft = { title: { zh: '评议' }, introduction: { zh: '' }, pages: [] };
const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试' } };
const letter = { language: 'zh', letter: { subject: '邀请', text: '请填写' }, origin: 'https://a.example' } as const;

describe.each(ENGINES)('letters made at the same moment on %s', (engine) => {
  let database: DatabasePort;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await database.atomic([
      insertSurvey(database, { ...SURVEY, draft }),
      insertWave(database, { id: 'w', surveyId: 's', number: 1, title: { zh: '评议' }, settings, at: 1 }),
    ]);
  });
  afterAll(() => database.close());

  it('are listed as they are sent: the invitation, whatever its id, and reminders by their nights', async () => {
    const reminder = (daysBefore: number) =>
      ({ ...letter, id: `reminder-${daysBefore}`, kind: 'reminder', daysBefore, at: 5 }) as const;
    await database.atomic([
      putMailing(database, 'w', reminder(3)),
      putMailing(database, 'w', reminder(10)),
      putMailing(database, 'w', { ...letter, id: 'zz', kind: 'invitation', daysBefore: null, at: 5 }),
      putMailing(database, 'w', reminder(7)),
    ]);
    const ids = (await listMailings(database, 'w')).map(({ id }) => id);
    expect(ids).toEqual(['zz', 'reminder-10', 'reminder-7', 'reminder-3']);
  });
});
