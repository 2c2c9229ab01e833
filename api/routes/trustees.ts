import { Hono } from 'hono';
import { z } from 'zod';
import { TRUSTEE_COUNT } from '#domain/anonymity/trustees/trustees';
import { findTrustees } from '../../db/stores/trustee-key-store';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { chooseTrustees } from '../usecases/wave/choose-trustees';
import { beginCount } from '../usecases/count/count-wave';
import { runCount } from '../usecases/count/run-count';
import { listClosed, takeSecrets } from '../usecases/count/take-secrets';

const name = z.string().trim().min(1).max(40);

const choiceSchema = z.strictObject({
  names: z
    .array(name)
    .length(TRUSTEE_COUNT)
    .refine((names) => new Set(names).size === names.length, { error: 'the same name twice' }),
  /** 65 bytes. */
  publicKey: z.string().regex(/^[\w-]{87}$/),
});

/** 32 bytes. */
const digest = z.string().regex(/^[\w-]{43}$/);

/** What a browser asks for and brings in one go. */
const MAXIMUM_ENVELOPES = 2000;

const secretsSchema = z.strictObject({
  proof: digest,
  secrets: z.array(z.strictObject({ hash: digest, secret: digest })).max(MAXIMUM_ENVELOPES),
});

const limitSchema = z.object({
  limit: z.coerce.number().int().min(1).max(MAXIMUM_ENVELOPES).default(MAXIMUM_ENVELOPES),
});

/** Waves whose ballots only trustees together can open: who they are, and what their browser does at the count. */
export const trusteeRoutes = new Hono<Environment>()
  .use('/:waveId/trustees', allowOrganizers)
  .use('/:waveId/trustees/*', allowOrganizers)
  .get('/:waveId/trustees', async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    return context.json({ trustees: await findTrustees(dependencies.database, wave.id) });
  })
  .put('/:waveId/trustees', valid('json', choiceSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const choice = { ...context.req.valid('json'), actor: principalOf(context).id };
    const chosen = await chooseTrustees(dependencies, wave, choice);
    if (!chosen.ok) throw new ProblemError(chosen.error);
    return context.json({ trustees: chosen.value });
  })
  .get('/:waveId/trustees/envelopes', valid('query', limitSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const closed = await listClosed(dependencies, wave, context.req.valid('query').limit);
    if (!closed.ok) throw new ProblemError(closed.error);
    return context.json(closed.value, 200, { 'cache-control': 'no-store' });
  })
  .post('/:waveId/trustees/openings', valid('json', secretsSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const told = { ...context.req.valid('json'), actor: principalOf(context).id };
    const taken = await takeSecrets(dependencies, wave, told);
    if (!taken.ok) throw new ProblemError(taken.error);
    const { total, closed } = taken.value;
    if (closed === 0) {
      const lease = await beginCount(dependencies, wave.id);
      if (lease.ok) dependencies.background(runCount(dependencies, wave.id, lease.value));
      else if (lease.error.code !== 'wave.count-running') refuse(lease.error.code);
    }
    return context.json({ total, closed });
  });
