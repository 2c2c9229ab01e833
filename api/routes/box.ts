import { Hono } from 'hono';
import { z } from 'zod';
import { limitBody } from '../http/body-limit';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { valid } from '../http/valid';
import { acceptBallot } from '../usecases/accept-ballot';

const ballotSchema = z.strictObject({
  link: z.string().min(1).max(64),
  id: z.string().regex(/^[\w-]{22}$/),
  sequence: z.number().int().min(1).max(1_000_000),
  sealed: z.string().regex(/^[\w-]+$/),
});

/** The largest questionnaire that the limits allow pads to well under this. */
const MAXIMUM_BALLOT_BYTES = 1024 * 1024;

/** The anonymous door: no session, no cookie, nothing about the request is kept. */
export const boxRoutes = new Hono<Environment>().post(
  '/:waveId/ballots',
  limitBody(MAXIMUM_BALLOT_BYTES),
  valid('json', ballotSchema),
  async (context) => {
    const post = { waveId: context.req.param('waveId'), ...context.req.valid('json') };
    const accepted = await acceptBallot(context.var.dependencies, post);
    if (!accepted.ok) throw new ProblemError(accepted.error);
    return context.json({ received: true }, 201);
  },
);
