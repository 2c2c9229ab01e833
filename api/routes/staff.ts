import { type Context, Hono } from 'hono';
import type { Condition, Statement } from '../../db/database';
import { auditEntry } from '../../db/stores/audit-store';
import { lockOrganisation } from '../../db/stores/organisation-store';
import {
  deleteStaffMember,
  findStaffMember,
  hasRole,
  isGone,
  listStaff,
  updateRole,
} from '../../db/stores/staff-store';
import { allowAdministrators, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { refuse } from '../http/problem';
import { staffRoleSchema } from '../http/staff-role';
import { valid } from '../http/valid';

export const staffRoutes = new Hono<Environment>()
  .use(allowAdministrators)
  .get('/', async (context) => context.json({ staff: await listStaff(context.var.dependencies.database) }))
  .patch('/:id', valid('json', staffRoleSchema), async (context) => {
    const change = { userId: context.req.param('id'), ...context.req.valid('json') };
    const { role, unitScope } = change;
    await actOnStaff(context, {
      userId: change.userId,
      write: updateRole(context.var.dependencies.database, change),
      done: hasRole(change),
      act: 'staff.role-changed',
      details: { role, unitScope },
    });
    return context.json({});
  })
  .delete('/:id', async (context) => {
    const userId = context.req.param('id');
    const write = deleteStaffMember(context.var.dependencies.database, userId);
    await actOnStaff(context, { userId, write, done: isGone(userId), act: 'staff.removed' });
    return context.json({});
  });

interface StaffAct {
  readonly userId: string;
  /** Does nothing where it would leave no administrator. */
  readonly write: Statement;
  readonly done: Condition;
  readonly act: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

async function actOnStaff(context: Context<Environment>, staffAct: StaffAct): Promise<void> {
  const { userId, write, done, act, details = {} } = staffAct;
  const { database, clock } = context.var.dependencies;
  const member = (await findStaffMember(database, userId)) ?? refuse('resource.not-found');
  const line = { at: clock(), actor: principalOf(context).id, act, subject: `staff:${member.id}`, details, when: done };
  const [, outcome] = await database.atomic([lockOrganisation(database), write, auditEntry(database, line)]);
  if (outcome?.changes === 0) refuse('access.last-administrator');
}
