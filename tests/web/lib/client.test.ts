import { describe, expect, it } from 'vitest';
import { ApiProblem, request } from '../../../web/lib/client';

const answer = (status: number, body: BodyInit | null) => Promise.resolve(new Response(body, { status }));

async function problemFrom(call: Promise<Response>): Promise<ApiProblem> {
  const thrown: unknown = await request(call).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof ApiProblem) return thrown;
  throw new Error(`expected a problem, got ${String(thrown)}`);
}

describe('a request', () => {
  it('gives the body of a success', async () => {
    expect(await request(answer(200, '{"ok":true}'))).toEqual({ ok: true });
  });

  it('throws the code and details of a problem document', async () => {
    const problem = await problemFrom(answer(409, '{"code":"unit.in-use","details":{"waves":2}}'));
    expect(problem.code).toBe('unit.in-use');
    expect(problem.details).toEqual({ waves: 2 });
  });

  it('takes an answer of something else in between for a failure of the server', async () => {
    expect((await problemFrom(answer(502, '<html>Bad gateway</html>'))).code).toBe('server.failed');
    expect((await problemFrom(answer(409, '{"code":"future.problem"}'))).code).toBe('server.failed');
    expect((await problemFrom(answer(500, 'null'))).code).toBe('server.failed');
  });

  it('tells a network that does not answer from a server that refuses', async () => {
    expect((await problemFrom(Promise.reject(new TypeError('Failed to fetch')))).code).toBe('network.unreachable');
  });
});
