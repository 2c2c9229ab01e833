import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../api/documentation/operation';
import { OPERATIONS } from '../../../api/documentation/operations';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { createTestClient, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { openTestWave } from '../../support/waves/open-wave';

/*
 * Every documented operation is tried by somebody who may do less than it asks for, on a wave that is open: an outsider, a
 * leader and an organizer. Whatever is sent, the refusal comes before anything is looked up, so it tells of nothing.
 */

const RANKS: readonly Caller[] = ['anyone', 'leader', 'organizer', 'administrator'];

let database: DatabasePort;
let test: TestApp;
let waveId: string;
let surveyId: string;
let callers: ReadonlyMap<Caller, TestClient>;

beforeAll(async () => {
  database = await openTestDatabase();
  test = createTestApp(database);
  const opened = await openTestWave(test);
  ({ waveId, surveyId } = opened);
  const { administrator } = opened;
  callers = new Map<Caller, TestClient>([
    ['anyone', createTestClient(test.app)],
    ['leader', await signInInvited(test.app, administrator, { email: 'l@pingyi.test', role: 'leader' })],
    ['organizer', await signInInvited(test.app, administrator, { email: 'o@pingyi.test', role: 'organizer' })],
  ]);
});
afterAll(() => database.close());

/** The operations that ask for more than this caller is. */
function beyond(caller: Caller): readonly string[] {
  return Object.entries(OPERATIONS)
    .filter(([, { caller: needed }]) => RANKS.indexOf(needed) > RANKS.indexOf(caller))
    .map(([operation]) => operation);
}

async function answersTo(caller: Caller, operations: readonly string[]) {
  const client = callers.get(caller);
  const answers: (readonly [string, number, unknown])[] = [];
  for (const operation of operations) {
    const [method = '', path = ''] = operation.split(' ');
    const address = path
      .replace('{waveId}', waveId)
      .replace('{surveyId}', surveyId)
      .replaceAll(/\{\w+\}/g, 'x');
    const answer = await client?.send(method, address, method === 'GET' || method === 'DELETE' ? undefined : {});
    answers.push([operation, answer?.status ?? 0, answer?.body['code']]);
  }
  return answers;
}

describe('an operation', () => {
  it.each([
    ['anyone', 401, 'access.sign-in-needed'],
    ['leader', 403, 'access.denied'],
    ['organizer', 403, 'access.denied'],
  ] as const)('that is not for %s is refused at the door', async (caller, status, code) => {
    const operations = beyond(caller);
    expect(operations.length).toBeGreaterThan(10);
    expect(await answersTo(caller, operations)).toEqual(operations.map((operation) => [operation, status, code]));
  });
});

describe('a leader', () => {
  it('gets nothing of a wave that is not published', async () => {
    const reads = Object.entries(OPERATIONS)
      .filter(([operation, { caller }]) => caller === 'leader' && /^GET \/api\/waves\//.test(operation))
      .map(([operation]) => operation);
    const answers = await answersTo('leader', reads);
    expect(answers.filter(([, status]) => status < 400)).toEqual([]);
    const { body } = (await callers.get('leader')?.get('/api/surveys')) ?? { body: {} };
    expect(JSON.stringify(body)).not.toContain(waveId);
    const series = await callers.get('leader')?.get(`/api/surveys/${surveyId}/series`);
    expect(series?.body).toMatchObject({ waves: [], series: [] });
  });
});
