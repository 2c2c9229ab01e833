import { z } from 'zod';
import { ROLES } from '#domain/access/role';
import { UNIT_CODE } from '#domain/units/unit';

const unitScope = z.array(z.string().regex(UNIT_CODE)).min(1).max(1000).nullable();

/** A role and what part of the organisation it covers: only a leader's may be limited to some units. */
export const staffRoleSchema = z
  .strictObject({ role: z.enum(ROLES), unitScope })
  .refine((staff) => staff.role === 'leader' || staff.unitScope === null, { path: ['unitScope'] });
