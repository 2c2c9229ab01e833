import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../db/database';
import { insertTurnoutNotes, listTurnoutNotes } from '../../../db/stores/roll-course-store';
import { insertSurvey } from '../../../db/stores/survey-store';
import { insertWave } from '../../../db/stores/wave-store';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const SURVEY = { id: 's', kind: 'review', title: { zh: '评议' }, createdBy: 'u', at: 1 } as const;
const draft = { title: { zh: '评议' }, introduction: { zh: '' }, pages: [] };
const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试' } };
const everybody = { part: 'everybody', code: '', size: 60 } as const;
const unit = { part: 'unit', code: '101', size: 22 } as const;

describe.each(ENGINES)('the course of turnout on %s', (engine) => {
  let database: DatabasePort;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await database.atomic([
      insertSurvey(database, { ...SURVEY, draft }),
      insertWave(database, { id: 'w', surveyId: 's', number: 1, title: { zh: '评议' }, settings, at: 1 }),
    ]);
  });
  afterAll(() => database.close());

  it('is read in the order of days; what is noted of a day again takes the place of the first', async () => {
    await database.atomic(insertTurnoutNotes(database, 'w', [{ ...everybody, day: 11, takenPart: 15 }]));
    const first = [
      { ...everybody, day: 10, takenPart: 5 },
      { ...unit, day: 10, takenPart: 5 },
    ];
    await database.atomic(insertTurnoutNotes(database, 'w', first));
    const again = { ...everybody, day: 11, size: 59, takenPart: 20 };
    await database.atomic(insertTurnoutNotes(database, 'w', [again]));
    expect(await listTurnoutNotes(database, 'w')).toEqual([...first, again]);
    expect(await listTurnoutNotes(database, 'other')).toEqual([]);
  });

  it('is refused by the database where it is not rounded', async () => {
    const exact = insertTurnoutNotes(database, 'w', [{ ...everybody, day: 12, takenPart: 17 }]);
    await expect(database.atomic(exact)).rejects.toThrow(/constraint/i);
  });

  it('goes with the wave', async () => {
    await database.atomic([database.read.deleteFrom('wave').where('id', '=', 'w')]);
    expect(await listTurnoutNotes(database, 'w')).toEqual([]);
  });
});
