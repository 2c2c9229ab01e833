import { sql } from 'kysely';
import type { Principal, Role } from '#domain/access/role';
import type { Condition, DatabasePort, Statement } from '../database';
import { unitScopeColumn, unitScopeFrom } from './unit-scope';

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unitScope: readonly string[] | null;
  readonly createdAt: number;
  readonly expiresAt?: number;
  readonly revokedAt?: number;
}

export async function listApiTokens(database: DatabasePort): Promise<readonly ApiToken[]> {
  const rows = await database.read
    .selectFrom('api_token')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    unitScope: unitScopeFrom(row.unit_scope),
    createdAt: row.created_at,
    ...(row.expires_at !== null && { expiresAt: row.expires_at }),
    ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
  }));
}

/** Whom a token stands for while it is neither revoked nor run out. */
export async function findTokenPrincipal(
  database: DatabasePort,
  search: { readonly secretHash: string; readonly now: number },
): Promise<Principal | null> {
  const row = await database.read
    .selectFrom('api_token')
    .select(['id', 'name', 'role', 'unit_scope', 'created_by'])
    .where('secret_hash', '=', search.secretHash)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', search.now)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, name, role, created_by: person } = row;
  return { id, person, name, role, unitScope: unitScopeFrom(row.unit_scope) };
}

export interface NewApiToken extends Omit<ApiToken, 'revokedAt'> {
  readonly secretHash: string;
  /** An account, for a token that a token made too. */
  readonly createdBy: string;
}

export function insertApiToken(database: DatabasePort, token: NewApiToken): Statement {
  return database.read.insertInto('api_token').values({
    id: token.id,
    secret_hash: token.secretHash,
    name: token.name,
    role: token.role,
    unit_scope: unitScopeColumn(token.unitScope),
    created_by: token.createdBy,
    created_at: token.createdAt,
    expires_at: token.expiresAt ?? null,
    revoked_at: null,
  });
}

/** For an audit line before `revokeApiToken`. */
export function isUnrevoked(id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM api_token WHERE id = ${id} AND revoked_at IS NULL)`;
}

export function revokeApiToken(
  database: DatabasePort,
  revocation: { readonly id: string; readonly at: number },
): Statement {
  return database.read
    .updateTable('api_token')
    .set({ revoked_at: revocation.at })
    .where('id', '=', revocation.id)
    .where('revoked_at', 'is', null);
}
