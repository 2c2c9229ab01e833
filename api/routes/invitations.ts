import { Hono } from 'hono';
import { z } from 'zod';
import { auditEntry } from '../../db/stores/audit-store';
import {
  deleteInvitation,
  findOpenInvitation,
  insertInvitation,
  isThere,
  listInvitations,
} from '../../db/stores/invitation-store';
import { findOrganisation } from '../../db/stores/organisation-store';
import { isEmailTaken } from '../../db/stores/staff-store';
import { randomId } from '../cryptography/random';
import { newSecret, secretHash } from '../cryptography/secret';
import { allowAdministrators, principalOf } from '../http/access';
import { emailSchema, passwordSchema, personNameSchema, refuseWeakPassword } from '../http/credentials';
import type { Environment } from '../http/environment';
import { refuse } from '../http/problem';
import { publicOrigin } from '../http/public-origin';
import { passCookies } from '../http/session';
import { staffRoleSchema } from '../http/staff-role';
import { valid } from '../http/valid';
import { acceptInvitation } from '../usecases/organisation/accept-invitation';

const invitationSchema = staffRoleSchema.safeExtend({ email: emailSchema });
const secretSchema = z.string().max(100);
const lookupSchema = z.strictObject({ secret: secretSchema });
const acceptanceSchema = z.strictObject({ secret: secretSchema, name: personNameSchema, password: passwordSchema });
const MILLISECONDS_VALID = 7 * 24 * 3600 * 1000;

/**
 * A secret has 256 bits: looking one up needs no limit on guessing. It travels in bodies alone, because
 * addresses end up in the logs of proxies.
 */
export const invitationRoutes = new Hono<Environment>()
  .get('/', allowAdministrators, async (context) => {
    return context.json({ invitations: await listInvitations(context.var.dependencies.database) });
  })
  .post('/', allowAdministrators, valid('json', invitationSchema), async (context) => {
    const { database, clock } = context.var.dependencies;
    const { email, role, unitScope } = context.req.valid('json');
    if (await isEmailTaken(database, email)) refuse('account.email-taken');
    const [at, actor, id, secret] = [clock(), principalOf(context).id, randomId(), newSecret()];
    const period = { invitedAt: at, expiresAt: at + MILLISECONDS_VALID };
    const invitation = {
      id,
      email,
      role,
      unitScope,
      ...period,
      invitedBy: actor,
      secretHash: await secretHash(secret),
    };
    await database.atomic([
      insertInvitation(database, invitation),
      auditEntry(database, { at, actor, act: 'staff.invited', subject: `invitation:${id}`, details: { role } }),
    ]);
    return context.json({ id, url: `${publicOrigin(context)}/invite#${secret}` }, 201);
  })
  .delete('/:id', allowAdministrators, async (context) => {
    const { database, clock } = context.var.dependencies;
    const id = context.req.param('id');
    const line = {
      at: clock(),
      actor: principalOf(context).id,
      act: 'invitation.withdrawn',
      subject: `invitation:${id}`,
    };
    const [, outcome] = await database.atomic([
      auditEntry(database, { ...line, when: isThere(id) }),
      deleteInvitation(database, id),
    ]);
    if (outcome?.changes === 0) refuse('resource.not-found');
    return context.json({});
  })
  .post('/lookup', valid('json', lookupSchema), async (context) => {
    const { database, clock } = context.var.dependencies;
    const search = { secretHash: await secretHash(context.req.valid('json').secret), now: clock() };
    const invitation = await findOpenInvitation(database, search);
    const { email, role } = invitation ?? refuse('invitation.invalid');
    return context.json({ email, role, organisation: (await findOrganisation(database)) ?? { zh: '' } });
  })
  .post('/acceptance', valid('json', acceptanceSchema), async (context) => {
    const { auth, dependencies } = context.var;
    const acceptance = context.req.valid('json');
    const { password } = acceptance;
    refuseWeakPassword(password);
    const accepted = await acceptInvitation({ ...dependencies, auth }, acceptance);
    if (!accepted.ok) refuse(accepted.error.code);
    const cookies = await auth.signIn(context.req.raw, { email: accepted.value.email, password });
    if (cookies) passCookies(context, cookies);
    return context.json({}, 201);
  });
