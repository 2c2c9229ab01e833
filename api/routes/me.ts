import { Hono } from 'hono';
import { findOrganisation } from '../../db/stores/organisation-store';
import { findStaffMember } from '../../db/stores/staff-store';
import { allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';

export const meRoutes = new Hono<Environment>().get('/', allowStaff, async (context) => {
  const principal = principalOf(context);
  const { database } = context.var.dependencies;
  const [member, organisation] = await Promise.all([
    findStaffMember(database, principal.id),
    findOrganisation(database),
  ]);
  const { id, name, role, unitScope } = principal;
  // An API token has a name and a role but no e-mail address.
  const user = { id, name, email: member?.email ?? '', role, unitScope };
  return context.json({ user, organisation: organisation ?? { zh: '' } });
});
