import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { brokenConstraint } from '../../../db/constraint';
import { auditEntry } from '../../../db/stores/audit-store';
import { findOpenInvitation, markAccepted } from '../../../db/stores/invitation-store';
import { insertStaffMember } from '../../../db/stores/staff-store';
import type { Auth } from '../../auth';
import { secretHash } from '../../cryptography/secret';
import type { Dependencies } from '../../dependencies';

export interface Acceptance {
  readonly secret: string;
  readonly name: string;
  readonly password: string;
}

/** Makes the account that an invitation is for. The invitation may have gone meanwhile: then nothing is written. */
export async function acceptInvitation(
  { database, clock, auth }: Pick<Dependencies, 'database' | 'clock'> & { readonly auth: Pick<Auth, 'hashPassword'> },
  acceptance: Acceptance,
): Promise<Result<{ readonly email: string }, Problem>> {
  const at = clock();
  const search = { secretHash: await secretHash(acceptance.secret), now: at };
  const invitation = await findOpenInvitation(database, search);
  if (!invitation) return fail({ code: 'invitation.invalid' });
  const { email, role, unitScope, id: invitationId } = invitation;
  const id = crypto.randomUUID();
  const passwordHash = await auth.hashPassword(acceptance.password);
  const member = { id, name: acceptance.name, email, passwordHash, role, unitScope, at, invitationId };
  try {
    await database.atomic([
      markAccepted(database, { invitationId, at }),
      ...insertStaffMember(database, member),
      auditEntry(database, { at, actor: id, act: 'staff.joined', subject: `staff:${id}`, details: { role } }),
    ]);
  } catch (error) {
    if (brokenConstraint(error) === null) throw error;
    const isTaken = brokenConstraint(error) === 'unique' && (await isOpenStill(database, search));
    return fail({ code: isTaken ? 'account.email-taken' : 'invitation.invalid' });
  }
  return ok({ email });
}

/** A second acceptance at the same moment breaks the same key as an address that was taken before. */
async function isOpenStill(database: Dependencies['database'], search: Parameters<typeof findOpenInvitation>[1]) {
  return (await findOpenInvitation(database, search)) !== null;
}
