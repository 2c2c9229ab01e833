import { hc } from 'hono/client';
import type { App } from '../../api/app';
import { PROBLEM_CODES, type ProblemCode } from '#domain/problem';

/** The interface of the server, typed from its routes: `request(client.api.units.$get())`. */
export const client = hc<App>('/');

/** What the server answers with, and what the browser finds out by itself. */
export type ApiProblemCode = ProblemCode | 'network.unreachable';

/** An expected refusal. `problemText` in ./problems has its words. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ApiProblemCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/**
 * JSON has no undefined: what is absent is absent. The types of Hono's client allow both for an optional
 * property, which the domain's types (exactOptionalPropertyTypes) refuse. Dictionaries by key stay as they are.
 */
export type Received<Body> = Body extends object
  ? string extends keyof Body
    ? Body
    : { [Key in keyof Body]: Received<Exclude<Body[Key], undefined>> }
  : Body;

interface Answer<Body> {
  readonly ok: boolean;
  json(): Promise<Body>;
}

/** The body of a successful answer; throws ApiProblem for a problem document and for a network that does not answer. */
export async function request<Body>(call: Promise<Answer<Body>>): Promise<Received<Body>> {
  const answer = await reached(call);
  if (answer.ok) return (await answer.json()) as Received<Body>;
  throw problemOf(await answer.json().catch(() => undefined));
}

/** fetch rejects only when no answer came at all. */
async function reached<Value>(call: Promise<Value>): Promise<Value> {
  try {
    return await call;
  } catch {
    throw new ApiProblem('network.unreachable');
  }
}

/** A body without a code we know comes from a proxy in between, or from a newer server. */
function problemOf(body: unknown): ApiProblem {
  if (!isRecord(body)) return new ApiProblem('server.failed');
  const code = PROBLEM_CODES.find((known) => known === body['code']) ?? 'server.failed';
  return new ApiProblem(code, isRecord(body['details']) ? body['details'] : {});
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
