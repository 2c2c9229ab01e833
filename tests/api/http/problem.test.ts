import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '#domain/problem';
import { problemResponse } from '../../../api/http/problem';

describe('a problem document (RFC 9457)', () => {
  it.each(PROBLEM_CODES)('%s has a title for people beside its code', async (code) => {
    const app = new Hono().get('/', (context) => problemResponse(context, { code }));
    const response = await app.request('/');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const document: unknown = await response.json();
    expect(document).toMatchObject({ type: `/api/docs#${code}`, code, status: response.status });
    expect(document).toHaveProperty('title', expect.stringMatching(/^[A-Z].* .*\.$/));
  });
});
