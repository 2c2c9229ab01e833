import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../../db/database';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { openTestDatabase } from '../../../support/test-databases';

const TEMPLATE = '<!doctype html><title><!--title--></title><body><!--body--></body>';

describe('an address that leads to no wave', () => {
  let database: DatabasePort;
  let test: TestApp;
  beforeAll(async () => {
    database = await openTestDatabase('sqlite');
    test = createTestApp(database, { fillTemplate: async () => TEMPLATE });
  });
  afterAll(() => database.close());

  it.each(['/f', '/f/', '/f/no-such-code', '/f/no/such'])('is answered by a page that says so: %s', async (path) => {
    const answer = await test.app.request(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch('text/html');
    expect(await answer.text()).toContain('没有这个链接');
  });
});
