import type { Browser } from 'playwright';
import { expect } from 'vitest';
import type { Role } from '#domain/access/role';
import { atDesk, type Person } from './browser';

interface Invitee {
  readonly origin: string;
  readonly role: Role;
  readonly unitScope: readonly string[] | null;
}

/** Another person of the organisation at a desk of their own, signed in. */
export async function joinAs(browser: Browser, administrator: Person, invitee: Invitee): Promise<Person> {
  const { origin, ...invitation } = invitee;
  const headers = { origin };
  const invited = await administrator.context.request.post(`${origin}/api/invitations`, {
    headers,
    data: { email: `${invitee.role}@jiangzhou.example`, ...invitation },
  });
  const { url } = await invited.json();
  const person = await atDesk(browser);
  const accepted = await person.context.request.post(`${origin}/api/invitations/acceptance`, {
    headers,
    data: { secret: String(url).split('#')[1], name: '李工', password: 'another long password' },
  });
  expect(accepted.status()).toBe(201);
  return person;
}
