import { expect, vi } from 'vitest';
import type { TestClient } from '../../support/test-client';
import type { Person } from './browser';

/** The interface, called by the person whose browser it is. */
export function clientOf({ context }: Person, origin: string): TestClient {
  const send: TestClient['send'] = async (method, path, body) => {
    const data = body === undefined ? {} : { data: body };
    const answer = await context.request.fetch(origin + path, { method, headers: { origin }, ...data });
    return { status: answer.status(), headers: new Headers(answer.headers()), body: await answer.json() };
  };
  return { send, cookies: new Map(), get: (path) => send('GET', path), post: (path, body) => send('POST', path, body) };
}

/** The server counts after it has answered; `wave` is the path of the wave in the interface. */
export async function untilCounted(organizer: TestClient, wave: string): Promise<void> {
  await vi.waitFor(async () => expect((await organizer.get(wave)).body['state']).toBe('counted'), 30_000);
}
