import { Hono } from 'hono';
import { z } from 'zod';
import { readAudit } from '../../db/stores/audit-store';
import { allowAdministrators } from '../http/access';
import type { Environment } from '../http/environment';
import { valid } from '../http/valid';

const auditQuerySchema = z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) });

export const auditRoutes = new Hono<Environment>().get(
  '/',
  allowAdministrators,
  valid('query', auditQuerySchema),
  async (context) => {
    const { limit } = context.req.valid('query');
    return context.json({ entries: await readAudit(context.var.dependencies.database, limit) });
  },
);
