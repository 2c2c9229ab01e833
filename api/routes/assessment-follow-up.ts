import { type Context, Hono } from 'hono';
import { lowResultsOf } from '#domain/assessment/follow-up/low-results';
import { type Rectification, STEPS_OF_UNITS } from '#domain/assessment/follow-up/rectification';
import { calendarDay } from '#domain/survey/moment-in-words';
import { listRectifications } from '../../db/stores/rectification-store';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { assessmentOr404, runOr404 } from '../http/run-or-404';
import { valid } from '../http/valid';
import { followUpXlsx } from '../reports/follow-up-xlsx';
import { languageSchema } from './schemas/language-schema';
import { listProblems, takeStep } from '../usecases/assessment/follow-up';
import { nameFollowUp } from '../usecases/assessment/name-follow-up';
import { isOneOf, unitsOfRuns } from '../usecases/assessment/units-of-run';
import { problemsSchema, stepSchema } from './schemas/follow-up-schema';

/** What units put right after an assessment. */
export const assessmentFollowUpRoutes = new Hono<Environment>()
  .get('/:assessmentId/rectifications', allowStaff, async (context) => {
    const { dependencies } = context.var;
    const { role, unitScope } = principalOf(context);
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const all = await listRectifications(dependencies.database, assessment.id);
    const seen = await seenOf(context, all);
    const { units, indicators } = await nameFollowUp(dependencies, assessment.id);
    const shownUnits = new Set(seen.map(({ unitCode }) => unitCode));
    const shownIndicators = new Set(seen.map(({ indicatorId }) => indicatorId));
    return context.json({
      today: calendarDay(dependencies.clock()),
      reports: role === 'leader' && unitScope !== null,
      units: [...units].flatMap(([code, name]) => (shownUnits.has(code) ? [{ code, name }] : [])),
      indicators: [...indicators].flatMap(([id, name]) => (shownIndicators.has(id) ? [{ id, name }] : [])),
      rectifications: seen.map(withoutActors),
    });
  })
  .post('/:assessmentId/rectifications', allowOrganizers, valid('json', problemsSchema), async (context) => {
    const { runId, problems } = context.req.valid('json');
    const read = await runOr404(context, { assessmentId: context.req.param('assessmentId'), runId });
    const request = { listings: problems, actor: principalOf(context).id };
    const listed = await listProblems(context.var.dependencies, read, request);
    if (!listed.ok) throw new ProblemError(listed.error);
    return context.json(listed.value, 201);
  })
  .post(
    '/:assessmentId/rectifications/:rectificationId/steps',
    allowStaff,
    valid('json', stepSchema),
    async (context) => {
      const { dependencies } = context.var;
      const principal = principalOf(context);
      const { role, unitScope } = principal;
      const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
      const all = await listRectifications(dependencies.database, assessment.id);
      const rectification = all.find(({ id }) => id === context.req.param('rectificationId'));
      if (!rectification || (await seenOf(context, [rectification])).length === 0) return refuse('resource.not-found');
      const { after, step } = context.req.valid('json');
      const isOwn = unitScope !== null && STEPS_OF_UNITS.includes(step.kind);
      if (role === 'leader' && !isOwn) return refuse('access.denied');
      const taken = await takeStep(dependencies, assessment, { rectification, after, step, principal });
      if (!taken.ok) throw new ProblemError(taken.error);
      return context.json({});
    },
  )
  .get('/:assessmentId/runs/:runId/low-results', allowOrganizers, async (context) => {
    const { scheme, outcome } = await runOr404(context, context.req.param());
    return context.json({ results: lowResultsOf(scheme, outcome) });
  })
  .get('/:assessmentId/rectifications/lists.xlsx', allowOrganizers, valid('query', languageSchema), async (context) => {
    const { dependencies } = context.var;
    const { language } = context.req.valid('query');
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const rectifications = await listRectifications(dependencies.database, assessment.id);
    const names = await nameFollowUp(dependencies, assessment.id);
    const file = await followUpXlsx(rectifications, { ...names, language });
    return context.body(await file.arrayBuffer(), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="pingyi-rectification-lists.xlsx"',
    });
  });

async function seenOf(
  context: Context<Environment>,
  rectifications: readonly Rectification[],
): Promise<readonly Rectification[]> {
  const runs = rectifications.map(({ runId }) => runId);
  const own = await unitsOfRuns(context.var.dependencies, runs, principalOf(context));
  return rectifications.filter(({ runId, unitCode }) => isOneOf(own.get(runId), unitCode));
}

/** Who did what stands in the audit log. */
function withoutActors({ steps, ...rectification }: Rectification) {
  return { ...rectification, steps: steps.map(({ by: _by, ...step }) => step) };
}
