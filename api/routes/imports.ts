import { Hono } from 'hono';
import { listImports } from '../../db/stores/ballot-import-store';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { importCollected } from '../usecases/collected/import-collected';
import { surveyFromData } from '../usecases/collected/survey-from-data';
import { withdrawImport } from '../usecases/collected/withdraw-import';
import { fromDataSchema, importSchema } from './schemas/collected-schema';

/** Ballots that were collected elsewhere, beside those of a wave. */
export const importRoutes = new Hono<Environment>()
  .get('/:waveId/imports', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    return context.json({ imports: await listImports(dependencies.database, wave.id) });
  })
  .post('/:waveId/imports', allowOrganizers, valid('json', importSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const { choices = {}, skipRefused = false, again = false, ...rest } = context.req.valid('json');
    const request = { wave, choices, skipRefused, again, ...rest, actor: principalOf(context).id };
    const report = await importCollected(dependencies, request);
    if (!report.ok) throw new ProblemError(report.error);
    return context.json(report.value);
  })
  .delete('/:waveId/imports/:importId', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const request = { wave, importId: context.req.param('importId'), actor: principalOf(context).id };
    const withdrawn = await withdrawImport(dependencies, request);
    if (!withdrawn.ok) throw new ProblemError(withdrawn.error);
    return context.json({});
  });

/** A survey that begins with a file instead of a questionnaire. */
export const fromDataRoutes = new Hono<Environment>().post(
  '/from-data',
  allowOrganizers,
  valid('json', fromDataSchema),
  async (context) => {
    const { choices = {}, settings = {}, skipRefused = false, open = true, ...rest } = context.req.valid('json');
    const request = { choices, settings, skipRefused, open, ...rest, principal: principalOf(context) };
    const report = await surveyFromData(context.var.dependencies, request);
    if (!report.ok) throw new ProblemError(report.error);
    return context.json(report.value);
  },
);
