import { type Context, Hono } from 'hono';
import type { Appeal } from '#domain/assessment/records';
import { listAppeals, listAppealsOfRun } from '../../db/stores/assessment-appeal-store';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { assessmentOr404, runOr404, seenUnit } from '../http/run-or-404';
import { valid } from '../http/valid';
import { answerQuestion, askAboutFigure, withdrawQuestion } from '../usecases/assessment/appeals';
import { traceInRun } from '../usecases/assessment/trace-in-run';
import { isOneOf, unitsOfRuns } from '../usecases/assessment/units-of-run';
import { appealAnswerSchema, appealSchema } from './schemas/assessment-schema';

/** Questions of units about their figures, and the answers. */
export const assessmentAppealRoutes = new Hono<Environment>()
  .get('/:assessmentId/appeals', allowStaff, async (context) => {
    const { dependencies } = context.var;
    const { id } = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    return context.json({ appeals: await seenOf(context, await listAppeals(dependencies.database, id)) });
  })
  .get('/:assessmentId/runs/:runId/appeals', allowStaff, async (context) => {
    const { run } = await runOr404(context, context.req.param());
    const appeals = await listAppealsOfRun(context.var.dependencies.database, run.id);
    return context.json({ appeals: await seenOf(context, appeals) });
  })
  .post('/:assessmentId/runs/:runId/appeals', allowStaff, valid('json', appealSchema), async (context) => {
    const read = await runOr404(context, context.req.param());
    const { unitCode, about = 'points', ...asked } = context.req.valid('json');
    const request = {
      ...asked,
      about,
      unitCode: await seenUnit(context, read, unitCode),
      principal: principalOf(context),
    };
    const appeal = await askAboutFigure(context.var.dependencies, read, request);
    if (!appeal.ok) throw new ProblemError(appeal.error);
    return context.json(appeal.value, 201);
  })
  .post(
    '/:assessmentId/runs/:runId/appeals/:appealId/answer',
    allowOrganizers,
    valid('json', appealAnswerSchema),
    async (context) => {
      const read = await runOr404(context, context.req.param());
      const answered = await answerQuestion(context.var.dependencies, read.run, {
        ...context.req.valid('json'),
        id: context.req.param('appealId'),
        principal: principalOf(context),
        // The unit reads the answer: what others have is not in it.
        traceOf: ({ unitCode, indicatorId }) => traceInRun(read, { unitCode, indicatorId, seesOthers: false }),
      });
      if (!answered.ok) throw new ProblemError(answered.error);
      return context.json({});
    },
  )
  .post('/:assessmentId/runs/:runId/appeals/:appealId/withdrawal', allowStaff, async (context) => {
    const { run } = await runOr404(context, context.req.param());
    const act = { id: context.req.param('appealId'), principal: principalOf(context) };
    const withdrawn = await withdrawQuestion(context.var.dependencies, run, act);
    if (!withdrawn.ok) throw new ProblemError(withdrawn.error);
    return context.json({});
  });

async function seenOf(context: Context<Environment>, appeals: readonly Appeal[]): Promise<readonly Appeal[]> {
  const runs = appeals.map(({ runId }) => runId);
  const own = await unitsOfRuns(context.var.dependencies, runs, principalOf(context));
  return appeals.filter(({ runId, unitCode }) => isOneOf(own.get(runId), unitCode));
}
