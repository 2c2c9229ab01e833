import { Hono } from 'hono';
import { z } from 'zod';
import { findOrganisation } from '../../db/stores/organisation-store';
import { sameSecret } from '../cryptography/secret';
import { clientOf } from '../http/client';
import { emailSchema, passwordSchema, personNameSchema, refuseWeakPassword } from '../http/credentials';
import type { Environment } from '../http/environment';
import { localizedText } from '../http/localized-text';
import { refuse } from '../http/problem';
import { passCookies } from '../http/session';
import { valid } from '../http/valid';
import { createAdministrator } from '../usecases/organisation/create-administrator';

const setupSchema = z.strictObject({
  code: z.string().trim().max(100),
  organisation: localizedText(100),
  name: personNameSchema,
  email: emailSchema,
  password: passwordSchema,
  start: z.enum(['example', 'empty']),
});

export const setupRoutes = new Hono<Environment>()
  .get('/', async (context) => {
    const organisation = await findOrganisation(context.var.dependencies.database);
    return context.json({ needed: organisation === null, signedIn: context.var.principal !== null });
  })
  .post('/', valid('json', setupSchema), async (context) => {
    const { auth, attempts, dependencies } = context.var;
    const { code, start, ...administrator } = context.req.valid('json');
    if (await findOrganisation(dependencies.database)) refuse('setup.already-done');
    refuseWeakPassword(administrator.password);
    attempts.spend([{ key: `setup ${clientOf(context)}`, most: GUESSES }]);
    const expected = dependencies.config.SETUP_CODE;
    if (expected === undefined || !(await sameSecret(code, expected))) refuse('setup.wrong-code');
    const created = await createAdministrator({ ...dependencies, auth }, administrator);
    if (!created.ok) refuse(created.error.code);
    const cookies = await auth.signIn(context.req.raw, administrator);
    if (cookies) passCookies(context, cookies);
    if (start === 'example') dependencies.example?.start();
    return context.json({}, 201);
  })
  .get('/example', (context) => {
    const { example } = context.var.dependencies;
    return context.json(example?.progress() ?? { state: 'none' as const, done: 0, total: 0 });
  });

const GUESSES = 10;
