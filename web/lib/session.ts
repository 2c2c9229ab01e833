import { createSignal } from 'solid-js';
import type { Role } from '#domain/access/role';
import type { LocalizedText } from '#domain/questionnaire/model';
import { ApiProblem, client, request } from './client';

/** Who is signed in, and to which organisation. */
export interface Session {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly unitScope: readonly string[] | null;
  };
  readonly organisation: LocalizedText;
}

const [present, setPresent] = createSignal<Session>();

/** The session of a signed-in page; such a page is shown only after loadSession. */
export function session(): Session {
  const known = present();
  if (!known) throw new ApiProblem('access.sign-in-needed');
  return known;
}

/** Asks the server who this is; throws `access.sign-in-needed` for nobody. */
export async function loadSession(): Promise<Session> {
  const found = await request(client.api.me.$get());
  setPresent(found);
  return found;
}

export function isOrganizer(): boolean {
  return session().user.role !== 'leader';
}

export function isAdministrator(): boolean {
  return session().user.role === 'administrator';
}

export async function signIn(email: string, password: string): Promise<void> {
  await request(client.api.auth['sign-in'].email.$post({ json: { email, password } }));
  await loadSession();
}

export async function signOut(): Promise<void> {
  await request(client.api.auth['sign-out'].$post());
  setPresent(undefined);
}

export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  const json = { currentPassword, newPassword, revokeOtherSessions: true as const };
  await request(client.api.auth['change-password'].$post({ json }));
}
