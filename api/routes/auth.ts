import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { allowStaff } from '../http/access';
import type { Attempt } from '../http/attempt-limit';
import { clientOf } from '../http/client';
import { emailSchema, passwordSchema, refuseWeakPassword } from '../http/credentials';
import type { Environment } from '../http/environment';
import { refuse } from '../http/problem';
import { isTokenCall, passCookies } from '../http/session';
import { valid } from '../http/valid';

const signInSchema = z.strictObject({ email: emailSchema, password: passwordSchema });
const passwordChangeSchema = z.strictObject({
  currentPassword: passwordSchema,
  newPassword: passwordSchema,
  revokeOtherSessions: z.literal(true).optional(),
});

/** The addresses are those of better-auth, whose other routes do not exist here. */
export const authRoutes = new Hono<Environment>()
  .post('/sign-in/email', valid('json', signInSchema), async (context) => {
    const { auth, attempts } = context.var;
    const credentials = context.req.valid('json');
    const guesses = signInAttempts(context, credentials.email);
    attempts.spend(guesses);
    const cookies = await auth.signIn(context.req.raw, credentials);
    if (!cookies) refuse('access.wrong-credentials');
    attempts.restore(guesses);
    passCookies(context, cookies);
    return context.json({});
  })
  .post('/sign-out', async (context) => {
    passCookies(context, await context.var.auth.signOut(context.req.raw));
    return context.json({});
  })
  .post('/change-password', allowStaff, valid('json', passwordChangeSchema), async (context) => {
    const { auth, attempts, principal } = context.var;
    if (isTokenCall(context)) refuse('access.denied');
    const change = context.req.valid('json');
    refuseWeakPassword(change.newPassword);
    const guesses = [{ key: `change-password ${principal?.id}`, most: GUESSES_AT_AN_ACCOUNT }];
    attempts.spend(guesses);
    const cookies = await auth.changePassword(context.req.raw, change);
    if (!cookies) refuse('account.wrong-password');
    attempts.restore(guesses);
    passCookies(context, cookies);
    return context.json({});
  });

const GUESSES_AT_AN_ACCOUNT = 10;
/** Many people may share one address behind a gateway. */
const GUESSES_OF_A_CLIENT = 100;

/** An account is counted per client, so that nobody else can lock its owner out. */
function signInAttempts(context: Context<Environment>, email: string): readonly Attempt[] {
  const client = clientOf(context);
  return [
    { key: `sign-in ${client}`, most: GUESSES_OF_A_CLIENT },
    { key: `sign-in ${client} ${email}`, most: GUESSES_AT_AN_ACCOUNT },
  ];
}
