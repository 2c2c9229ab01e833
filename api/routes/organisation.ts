import { Hono } from 'hono';
import { z } from 'zod';
import { auditEntry } from '../../db/stores/audit-store';
import { renameOrganisation } from '../../db/stores/organisation-store';
import { allowAdministrators, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { localizedText } from '../http/localized-text';
import { valid } from '../http/valid';

const organisationSchema = z.strictObject({ name: localizedText(100) });

export const organisationRoutes = new Hono<Environment>().patch(
  '/',
  allowAdministrators,
  valid('json', organisationSchema),
  async (context) => {
    const { database, clock } = context.var.dependencies;
    const { name } = context.req.valid('json');
    await database.atomic([
      renameOrganisation(database, name),
      auditEntry(database, {
        at: clock(),
        actor: principalOf(context).id,
        act: 'organisation.renamed',
        subject: 'organisation',
        details: { name },
      }),
    ]);
    return context.json({ name });
  },
);
