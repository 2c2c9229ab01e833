import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { readClientAddress } from '../../api/client-address';
import { readConfig } from '../../api/config';

const SECRET = { SESSION_SECRET: 'a-secret-of-32-characters-for-tests' };

async function addressSeen(settings: Readonly<Record<string, string>>, forwarded?: string): Promise<string> {
  const read = readClientAddress(readConfig({ ...SECRET, ...settings }));
  const app = new Hono().get('/', (context) => context.text(read(context) ?? 'unknown'));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const seen = await (await fetch(`http://127.0.0.1:${address.port}/`, { headers })).text();
  server.close();
  return seen;
}

describe('the address of a client', () => {
  it('is the other end of the connection, whatever a header says', async () => {
    expect(await addressSeen({}, '203.0.113.9')).toBe('127.0.0.1');
    expect(await addressSeen({ TRUSTED_PROXY: 'false' }, '203.0.113.9')).toBe('127.0.0.1');
  });

  it('is the last entry of X-Forwarded-For behind a trusted proxy, which the client cannot write', async () => {
    const settings = { TRUSTED_PROXY: 'true' };
    expect(await addressSeen(settings, 'forged, 203.0.113.9')).toBe('203.0.113.9');
    expect(await addressSeen(settings)).toBe('127.0.0.1');
  });
});
