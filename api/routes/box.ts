import { Hono } from 'hono';
import { z } from 'zod';
import { listHeads, listLeaves } from '../../db/stores/arrival-store';
import { listDepartures } from '../../db/stores/membership-store';
import { findManifest } from '../../db/stores/manifest-store';
import { limitBody } from '../http/body-limit';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { AUDIT_FILE_HEADERS, jsonLines, streamed } from '../http/streamed';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { acceptBallot } from '../usecases/box/accept-ballot';
import { acceptStampedBallot } from '../usecases/box/accept-stamped-ballot';
import { readPublicAuditFile } from '../usecases/count/read-audit-file';
import { describeSlips, slipsOfLists } from '../usecases/count/read-slips';

const sequence = z.number().int().min(1).max(1_000_000);
const sealed = z.string().regex(/^[\w-]+$/);

const ballotSchema = z.strictObject({
  link: z.string().min(1).max(64),
  id: z.string().regex(/^[\w-]{22}$/),
  sequence,
  sealed,
});

const stampedSchema = z.strictObject({
  groupId: z.string().min(1).max(32),
  /** 65, 256 and 64 bytes. */
  ballotKey: z.string().regex(/^[\w-]{87}$/),
  token: z.string().regex(/^[\w-]{342}$/),
  signature: z.string().regex(/^[\w-]{86}$/),
  sequence,
  sealed,
});

const listNumber = z.coerce.number().int().min(0).max(100_000);
const listsSchema = z.object({ first: listNumber, last: listNumber });

/** The largest questionnaire that the limits allow pads to well under this. */
const MAXIMUM_BALLOT_BYTES = 1024 * 1024;

/** The anonymous door: no session, no cookie, and of the request nothing is kept but, for stamped ballots, the day. */
export const boxRoutes = new Hono<Environment>()
  .get('/:waveId/manifest', async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const manifest = wave.state === 'draft' ? null : await findManifest(dependencies.database, wave.id);
    const { content, hash, signature } = manifest?.signed ?? refuse('resource.not-found');
    return context.json({ content, hash, signature });
  })
  .get('/:waveId/log', async (context) => {
    const { dependencies } = context.var;
    const { database } = dependencies;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    if (wave.state === 'draft') refuse('resource.not-found');
    const heads = await listHeads(database, wave.id);
    const leaves = await listLeaves(database, wave.id, heads.at(-1)?.day ?? 0);
    return context.json({ heads, leaves, departures: await listDepartures(database, wave.id) });
  })
  .get('/:waveId/audit', async (context) => {
    const { dependencies } = context.var;
    const file = await readPublicAuditFile(dependencies, await waveOr404(dependencies, context.req.param('waveId')));
    if (!file.ok) throw new ProblemError(file.error);
    return context.body(jsonLines(file.value), 200, AUDIT_FILE_HEADERS);
  })
  .get('/:waveId/slips', async (context) => {
    const { dependencies } = context.var;
    const slips = await describeSlips(dependencies, await waveOr404(dependencies, context.req.param('waveId')));
    if (!slips.ok) throw new ProblemError(slips.error);
    return context.json(slips.value);
  })
  .get('/:waveId/slips/:first/:last', valid('param', listsSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const slips = await slipsOfLists(dependencies, wave, context.req.valid('param'));
    if (!slips.ok) throw new ProblemError(slips.error);
    return context.body(
      streamed(slips.value, (run) => run),
      200,
      { 'content-type': 'application/octet-stream' },
    );
  })
  .post(
    '/:waveId/ballots',
    limitBody(MAXIMUM_BALLOT_BYTES),
    valid('json', z.union([ballotSchema, stampedSchema])),
    async (context) => {
      const { dependencies } = context.var;
      const post = { waveId: context.req.param('waveId'), ...context.req.valid('json') };
      const accepted =
        'link' in post ? await acceptBallot(dependencies, post) : await acceptStampedBallot(dependencies, post);
      if (!accepted.ok) throw new ProblemError(accepted.error);
      return context.json({ received: true, ...(accepted.value && { receipt: accepted.value }) }, 201);
    },
  );
