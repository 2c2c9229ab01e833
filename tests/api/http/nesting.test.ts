import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { MAXIMUM_NESTING, nestedTooDeepAt } from '../../../api/http/nesting';
import type { DatabasePort } from '../../../db/database';
import { HIGHER } from '../../support/fixtures/assessment-fixture';
import { createTestApp } from '../../support/test-app';
import { signInAdministrator, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';

function nested(levels: number): unknown {
  return Array.from({ length: levels }).reduce((inner) => [inner], 0);
}

function tree(levels: number): object {
  const innermost: object = leaf({ id: 'x', name: { zh: '指标' }, points: 100 }, HIGHER);
  const head = { id: 'b', name: { zh: '指标' }, points: 100 };
  return Array.from({ length: levels }).reduce<object>((child) => ({ ...head, children: [child] }), innermost);
}

describe('what is nested without end', () => {
  let database: DatabasePort;
  let administrator: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase();
    administrator = await signInAdministrator(createTestApp(database).app);
  });
  afterAll(() => database.close());

  it('is bounded, and the beginning of the way into it is told', () => {
    expect(nestedTooDeepAt(nested(MAXIMUM_NESTING))).toBeNull();
    expect(nestedTooDeepAt({ a: 1, b: nested(MAXIMUM_NESTING) })).toBe('b.0.0.0.0.0.0.0');
  });

  it('is refused before a schema follows it', async () => {
    const check = (levels: number) =>
      administrator.post('/api/assessments/check', {
        scheme: { ...schemeOf([]), fullPoints: 100, indicators: [tree(levels)] },
      });
    expect((await check(50)).status).toBe(200);
    const at = 'scheme.indicators.0.children.0.children.0.children';
    expect(await check(600)).toMatchObject({
      status: 400,
      body: { code: 'request.nested-too-deep', details: { at, most: MAXIMUM_NESTING } },
    });
  });
});
