import { type Context, Hono } from 'hono';
import { allowOrganizers } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { runOr404 } from '../http/run-or-404';
import { valid } from '../http/valid';
import { assessmentCsv } from '../reports/assessment-csv';
import { assessmentSheets } from '../reports/assessment-xlsx';
import type { LetterLanguage } from '../reports/letter-words';
import { letterDocx } from '../reports/letters/letter-docx';
import { lettersZip } from '../reports/letters/letters-zip';
import { noticeDocx } from '../reports/letters/notice-docx';
import { headlineOf } from '../reports/letters/run-statements';
import { writeWorkbook } from '../reports/workbook/write-workbook';
import { describeReport } from '../usecases/assessment/describe-report';
import { signedRunFile } from '../usecases/assessment/signed-run';
import { languageSchema } from './schemas/language-schema';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A run as files. */
export const assessmentFileRoutes = new Hono<Environment>()
  .get('/:assessmentId/runs/:runId/results.csv', allowOrganizers, valid('query', languageSchema), async (context) => {
    const { language } = context.req.valid('query');
    const { report, number } = await readReport(context, context.req.param(), language);
    return context.body(assessmentCsv(report), 200, attached('text/csv; charset=utf-8', `run-${number}.csv`));
  })
  .get('/:assessmentId/runs/:runId/signed.json', allowOrganizers, async (context) => {
    const read = await runOr404(context, context.req.param());
    const file = await signedRunFile(context.var.dependencies, read);
    if (!file.ok) throw new ProblemError(file.error);
    return context.body(JSON.stringify(file.value), 200, attached('application/json', `run-${read.run.number}.json`));
  })
  .get('/:assessmentId/runs/:runId/results.xlsx', allowOrganizers, valid('query', languageSchema), async (context) => {
    const { language } = context.req.valid('query');
    const { report, facts, number } = await readReport(context, context.req.param(), language);
    const sheets = assessmentSheets(report, headlineOf(facts, language));
    const headers = { ...attached(XLSX, `run-${number}.xlsx`), 'pingyi-parts': String(sheets.length) };
    return context.body(writeWorkbook(sheets), 200, headers);
  })
  .get('/:assessmentId/runs/:runId/notice.docx', allowOrganizers, valid('query', languageSchema), async (context) => {
    const { language } = context.req.valid('query');
    const { report, facts, number } = await readReport(context, context.req.param(), language);
    return context.body(await noticeDocx(report, facts), 200, attached(DOCX, `notice-${number}.docx`));
  })
  .get('/:assessmentId/runs/:runId/letters.zip', allowOrganizers, valid('query', languageSchema), async (context) => {
    const { language } = context.req.valid('query');
    const { report, facts, number } = await readReport(context, context.req.param(), language);
    const headers = attached('application/zip', `letters-${number}.zip`);
    return context.body(lettersZip(report, facts), 200, headers);
  })
  .get(
    '/:assessmentId/runs/:runId/units/:unitCode/letter.docx',
    allowOrganizers,
    valid('query', languageSchema),
    async (context) => {
      const { language } = context.req.valid('query');
      const { report, facts } = await readReport(context, context.req.param(), language);
      const unit = report.outcome.units.find(({ unitCode }) => unitCode === context.req.param('unitCode'));
      const letter = await letterDocx(report, facts, unit ?? refuse('resource.not-found'));
      return context.body(letter, 200, attached(DOCX, 'letter.docx'));
    },
  );

async function readReport(
  context: Context<Environment>,
  address: { readonly assessmentId: string; readonly runId: string },
  language: LetterLanguage,
) {
  const read = await runOr404(context, address);
  const described = await describeReport(context.var.dependencies, read, language);
  return { ...described, number: read.run.number };
}

function attached(type: string, name: string) {
  return { 'content-type': type, 'content-disposition': `attachment; filename="pingyi-assessment-${name}"` };
}
