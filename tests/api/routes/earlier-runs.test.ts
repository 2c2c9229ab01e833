import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { deductions, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { done, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';

/** Of one ledger, so that there is nothing to import. */
function schemeNamed(name: string): AssessmentScheme {
  return schemeOf([deductions({ id: 'i1', name: { zh: name }, points: 100 })]);
}

const SETTINGS = { sources: {}, units: ['a', 'b'], unranked: [], appealDays: 10, answerDays: 15 };

describe('earlier results of other assessments', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let organizer: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    organizer = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
    leader = await signInInvited(test.app, administrator, { email: 'l@pingyi.test', role: 'leader', unitScope: ['a'] });
    for (const code of ['a', 'b']) await done(administrator.post('/api/units', { code, name: { zh: code } }));
  });
  afterAll(() => database.close());

  async function published(title: string, scheme: AssessmentScheme): Promise<string> {
    test.advance(1000);
    const made = await done(administrator.post('/api/assessments', { title: { zh: title }, scheme }));
    const path = `/api/assessments/${String(made['id'])}`;
    await done(administrator.send('PATCH', path, { revision: 1, settings: SETTINGS }));
    await done(administrator.post(`${path}/versions`, {}));
    const run = `${path}/runs/${String((await done(administrator.post(`${path}/runs`, {})))['id'])}`;
    for (const step of ['approval', 'publication']) await done(organizer.post(`${run}/${step}`, {}));
    return run;
  }

  it('are told the latest first, each with whether it asks the same', async () => {
    const first = await published('2024 年考核', schemeNamed('纪律'));
    expect((await administrator.get(`${first}/earlier`)).body).toEqual({ runs: [] });
    await published('效能考核', schemeNamed('效能'));
    const last = await published('2025 年考核', schemeNamed('纪律'));
    const told = [
      { assessment: { zh: '效能考核' }, number: null, isComparable: false },
      { assessment: { zh: '2024 年考核' }, number: null, isComparable: true },
    ];
    expect((await administrator.get(`${last}/earlier`)).body).toMatchObject({ runs: told });
    expect((await leader.get(`${last}/earlier`)).body).toMatchObject({ runs: told });
  });
});
