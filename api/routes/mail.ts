import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { takesStamps } from '#domain/survey/collection';
import type { StoredWave } from '../../db/stores/wave-store';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { publicOrigin } from '../http/public-origin';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { describeMail } from '../usecases/mail/describe-mail';
import { planReminders, retryInvitations, sendInvitations, sendTestLetter } from '../usecases/mail/write-letters';

const letterSchema = z.strictObject({
  language: z.enum(['zh', 'en']),
  letter: z.strictObject({
    subject: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(10_000),
  }),
});

const MOST_REMINDERS = 10;
const reminderSchema = letterSchema.extend({
  days: z.array(z.number().int().min(0).max(90)).max(MOST_REMINDERS),
});

/** Letters to people on a roll: invitations to all of them, reminders to those who have not taken part. */
export const mailRoutes = new Hono<Environment>()
  .use('/:waveId/mail', allowOrganizers)
  .use('/:waveId/mail/*', allowOrganizers)
  .get('/:waveId/mail', async (context) => {
    return context.json(await describeMail(context.var.dependencies, await waveIn(context)));
  })
  .post('/:waveId/mail/invitations', valid('json', letterSchema), async (context) => {
    const wave = await waveIn(context);
    const { dependencies } = context.var;
    done(await sendInvitations(dependencies, wave, { ...context.req.valid('json'), ...writerOf(context) }));
    return context.json(await describeMail(dependencies, wave), 202);
  })
  .post('/:waveId/mail/retry', async (context) => {
    const wave = await waveIn(context);
    const { dependencies } = context.var;
    done(await retryInvitations(dependencies, wave, principalOf(context).id));
    return context.json(await describeMail(dependencies, wave), 202);
  })
  .post('/:waveId/mail/test', valid('json', letterSchema), async (context) => {
    const wave = await waveIn(context);
    const letter = { ...context.req.valid('json'), ...writerOf(context) };
    return context.json(done(await sendTestLetter(context.var.dependencies, wave, letter)));
  })
  .put('/:waveId/mail/reminders', valid('json', reminderSchema), async (context) => {
    const wave = await waveIn(context);
    const { dependencies } = context.var;
    const { days, ...letter } = context.req.valid('json');
    const plan = { ...letter, days: [...new Set(days)], ...writerOf(context) };
    done(await planReminders(dependencies, wave, plan));
    return context.json(await describeMail(dependencies, wave));
  });

type WaveContext = Context<Environment, '/:waveId'>;

async function waveIn(context: WaveContext): Promise<StoredWave> {
  const wave = await waveOr404(context.var.dependencies, context.req.param('waveId'));
  return takesStamps(wave) ? wave : refuse('roll.not-used');
}

function writerOf(context: WaveContext) {
  return { actor: principalOf(context).id, origin: publicOrigin(context) };
}

function done<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new ProblemError(result.error);
  return result.value;
}
