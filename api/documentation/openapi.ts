import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import { z } from 'zod';
import { PROBLEM_CODES } from '#domain/problem';
import type { Environment } from '../http/environment';
import { ANSWERS, type DescribedAnswer } from './answers';
import type { Caller } from './operation';
import { OPERATIONS } from './operations';
import { PROBLEM_MEANINGS } from './problem-meanings';

export type ApiDescription = Awaited<ReturnType<typeof generateSpecs>>;
type Paths = NonNullable<ApiDescription['paths']>;
type Components = NonNullable<ApiDescription['components']>;
export type PlainSchema = Exclude<NonNullable<Components['schemas']>[string], { $ref: string }>;
export type ApiOperation = NonNullable<NonNullable<Paths[string]>['get']>;
type Responses = NonNullable<ApiOperation['responses']>;
type Parameter = NonNullable<ApiOperation['parameters']>[number];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof METHODS)[number];

export interface DescribedOperation {
  readonly method: Method;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** The OpenAPI document: bodies and parameters from the schemas that check them, the rest from OPERATIONS. */
export async function describeApi(app: Hono<Environment>): Promise<ApiDescription> {
  const generated = await generateSpecs(app, {
    documentation: {
      info: INFO,
      components: { ...COMPONENTS, schemas: { ...COMPONENTS.schemas, ...sharedSchemas() } },
    },
    defaultValidationErrorResponse: false,
  });
  const paths: Paths = {};
  for (const { method, path } of routesOf(app)) {
    const found = generated.paths?.[path]?.[method];
    paths[path] = { ...paths[path], [method]: described(found, { method, path }) };
  }
  return { ...generated, openapi: '3.1.0', paths };
}

/** Every operation of a document in the order of its paths. */
export function operationsOf(description: ApiDescription): readonly DescribedOperation[] {
  return Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

interface RouteName {
  readonly method: Method;
  readonly path: string;
}

function routesOf(app: Hono<Environment>): readonly RouteName[] {
  return app.routes.flatMap((route) => {
    const method = METHODS.find((name) => name === route.method.toLowerCase());
    return method && route.path.startsWith('/api/') ? [{ method, path: route.path.replaceAll(/:(\w+)/g, '{$1}') }] : [];
  });
}

function described(found: ApiOperation | undefined, name: RouteName): ApiOperation {
  const key = `${name.method.toUpperCase()} ${name.path}`;
  const listed = OPERATIONS[key];
  const isOpen = listed === undefined || listed.caller === 'anyone';
  const parameters = (name.path.match(/\{\w+\}/g) ?? []).map((parameter) => pathParameter(parameter.slice(1, -1)));
  return {
    parameters,
    ...found,
    tags: [tagOf(name.path)],
    ...(listed && { summary: listed.summary }),
    ...(listed && { description: CALLERS[listed.caller] }),
    security: isOpen ? [] : [{ session: [] }, { token: [] }],
    responses: { ...answerOf(key), default: { $ref: '#/components/responses/Problem' } },
  };
}

/** The type wants OpenAPI 3.0 and 3.1 at once; the document is 3.1, whose schemas are those of JSON Schema. */
function answerOf(key: string): Responses {
  const answer = ANSWERS[key];
  if (!answer) return { '2XX': { description: 'Done' } };
  const content = { 'application/json': { schema: jsonSchemaOf(answer) } };
  return { [String(answer.status)]: { description: 'Done', content } } as Responses;
}

/** As what a client reads: fields that are not named here may be added, so objects stay open. */
function jsonSchemaOf({ schema }: DescribedAnswer): PlainSchema {
  const { $schema: _, $defs: _definitions, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return withSharedRefs(json);
}

/** Schemas with an id stand in one place, by that id: answers share them, and a recursive one needs a name. */
function sharedSchemas(): Readonly<Record<string, PlainSchema>> {
  const definitions = Object.values(ANSWERS).flatMap(({ schema }) =>
    Object.entries(z.toJSONSchema(schema, { io: 'input' }).$defs ?? {}),
  );
  return Object.fromEntries(definitions.map(([id, json]) => [id, withSharedRefs(json)]));
}

function withSharedRefs(json: object): PlainSchema {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** The resource; the two descriptions of the interface go together. */
function tagOf(path: string): string {
  const resource = path.split('/')[2] ?? '';
  return ['openapi.json', 'docs'].includes(resource) ? 'description' : resource;
}

const CALLERS: Readonly<Record<Caller, string>> = {
  anyone: 'For anyone.',
  leader: 'For all staff.',
  organizer: 'For organizers and administrators.',
  administrator: 'For administrators.',
};

function pathParameter(name: string): Parameter {
  return { in: 'path', name, required: true, schema: { type: 'string' } };
}

const INFO = {
  title: 'Pingyi 评议',
  version: '1',
  description:
    'Surveys and evaluations with sealed ballots. Times are epoch milliseconds, bodies are JSON in camelCase.',
};

const COMPONENTS: Components = {
  responses: {
    Problem: {
      description: 'Refused',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
  securitySchemes: {
    session: { type: 'apiKey', in: 'cookie', name: 'pingyi.session_token' },
    token: { type: 'http', scheme: 'bearer', description: 'An API token: pyt_…' },
  },
  schemas: {
    Problem: {
      type: 'object',
      description: 'RFC 9457. The code is stable; details are data.',
      required: ['type', 'title', 'status', 'code'],
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        code: {
          type: 'string',
          enum: [...PROBLEM_CODES],
          description: PROBLEM_CODES.map((code) => `${code}: ${PROBLEM_MEANINGS[code]}`).join('\n'),
        },
        details: { type: 'object' },
      },
    },
  },
};
