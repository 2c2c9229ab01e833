import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { PAPER_PASSES, type PaperBatch, type PaperPass } from '#domain/paper/model';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { findPaperBatch } from '../../db/stores/paper-batch-store';
import { listStaff } from '../../db/stores/staff-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { allowAdministrators, allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { isTokenCall } from '../http/session';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { letSamePersonKey, removePaperBatch } from '../usecases/paper/change-paper-batch';
import { createPaperBatch } from '../usecases/paper/create-paper-batch';
import { type DescribedBatch, type DescribedPass, describePaper } from '../usecases/paper/describe-paper';
import {
  finishPaperPass,
  type KeyingPlace,
  readPaperPass,
  savePaperBallot,
  takePaperPass,
} from '../usecases/paper/key-paper';
import { sealPaper } from '../usecases/paper/seal-paper';
import { readDifferences, settlePaper } from '../usecases/paper/settle-paper';
import { findingSchema, keyedBallotSchema, paperBatchSchema } from './schemas/paper-schema';

const batchParameters = z.object({ waveId: z.string(), batchId: z.string() });
const passParameters = batchParameters.extend({ pass: z.enum(PAPER_PASSES) });
const ballotParameters = passParameters.extend({ stamp: z.coerce.number().int().min(1) });

export const paperRoutes = new Hono<Environment>()
  .use('/:waveId/paper/*', allowOrganizers)
  .get('/:waveId/paper', async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    return context.json({ batches: await listBatches(dependencies, wave.id) });
  })
  .post('/:waveId/paper', valid('json', paperBatchSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const request = { batch: context.req.valid('json'), actor: principalOf(context).id };
    return context.json(valueOrRefuse(await createPaperBatch(dependencies, wave, request)), 201);
  })
  .get('/:waveId/paper/:batchId', valid('param', batchParameters), async (context) => {
    const { batch } = await batchOr404(context, context.req.valid('param'));
    return context.json(await describeBatch(context, batch));
  })
  .delete('/:waveId/paper/:batchId', valid('param', batchParameters), async (context) => {
    const { batch } = await batchOr404(context, context.req.valid('param'));
    valueOrRefuse(await removePaperBatch(context.var.dependencies, { batch, actor: principalOf(context).id }));
    return context.json({});
  })
  .put('/:waveId/paper/:batchId/passes/:pass', valid('param', passParameters), async (context) => {
    // A token is not a person: two of them would be one person twice.
    if (isTokenCall(context)) refuse('access.denied');
    const place = await placeOr404(context, context.req.valid('param'));
    valueOrRefuse(await takePaperPass(context.var.dependencies, place));
    return context.json(await describeBatch(context, place.batch));
  })
  .get('/:waveId/paper/:batchId/passes/:pass', valid('param', passParameters), async (context) => {
    const place = await placeOr404(context, context.req.valid('param'));
    return context.json({ ballots: valueOrRefuse(await readPaperPass(context.var.dependencies, place)) });
  })
  .put(
    '/:waveId/paper/:batchId/passes/:pass/ballots/:stamp',
    valid('param', ballotParameters),
    valid('json', keyedBallotSchema),
    async (context) => {
      const { stamp, ...where } = context.req.valid('param');
      const place = await placeOr404(context, where);
      const ballot = { stamp, ...context.req.valid('json') };
      return context.json({
        revision: valueOrRefuse(await savePaperBallot(context.var.dependencies, place, ballot)),
      });
    },
  )
  .post('/:waveId/paper/:batchId/passes/:pass/finish', valid('param', passParameters), async (context) => {
    const place = await placeOr404(context, context.req.valid('param'));
    valueOrRefuse(await finishPaperPass(context.var.dependencies, place));
    return context.json(await describeBatch(context, place.batch));
  })
  .post(
    '/:waveId/paper/:batchId/same-person',
    allowAdministrators,
    valid('param', batchParameters),
    async (context) => {
      const { batch } = await batchOr404(context, context.req.valid('param'));
      await letSamePersonKey(context.var.dependencies, { batch, actor: principalOf(context).id });
      return context.json(await describeBatch(context, batch));
    },
  )
  .get('/:waveId/paper/:batchId/differences', valid('param', batchParameters), async (context) => {
    const { wave, batch } = await batchOr404(context, context.req.valid('param'));
    return context.json(valueOrRefuse(await readDifferences(context.var.dependencies, wave, batch)));
  })
  .put(
    '/:waveId/paper/:batchId/settlements',
    valid('param', batchParameters),
    valid('json', findingSchema),
    async (context) => {
      const place = await batchOr404(context, context.req.valid('param'));
      const request = { ...place, finding: context.req.valid('json'), actor: principalOf(context).id };
      valueOrRefuse(await settlePaper(context.var.dependencies, request));
      return context.json(await describeBatch(context, place.batch));
    },
  )
  .post('/:waveId/paper/:batchId/sealing', valid('param', batchParameters), async (context) => {
    const { wave, batch } = await batchOr404(context, context.req.valid('param'));
    const request = { wave, batchId: batch.id, actor: principalOf(context).id };
    valueOrRefuse(await sealPaper(context.var.dependencies, request));
    return context.json(await describeBatch(context, batch));
  });

function valueOrRefuse<Value>(outcome: Result<Value, Problem>): Value {
  if (!outcome.ok) throw new ProblemError(outcome.error);
  return outcome.value;
}

interface PlaceOfBatch {
  readonly waveId: string;
  readonly batchId: string;
}

async function batchOr404(
  context: Context<Environment>,
  { waveId, batchId }: PlaceOfBatch,
): Promise<{ readonly wave: StoredWave; readonly batch: PaperBatch }> {
  const { dependencies } = context.var;
  const wave = await waveOr404(dependencies, waveId);
  const batch = await findPaperBatch(dependencies.database, batchId);
  return batch?.waveId === wave.id ? { wave, batch } : refuse('resource.not-found');
}

async function placeOr404(
  context: Context<Environment>,
  { pass, ...where }: PlaceOfBatch & { readonly pass: PaperPass },
): Promise<KeyingPlace> {
  return { ...(await batchOr404(context, where)), pass, staffId: principalOf(context).id };
}

async function describeBatch(context: Context<Environment>, { id, waveId }: PaperBatch): Promise<NamedBatch> {
  const batches = await listBatches(context.var.dependencies, waveId);
  return batches.find((batch) => batch.id === id) ?? refuse('resource.not-found');
}

interface NamedBatch extends Omit<DescribedBatch, 'passes'> {
  readonly passes: readonly NamedPass[];
}

interface NamedPass extends Omit<DescribedPass, 'staffIds'> {
  /** Null for an account that is gone. */
  readonly keyers: readonly { readonly id: string; readonly name: string | null }[];
}

async function listBatches(dependencies: Dependencies, waveId: string): Promise<readonly NamedBatch[]> {
  const [batches, staff] = await Promise.all([describePaper(dependencies, waveId), listStaff(dependencies.database)]);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return batches.map((batch) => ({
    ...batch,
    passes: batch.passes.map(({ staffIds, ...pass }) => ({
      ...pass,
      keyers: staffIds.map((id) => ({ id, name: names.get(id) ?? null })),
    })),
  }));
}
