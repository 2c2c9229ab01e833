import { sql } from 'kysely';
import type { Principal, Role } from '#domain/access/role';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import { unitScopeColumn, unitScopeFrom } from './unit-scope';

export interface StaffMember extends Omit<Principal, 'person'> {
  readonly email: string;
  readonly addedAt: number;
}

export async function listStaff(database: DatabasePort): Promise<readonly StaffMember[]> {
  const rows = await staffQuery(database).orderBy('staff.added_at').orderBy('user.id').execute();
  return rows.map(({ unit_scope, ...row }) => ({ ...row, unitScope: unitScopeFrom(unit_scope) }));
}

export async function findStaffMember(database: DatabasePort, id: string): Promise<StaffMember | null> {
  const row = await staffQuery(database).where('user.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { unit_scope, ...member } = row;
  return { ...member, unitScope: unitScopeFrom(unit_scope) };
}

function staffQuery(database: DatabasePort) {
  return database.read
    .selectFrom('staff')
    .innerJoin('user', 'user.id', 'staff.user_id')
    .select(['user.id', 'user.name', 'user.email', 'staff.role', 'staff.unit_scope', 'staff.added_at as addedAt']);
}

export async function findPrincipal(database: DatabasePort, userId: string): Promise<Principal | null> {
  const member = await findStaffMember(database, userId);
  if (member === null) return null;
  const { id, name, role, unitScope } = member;
  return { id, person: id, name, role, unitScope };
}

export async function isEmailTaken(database: DatabasePort, email: string): Promise<boolean> {
  const row = await database.read.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
  return row !== undefined;
}

export interface NewStaffMember {
  readonly id: string;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly unitScope: readonly string[] | null;
  readonly at: number;
  /** Makes the account only if this invitation was accepted at that time, by an earlier statement of the list. */
  readonly invitationId?: string;
}

/** An account with a password and a role. Fails on its key where the e-mail address has an account already. */
export function insertStaffMember(database: DatabasePort, member: NewStaffMember): readonly Statement[] {
  const time = new Date(member.at).toISOString();
  const account = database.read.insertInto('account').values({
    id: crypto.randomUUID(),
    userId: member.id,
    accountId: member.id,
    providerId: 'credential',
    password: member.passwordHash,
    createdAt: time,
    updatedAt: time,
  });
  const staff = database.read.insertInto('staff').values({
    user_id: member.id,
    role: member.role,
    unit_scope: unitScopeColumn(member.unitScope),
    added_at: member.at,
  });
  return [insertUser(database, member, time), account, staff];
}

/** Without the invitation no user is made, and the rows that refer to the user undo the whole list. */
function insertUser(database: DatabasePort, member: NewStaffMember, time: string): Statement {
  const columns = sql`INSERT INTO "user" (id, name, email, "createdAt", "updatedAt", "emailVerified")`;
  const texts = [member.id, member.name, member.email, time, time].map((value) => sql`CAST(${value} AS TEXT)`);
  const { invitationId } = member;
  const condition =
    invitationId === undefined
      ? sql`true`
      : sql`EXISTS (SELECT 1 FROM invitation WHERE id = ${invitationId} AND accepted_at = ${member.at})`;
  return rawStatement(database, sql`${columns} SELECT ${sql.join(texts)}, 0 WHERE ${condition}`);
}

export interface RoleChange {
  readonly userId: string;
  readonly role: Role;
  readonly unitScope: readonly string[] | null;
}

/** Changes nothing where it would leave no administrator; stands after `lockOrganisation`. */
export function updateRole(database: DatabasePort, change: RoleChange): Statement {
  const update = database.read
    .updateTable('staff')
    .set({ role: change.role, unit_scope: unitScopeColumn(change.unitScope) })
    .where('user_id', '=', change.userId);
  return change.role === 'administrator' ? update : update.where(anotherAdministrator(change.userId));
}

/** Removes the account with its sessions and password; keeps the last administrator. Stands after `lockOrganisation`. */
export function deleteStaffMember(database: DatabasePort, userId: string): Statement {
  return database.read
    .deleteFrom('user')
    .where('id', '=', userId)
    .where('id', 'in', (query) => query.selectFrom('staff').select('user_id').where(anotherAdministrator(userId)));
}

/** For an audit line after `updateRole`. */
export function hasRole({ userId, role }: Pick<RoleChange, 'userId' | 'role'>): Condition {
  return sql`EXISTS (SELECT 1 FROM staff WHERE user_id = ${userId} AND role = ${role})`;
}

/** For an audit line after `deleteStaffMember`. */
export function isGone(userId: string): Condition {
  return sql`NOT EXISTS (SELECT 1 FROM "user" WHERE id = ${userId})`;
}

function anotherAdministrator(userId: string) {
  return sql<boolean>`EXISTS (SELECT 1 FROM staff AS other
    WHERE other.role = 'administrator' AND other.user_id <> ${userId})`;
}
