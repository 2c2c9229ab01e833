import { Hono } from 'hono';
import { z } from 'zod';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { mapUnits } from '../usecases/results/map-units';
import { readUnitMapping } from '../usecases/results/read-unit-mapping';

const name = z.string().min(1).max(80);
const units = z.array(z.string().min(1).max(64)).min(1).max(3000);

const mappingSchema = z.strictObject({
  earlierWaveId: name,
  division: name,
  revision: z.number().int().min(0),
  links: z.array(z.strictObject({ from: units, to: units })).max(3000),
});

/** Which units of a wave were which units of the one before. */
export const unitMappingRoutes = new Hono<Environment>()
  .get('/:waveId/unit-mapping', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const mapping = await readUnitMapping(dependencies, wave, principalOf(context));
    if (!mapping.ok) throw new ProblemError(mapping.error);
    return context.json(mapping.value);
  })
  .put('/:waveId/unit-mapping', allowOrganizers, valid('json', mappingSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const principal = principalOf(context);
    const stored = await mapUnits(dependencies, wave, { ...context.req.valid('json'), principal });
    if (!stored.ok) throw new ProblemError(stored.error);
    return context.json({ revision: stored.value });
  });
