import { Hono } from 'hono';
import { z } from 'zod';
import { insertApiToken, isUnrevoked, listApiTokens, revokeApiToken } from '../../db/stores/api-token-store';
import { auditEntry } from '../../db/stores/audit-store';
import { randomId } from '../cryptography/random';
import { newSecret, secretHash } from '../cryptography/secret';
import { allowAdministrators, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { lineOfText } from '../http/localized-text';
import { refuse } from '../http/problem';
import { staffRoleSchema } from '../http/staff-role';
import { valid } from '../http/valid';

const tokenSchema = staffRoleSchema.safeExtend({
  name: lineOfText(60),
  expiresAt: z.number().int().positive().exactOptional(),
});

export const tokenRoutes = new Hono<Environment>()
  .use(allowAdministrators)
  .get('/', async (context) => context.json({ tokens: await listApiTokens(context.var.dependencies.database) }))
  .post('/', valid('json', tokenSchema), async (context) => {
    const { database, clock } = context.var.dependencies;
    const { name, role, unitScope, expiresAt } = context.req.valid('json');
    const { id: actor, person } = principalOf(context);
    const [at, id, token] = [clock(), randomId(), `pyt_${newSecret()}`];
    const period = { createdAt: at, ...(expiresAt !== undefined && { expiresAt }) };
    const stored = { id, name, role, unitScope, ...period, createdBy: person, secretHash: await secretHash(token) };
    await database.atomic([
      insertApiToken(database, stored),
      auditEntry(database, { at, actor, act: 'token.created', subject: `token:${id}`, details: { role, unitScope } }),
    ]);
    return context.json({ id, token }, 201);
  })
  .delete('/:id', async (context) => {
    const { database, clock } = context.var.dependencies;
    const [at, id] = [clock(), context.req.param('id')];
    const line = { at, actor: principalOf(context).id, act: 'token.revoked', subject: `token:${id}` };
    const [, outcome] = await database.atomic([
      auditEntry(database, { ...line, when: isUnrevoked(id) }),
      revokeApiToken(database, { id, at }),
    ]);
    if (outcome?.changes === 0) refuse('resource.not-found');
    return context.json({});
  });
