import { Hono } from 'hono';
import { z } from 'zod';
import { limitBody } from '../http/body-limit';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { valid } from '../http/valid';
import { issueStamp } from '../usecases/stamp/issue-stamp';
import { describeEntry } from '../usecases/roll/describe-entry';

const secret = z.string().min(1).max(64);
const entrySchema = z.strictObject({ secret });
const stampSchema = z.strictObject({
  secret,
  /** 256 bytes. */
  blinded: z.string().regex(/^[\w-]{342}$/),
});

const MAXIMUM_BYTES = 2048;

/** The identified door: it knows who asks and cannot see what it stamps. */
export const stampRoutes = new Hono<Environment>()
  .post('/:waveId/entry', limitBody(MAXIMUM_BYTES), valid('json', entrySchema), async (context) => {
    const request = { waveId: context.req.param('waveId'), ...context.req.valid('json') };
    const entry = await describeEntry(context.var.dependencies, request);
    if (!entry.ok) throw new ProblemError(entry.error);
    return context.json(entry.value);
  })
  .post('/:waveId/stamp', limitBody(MAXIMUM_BYTES), valid('json', stampSchema), async (context) => {
    const request = { waveId: context.req.param('waveId'), ...context.req.valid('json') };
    const stamped = await issueStamp(context.var.dependencies, request);
    if (!stamped.ok) throw new ProblemError(stamped.error);
    return context.json({ signature: stamped.value }, 201);
  });
