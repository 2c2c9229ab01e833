import { Hono } from 'hono';
import { z } from 'zod';
import type { Tabulation } from '#domain/tabulation/model';
import { allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { plannedTableOr404 } from '../http/planned-table-or-404';
import { ProblemError, refuse } from '../http/problem';
import { AUDIT_FILE_HEADERS, jsonLines } from '../http/streamed';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { CSV_TABLES, resultsCsv } from '../reports/results-csv';
import { compareWaves } from '../usecases/results/compare-waves';
import { readAuditFile } from '../usecases/count/read-audit-file';
import { readHidden } from '../usecases/results/read-hidden';
import { readResults } from '../usecases/results/read-results';
import { readShownTexts } from '../usecases/results/read-texts';

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
  .get('/:waveId/results/hidden', allowStaff, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const report = await readHidden(dependencies, wave, principalOf(context));
    if (!report.ok) throw new ProblemError(report.error);
    return context.json(report.value);
  })
  .get('/:waveId/audit', allowStaff, async (context) => {
    const { dependencies } = context.var;
    if (principalOf(context).unitScope !== null) refuse('access.denied');
    const file = await readAuditFile(dependencies, await waveOr404(dependencies, context.req.param('waveId')));
    if (!file.ok) throw new ProblemError(file.error);
    return context.body(jsonLines(file.value), 200, AUDIT_FILE_HEADERS);
  })
  .get('/:waveId/tables/:tableId', allowStaff, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const results = await readResults(dependencies, wave, principalOf(context));
    if (!results.ok) throw new ProblemError(results.error);
    const { tabulation, hash } = results.value;
    const tableId = context.req.param('tableId');
    const table = plannedTableOr404(wave, tableId);
    return context.json({ hash, table, questions: tableOfQuestions(tabulation, tableId) });
  })
  .get('/:waveId/tables/:tableId/comparison', allowStaff, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const comparison = { tableId: context.req.param('tableId'), principal: principalOf(context) };
    const compared = await compareWaves(dependencies, wave, comparison);
    if (!compared.ok) throw new ProblemError(compared.error);
    return context.json(compared.value);
  })
  .get('/:waveId/texts', allowStaff, valid('query', z.object({ question: z.string() })), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const principal = principalOf(context);
    if (principal.unitScope !== null) refuse('access.denied');
    const texts = await readShownTexts(dependencies, wave, {
      principal,
      questionId: context.req.valid('query').question,
    });
    if (!texts.ok) throw new ProblemError(texts.error);
    return context.json(texts.value);
  });

/** The cells of one planned table, question by question; a question that divides people has none of its own. */
function tableOfQuestions({ questions }: Tabulation, tableId: string) {
  return questions.flatMap(({ question, item, tables = [] }) => {
    const own = tables.find((table) => table.tableId === tableId);
    return own === undefined
      ? []
      : [{ question, ...(item !== undefined && { item }), release: own.release, cells: own.cells }];
  });
}
