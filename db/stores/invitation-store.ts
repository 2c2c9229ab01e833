import { sql } from 'kysely';
import type { Role } from '#domain/access/role';
import type { Condition, DatabasePort, Statement } from '../database';
import type { InvitationTable } from '../schema';
import { unitScopeColumn, unitScopeFrom } from './unit-scope';

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly unitScope: readonly string[] | null;
  readonly invitedAt: number;
  readonly expiresAt: number;
  readonly acceptedAt?: number;
}

export async function listInvitations(database: DatabasePort): Promise<readonly Invitation[]> {
  const rows = await database.read
    .selectFrom('invitation')
    .selectAll()
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(invitationFrom);
}

/** The invitation of a secret while it may still be accepted. */
export async function findOpenInvitation(
  database: DatabasePort,
  search: { readonly secretHash: string; readonly now: number },
): Promise<Invitation | null> {
  const row = await database.read
    .selectFrom('invitation')
    .selectAll()
    .where('secret_hash', '=', search.secretHash)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', search.now)
    .executeTakeFirst();
  return row ? invitationFrom(row) : null;
}

function invitationFrom(row: InvitationTable): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    unitScope: unitScopeFrom(row.unit_scope),
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    ...(row.accepted_at !== null && { acceptedAt: row.accepted_at }),
  };
}

export interface NewInvitation extends Omit<Invitation, 'acceptedAt'> {
  readonly secretHash: string;
  readonly invitedBy: string;
}

export function insertInvitation(database: DatabasePort, invitation: NewInvitation): Statement {
  return database.read.insertInto('invitation').values({
    id: invitation.id,
    secret_hash: invitation.secretHash,
    email: invitation.email,
    role: invitation.role,
    unit_scope: unitScopeColumn(invitation.unitScope),
    invited_by: invitation.invitedBy,
    invited_at: invitation.invitedAt,
    expires_at: invitation.expiresAt,
    accepted_at: null,
  });
}

/** Takes effect once, and not after the invitation has run out. */
export function markAccepted(
  database: DatabasePort,
  acceptance: { readonly invitationId: string; readonly at: number },
): Statement {
  return database.read
    .updateTable('invitation')
    .set({ accepted_at: acceptance.at })
    .where('id', '=', acceptance.invitationId)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', acceptance.at);
}

/** For an audit line before `deleteInvitation`. */
export function isThere(id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM invitation WHERE id = ${id})`;
}

export function deleteInvitation(database: DatabasePort, id: string): Statement {
  return database.read.deleteFrom('invitation').where('id', '=', id);
}
