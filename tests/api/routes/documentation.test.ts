import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '#domain/problem';
import { ANSWERS } from '../../../api/documentation/answers';
import { ASSESSMENT_ANSWERS } from '../../../api/documentation/assessment-answers';
import { ASSESSMENT_OPERATIONS } from '../../../api/documentation/assessment-operations';
import { OPERATIONS } from '../../../api/documentation/operations';
import { schemaText } from '../../../api/documentation/schema-text';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { createTestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';

let database: DatabasePort;
let test: TestApp;
beforeAll(async () => {
  database = await openTestDatabase();
  test = createTestApp(database);
});
afterAll(() => database.close());

describe('the description', () => {
  it('says something about every route, and about no other', () => {
    const routes = test.app.routes
      .filter((route) => route.method !== 'ALL' && route.path.startsWith('/api/'))
      .map((route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect([...new Set(routes)].sort()).toEqual(Object.keys(OPERATIONS).sort());
  });

  it('is OpenAPI with bodies, parameters, callers and problems', async () => {
    const { body } = await createTestClient(test.app).get('/api/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/staff/{id}': {
          patch: {
            summary: expect.any(String),
            security: [{ session: [] }, { token: [] }],
            parameters: [{ in: 'path', name: 'id', required: true }],
            requestBody: { content: { 'application/json': { schema: { required: ['role', 'unitScope'] } } } },
          },
        },
        '/api/audit': { get: { parameters: [{ in: 'query', name: 'limit' }] } },
        '/api/box/{waveId}/ballots': { post: { security: [] } },
      },
      components: { schemas: { Problem: { properties: { code: { enum: [...PROBLEM_CODES] } } } } },
    });
  });

  it('names what several answers hold, and refers to nothing that it does not name', async () => {
    const { body } = await createTestClient(test.app).get('/api/openapi.json');
    expect(body).toMatchObject({
      components: {
        schemas: {
          Figure: { required: expect.arrayContaining(['id', 'value', 'reason', 'trace']) },
          TraceNode: { properties: { inputs: { items: { $ref: '#/components/schemas/TraceNode' } } } },
        },
      },
    });
    const { schemas } = body['components'] as { readonly schemas: Readonly<Record<string, unknown>> };
    const references = JSON.stringify(body).match(/(?<="\$ref":")[^"]*/g) ?? [];
    const named = [
      '#/components/responses/Problem',
      ...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
    ];
    expect(references.filter((reference) => !named.includes(reference))).toEqual([]);
  });

  it('takes secrets in bodies alone, because addresses end up in logs', () => {
    expect(Object.keys(OPERATIONS).filter((name) => /secret|token\}/.test(name))).toEqual([]);
  });

  it('says what the most used operations answer', async () => {
    const { body } = await createTestClient(test.app).get('/api/openapi.json');
    const paths = body['paths'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    for (const [name, { status }] of Object.entries(ANSWERS)) {
      const [method = '', path = ''] = name.split(' ');
      expect(OPERATIONS).toHaveProperty([name]);
      expect(paths[path]?.[method.toLowerCase()]).toMatchObject({
        responses: { [status]: { content: { 'application/json': { schema: { type: 'object' } } } } },
      });
    }
  });

  it('says what every operation on assessments answers, but for those that answer with a file', () => {
    const answering = Object.keys(ASSESSMENT_OPERATIONS).filter((name) => !/\.(csv|xlsx|docx|zip)$/.test(name));
    expect(Object.keys(ASSESSMENT_ANSWERS).toSorted()).toEqual(answering.toSorted());
  });

  it('is a page that loads nothing and has a place for every problem', async () => {
    const response = await test.app.request('/api/docs');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const page = await response.text();
    expect(page).not.toMatch(/<script|src=|href="http/);
    for (const code of PROBLEM_CODES) expect(page).toContain(`id="${code}"`);
    expect(page).toContain('{ zh: string, en?: string }');
    expect(page).toMatch(/<code>TraceNode<\/code> <code>{ .*inputs: TraceNode\[\]/);
    expect(page).toContain('<code>answer</code> <code>{ received: true }</code>');
  });
});

describe('a schema in words', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
    [{ type: 'array', items: { type: 'object', properties: { a: { type: 'integer' } } } }, '{ a?: integer }[]'],
    [{ anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] }, 'string[] | null'],
    [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], items: false }, '[number, number]'],
    [{ $ref: '#/components/schemas/Figure' }, 'Figure'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, '{ [name]: number }'],
    [{ type: 'object', properties: { a: { const: 1 } }, required: ['a'] }, '{ a: 1 }'],
  ] as const)('%j', (schema, text) => {
    expect(schemaText(JSON.parse(JSON.stringify(schema)))).toBe(text);
  });
});
