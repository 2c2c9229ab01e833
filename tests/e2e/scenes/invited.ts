import type { Role } from '#domain/access/role';
import { done, type TestClient } from '../../support/test-client';
import { atDesk, type Person } from '../screen/browser';
import { clientOf } from '../screen/browser-client';
import type { Desk } from '../screen/desk';

interface Invitee {
  readonly role: Role;
  readonly unitScope: readonly string[] | null;
}

export interface Colleague extends Person {
  readonly client: TestClient;
}

/** Another person of the organisation at a desk of their own, signed in. */
export async function joinAs(desk: Desk, invitee: Invitee): Promise<Colleague> {
  const email = `${invitee.role}@jiangzhou.example`;
  const { url } = await done(desk.client.post('/api/invitations', { email, ...invitee }));
  const person = await atDesk(desk.browser);
  const client = clientOf(person, desk.origin);
  const secret = String(url).split('#')[1];
  await done(client.post('/api/invitations/acceptance', { secret, name: '李工', password: 'another long password' }));
  return { ...person, client };
}
