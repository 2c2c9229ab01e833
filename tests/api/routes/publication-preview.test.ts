import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../db/database';
import type { TestClient } from '../../support/test-client';
import { planned } from '../../support/waves/planned-poll';

describe('the publication plan', () => {
  let database: DatabasePort;
  let administrator: TestClient;
  let wave: string;

  beforeEach(async () => {
    ({ database, administrator, wave } = await planned());
  });
  afterEach(() => database.close());

  it('is tried out on simulated answers, with the mergers that would help', async () => {
    const people = { unit: { unit0: 60, unit1: 35, unit2: 5 } };
    const { status, body } = await administrator.post(`${wave}/publication/preview`, { turnouts: [0.8], people });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      lastTurnout: null,
      previews: [{ turnout: 0.8, mergers: [{ tableId: 'unit', classes: expect.arrayContaining(['unit2']) }] }],
    });
  });

  it('is tried out with no people but those whom it divides', async () => {
    const people = { colour: { red: 3 }, unit: { unit0: 60, unit9: 5 }, age: { age0: 0 } };
    const { status, body } = await administrator.post(`${wave}/publication/preview`, { turnouts: [0.8], people });
    expect([status, body]).toMatchObject([
      422,
      {
        code: 'publication.people-unfit',
        details: {
          problems: [
            { code: 'people.question-unknown', details: { question: 'colour' } },
            { code: 'people.option-unknown', details: { question: 'unit', option: 'unit9' } },
            { code: 'people.nobody', details: { question: 'age' } },
          ],
        },
      },
    ]);
  });
});
