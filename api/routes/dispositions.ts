import { Hono } from 'hono';
import { z } from 'zod';
import { type Nonresponse, takesNonresponse } from '#domain/survey/nonresponse';
import { findNonresponse } from '../../db/stores/nonresponse-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { sayNonresponse } from '../usecases/collected/say-nonresponse';

const people = z.number().int().min(0).max(100_000_000);

const nonresponseSchema: z.ZodType<Nonresponse> = z.strictObject({
  refused: people,
  notContacted: people,
  other: people,
  unknown: people,
  eligibleShare: z.number().min(0).max(1),
});

/** What became of the people of a sample who gave no ballot. */
export const dispositionRoutes = new Hono<Environment>()
  .get('/:waveId/dispositions', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    return context.json(await describe(dependencies, wave));
  })
  .put('/:waveId/dispositions', allowOrganizers, valid('json', nonresponseSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const said = { nonresponse: context.req.valid('json'), actor: principalOf(context).id };
    const done = await sayNonresponse(dependencies, wave, said);
    if (!done.ok) throw new ProblemError(done.error);
    return context.json(await describe(dependencies, wave));
  });

async function describe({ database }: Dependencies, wave: StoredWave) {
  return { nonresponse: await findNonresponse(database, wave.id), open: takesNonresponse(wave) };
}
