import { Hono } from 'hono';
import { z } from 'zod';
import { releaseTexts } from '#domain/disclosure/text-release';
import { questionsOf } from '#domain/questionnaire/model';
import { readTextSlips } from '../../db/stores/ballot-store';
import { allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { CSV_TABLES, resultsCsv } from '../reports/results-csv';
import { readAuditFile } from '../usecases/read-audit-file';
import { readResults } from '../usecases/read-results';

export const resultRoutes = new Hono<Environment>()
  .get('/:waveId/results', allowStaff, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const results = await readResults(dependencies, wave, principalOf(context));
    if (!results.ok) throw new ProblemError(results.error);
    return context.json(results.value);
  })
  .get('/:waveId/results.csv', allowStaff, valid('query', z.object({ table: z.enum(CSV_TABLES) })), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const results = await readResults(dependencies, wave, principalOf(context));
    if (!results.ok) throw new ProblemError(results.error);
    const { table } = context.req.valid('query');
    const csv = resultsCsv({ table, groups: wave.groups, ...results.value });
    const disposition = `attachment; filename="pingyi-${table}-${results.value.hash.slice(0, 8)}.csv"`;
    return context.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition });
  })
  .get('/:waveId/audit', allowStaff, async (context) => {
    const { dependencies } = context.var;
    if (principalOf(context).unitScope !== null) refuse('access.denied');
    const file = await readAuditFile(dependencies, await waveOr404(dependencies, context.req.param('waveId')));
    if (!file.ok) throw new ProblemError(file.error);
    return context.json(file.value, 200, { 'content-disposition': 'attachment; filename="pingyi-audit.json"' });
  })
  .get('/:waveId/texts', allowStaff, valid('query', z.object({ question: z.string() })), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const principal = principalOf(context);
    if (principal.unitScope !== null) refuse('access.denied');
    const results = await readResults(dependencies, wave, principal);
    if (!results.ok) throw new ProblemError(results.error);
    const { question } = context.req.valid('query');
    if (!questionsOf(results.value.questionnaire).some(({ id }) => id === question)) refuse('resource.not-found');
    const slips = await readTextSlips(dependencies.database, wave.id, question);
    const table = results.value.tabulation.questions.find((one) => one.question === question);
    const minimum = wave.settings.minimumGroupSize;
    return context.json({ received: slips.length, minimum, texts: releaseTexts(slips, table, minimum) });
  });
