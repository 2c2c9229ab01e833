import type { LocalizedText } from '#domain/questionnaire/model';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { brokenConstraint } from '../../../db/constraint';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertOrganisation } from '../../../db/stores/organisation-store';
import { insertStaffMember } from '../../../db/stores/staff-store';
import type { Auth } from '../../auth';
import type { Dependencies } from '../../dependencies';

export interface NewAdministrator {
  readonly organisation: LocalizedText;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The organisation and its first administrator at once. Of several at the same time, the organisation's key lets one win. */
export async function createAdministrator(
  { database, clock, auth }: Pick<Dependencies, 'database' | 'clock'> & { readonly auth: Pick<Auth, 'hashPassword'> },
  administrator: NewAdministrator,
): Promise<Result<{ readonly userId: string }, Problem>> {
  const at = clock();
  const id = crypto.randomUUID();
  const passwordHash = await auth.hashPassword(administrator.password);
  const { name, email, organisation } = administrator;
  const role = 'administrator' as const;
  try {
    await database.atomic([
      insertOrganisation(database, { name: organisation, at }),
      ...insertStaffMember(database, { id, name, email, passwordHash, role, unitScope: null, at }),
      auditEntry(database, { at, actor: id, act: 'organisation.created', subject: 'organisation' }),
    ]);
  } catch (error) {
    if (brokenConstraint(error) === 'unique') return fail({ code: 'setup.already-done' });
    throw error;
  }
  return ok({ userId: id });
}
