import { Hono } from 'hono';
import { z } from 'zod';
import { FIGURE_FIELDS } from '#domain/assessment/import/plan-figures';
import { PERCENT_MEANINGS } from '#domain/assessment/import/scale-of-answers';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { lineOfText } from '../http/localized-text';
import { ProblemError } from '../http/problem';
import { assessmentOr404 } from '../http/run-or-404';
import { valid } from '../http/valid';
import { importEntries, importFigures, readScheme } from '../usecases/assessment/import-data';
import { tableSourceSchema } from './schemas/table-source-schema';

const importing = { source: tableSourceSchema, commit: z.boolean(), skipRefused: z.boolean().exactOptional() };

const figuresSchema = z.strictObject({
  ...importing,
  indicatorId: z.string().min(1).max(64),
  percent: z.enum(PERCENT_MEANINGS).exactOptional().describe('What "85%" stands for: 85 or 0.85'),
  scale: z
    .strictObject({ lowest: z.number(), highest: z.number() })
    .refine(({ lowest, highest }) => lowest < highest, { path: ['highest'], message: 'not above the lowest' })
    .exactOptional()
    .describe('Lowest and highest of the scale on which people answered, where the plan shows none or a wrong one'),
  mapping: z
    .record(z.string().max(200), z.enum([...FIGURE_FIELDS, 'skip']))
    .exactOptional()
    .describe('What a column holds, by its title'),
  reportHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional()
    .describe('SHA-256 of the report that the figures are from, in hexadecimal'),
  reportName: lineOfText(200).exactOptional().describe('Its file name'),
});

/** Files of an assessment: its scheme, figures of indicators, entries of ledgers. */
export const assessmentImportRoutes = new Hono<Environment>()
  .post(
    '/scheme-import',
    allowOrganizers,
    valid('json', z.strictObject({ source: tableSourceSchema })),
    async (context) => {
      const plan = await readScheme(context.req.valid('json').source);
      if (!plan.ok) throw new ProblemError(plan.error);
      return context.json(plan.value);
    },
  )
  .post('/:assessmentId/imports', allowOrganizers, valid('json', figuresSchema), async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const request = { ...context.req.valid('json'), actor: principalOf(context).id };
    const report = await importFigures(dependencies, assessment, request);
    if (!report.ok) throw new ProblemError(report.error);
    return context.json(report.value);
  })
  .post('/:assessmentId/ledger-import', allowOrganizers, valid('json', z.strictObject(importing)), async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const request = { ...context.req.valid('json'), actor: principalOf(context).id };
    const report = await importEntries(dependencies, assessment, request);
    if (!report.ok) throw new ProblemError(report.error);
    return context.json(report.value);
  });
