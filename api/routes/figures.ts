import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type FigureFilter, figuresOf, filterFigures, tableFigures } from '#domain/figures/figure-list';
import type { Figure } from '#domain/figures/figure';
import { MEASURES } from '#domain/figures/measures';
import { publishedReviews } from '#domain/figures/published-wave';
import { traceOf } from '#domain/figures/trace/trace-of';
import { whatIf } from '#domain/figures/what-if/what-if';
import type { StoredWave } from '../../db/stores/wave-store';
import { allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { plannedTableOr404 } from '../http/planned-table-or-404';
import { ProblemError, refuse } from '../http/problem';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { figuresCsv } from '../reports/figures-csv';
import { readFigures, type ReadWave } from '../usecases/results/read-figures';
import { whatIfSchema } from './schemas/what-if-schema';

const filterSchema = z.object({
  measure: z.enum(MEASURES).optional(),
  changed: z.enum(MEASURES).optional().describe('Changes of this measure, and nothing else'),
  question: z.string().optional(),
  target: z.string().optional(),
  group: z.string().optional(),
  table: z.string().optional().describe('The cells of this table of the publication plan, and nothing else'),
});

type Filter = z.infer<typeof filterSchema>;

/** Every published number as a figure, its working, and what other rules would make of it. */
export const figureRoutes = new Hono<Environment>()
  .get('/:waveId/figures', allowStaff, valid('query', filterSchema), async (context) => {
    const { read, figures } = await readFiltered(context, context.req.param('waveId'), context.req.valid('query'));
    return context.json({ ...versionsOf(read), figures });
  })
  .get('/:waveId/figures.csv', allowStaff, valid('query', filterSchema), async (context) => {
    const { read, figures } = await readFiltered(context, context.req.param('waveId'), context.req.valid('query'));
    const csv = figuresCsv(figures);
    const disposition = `attachment; filename="pingyi-figures-${read.hash.slice(0, 8)}.csv"`;
    return context.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition });
  })
  .get('/:waveId/trace', allowStaff, valid('query', z.object({ figure: z.string() })), async (context) => {
    const read = await readWave(context, context.req.param('waveId'));
    const { figure } = context.req.valid('query');
    const trace = traceOf(read.published, figure) ?? refuse('resource.not-found');
    return context.json({ ...versionsOf(read), ...trace });
  })
  .post('/:waveId/what-if', allowStaff, valid('json', whatIfSchema), async (context) => {
    const read = await readWave(context, context.req.param('waveId'));
    const { question, changes } = context.req.valid('json');
    const review = publishedReviews(read.published).find((one) => one.question.id === question);
    const answer = whatIf(review ?? refuse('resource.not-found'), changes);
    if (!answer.ok) refuse('scheme.has-errors', { problems: answer.error });
    return context.json({ ...versionsOf(read), official: false, ...answer.value });
  });

async function readWave(context: Context<Environment>, waveId: string): Promise<ReadWave> {
  return readFiguresOf(context, await waveOr404(context.var.dependencies, waveId));
}

async function readFiguresOf(context: Context<Environment>, wave: StoredWave): Promise<ReadWave> {
  const read = await readFigures(context.var.dependencies, wave, principalOf(context));
  if (!read.ok) throw new ProblemError(read.error);
  return read.value;
}

/** The figures that are asked for; refused is a table that there is not, and what it, or else the whole list, has no figure of. */
async function readFiltered(context: Context<Environment>, waveId: string, { table, ...filter }: Filter) {
  const wave = await waveOr404(context.var.dependencies, waveId);
  const read = await readFiguresOf(context, wave);
  const figures =
    table === undefined ? figuresOf(read.published) : tableFigures(read.published, plannedTableOr404(wave, table).id);
  refuseUnknown(figures, filter);
  return { read, figures: filterFigures(figures, filter) };
}

function refuseUnknown(figures: readonly Figure[], filter: FigureFilter): void {
  for (const parameter of ['question', 'target', 'group'] as const) {
    const value = filter[parameter];
    if (value === undefined || figures.some(({ subject }) => subject[parameter] === value)) continue;
    refuse('resource.not-found', { in: 'query', path: parameter });
  }
}

/** What the numbers are made of, so that anybody can tell whether two answers belong together. */
function versionsOf({ hash, schemeHash }: ReadWave) {
  return { hash, schemeHash };
}
