import { Hono } from 'hono';
import { z } from 'zod';
import { discriminationReport } from '#domain/assessment/report/discrimination-report';
import type { AssessmentOutcome } from '#domain/assessment/run/outcome';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { sensitivityOf } from '#domain/assessment/what-if/sensitivity';
import { assessmentWhatIf } from '#domain/assessment/what-if/what-if';
import { listProposals } from '../../db/stores/assessment-review-store';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { runOr404, seenRunOr404, seenUnit } from '../http/run-or-404';
import { valid } from '../http/valid';
import { earlierRuns } from '../usecases/assessment/earlier-runs';
import { raterWeightsOf, rescoredColumns } from '../usecases/assessment/rater-weights';
import { readCard } from '../usecases/assessment/read-card';
import type { ReadRun } from '../usecases/assessment/read-run';
import { traceInRun } from '../usecases/assessment/trace-in-run';
import {
  assessmentChangesSchema,
  categoryQuerySchema,
  sensitivityQuerySchema,
} from './schemas/assessment-what-if-schema';

const sinceSchema = z.object({
  since: z.string().optional().describe('An earlier run that the caller may see, to compare with'),
});
const traceSchema = z.object({ indicator: z.string().optional().describe('Absent for the total') });

/** What is said of a run: of one unit, and of all of them together. */
export const assessmentScoreRoutes = new Hono<Environment>()
  .get('/:assessmentId/runs/:runId/units/:unitCode', allowStaff, valid('query', sinceSchema), async (context) => {
    const read = await runOr404(context, context.req.param());
    const unitCode = await seenUnit(context, read, context.req.param('unitCode'));
    const principal = principalOf(context);
    const { dependencies } = context.var;
    const { run, assessment, version, scheme } = read;
    const card = await readCard(dependencies, read, { unitCode, principal, ...context.req.valid('query') });
    const proposals = await listProposals(dependencies.database, run.id);
    return context.json({
      assessment: { id: assessment.id, title: assessment.title },
      version,
      scheme,
      signature: run.signature,
      proposals: proposals.filter((proposal) => proposal.unitCode === unitCode),
      ...(card ?? refuse('resource.not-found')),
    });
  })
  .get('/:assessmentId/runs/:runId/earlier', allowStaff, async (context) => {
    const seen = await seenRunOr404(context, context.req.param());
    return context.json({ runs: await earlierRuns(context.var.dependencies, seen, principalOf(context)) });
  })
  .get('/:assessmentId/runs/:runId/units/:unitCode/trace', allowStaff, valid('query', traceSchema), async (context) => {
    const read = await runOr404(context, context.req.param());
    const unitCode = await seenUnit(context, read, context.req.param('unitCode'));
    const { indicator = null } = context.req.valid('query');
    figureOr404(read, unitCode, indicator);
    const seesOthers = principalOf(context).unitScope === null;
    const { outcomeHash, inputsHash, schemeHash } = read.run;
    return context.json({
      outcomeHash,
      inputsHash,
      schemeHash,
      root: traceInRun(read, { unitCode, indicatorId: indicator, seesOthers }),
    });
  })
  .get(
    '/:assessmentId/runs/:runId/discrimination',
    allowOrganizers,
    valid('query', categoryQuerySchema),
    async (context) => {
      const { scheme, outcome } = await runOr404(context, context.req.param());
      const { category } = context.req.valid('query');
      categoryOr404(outcome, category);
      return context.json(discriminationReport(scheme, outcome, category === '' ? null : category));
    },
  )
  .get(
    '/:assessmentId/runs/:runId/sensitivity',
    allowOrganizers,
    valid('query', sensitivityQuerySchema),
    async (context) => {
      const { scheme, outcome } = await runOr404(context, context.req.param());
      const { category: categoryId = null, spread, draws } = context.req.valid('query');
      categoryOr404(outcome, categoryId);
      return context.json({ official: false, ...sensitivityOf({ scheme, outcome, categoryId, spread, draws }) });
    },
  )
  .get('/:assessmentId/runs/:runId/rater-weights', allowOrganizers, async (context) => {
    const read = await runOr404(context, context.req.param());
    const indicators = await raterWeightsOf(context.var.dependencies, read, principalOf(context));
    return context.json({ indicators });
  })
  .post(
    '/:assessmentId/runs/:runId/what-if',
    allowOrganizers,
    valid('json', assessmentChangesSchema),
    async (context) => {
      const read = await runOr404(context, context.req.param());
      const { raterWeights = {}, ...changes } = context.req.valid('json');
      const { dependencies } = context.var;
      const rescored = await rescoredColumns(dependencies, { read, raterWeights, principal: principalOf(context) });
      if (!rescored.ok) throw new ProblemError(rescored.error);
      const answer = assessmentWhatIf({ ...read, rescored: rescored.value }, changes);
      if (!answer.ok) refuse('assessment.what-if-invalid', { problems: answer.error });
      return context.json({ official: false, ...answer.value });
    },
  );

/** A figure that the run has, with a value or without one. */
function figureOr404({ scheme, outcome }: ReadRun, unitCode: string, indicatorId: string | null): void {
  const ids = [...placedIndicators(scheme).map(({ indicator }) => indicator), ...scheme.adjustments].map(
    ({ id }) => id,
  );
  const hasUnit = outcome.units.some((unit) => unit.unitCode === unitCode);
  if (!hasUnit || (indicatorId !== null && !ids.includes(indicatorId))) refuse('resource.not-found');
}

/** A category that is named has units in the run; units without one, and all together, need no name. */
function categoryOr404({ units }: AssessmentOutcome, category: string | null | undefined): void {
  if (category && !units.some(({ categoryId }) => categoryId === category)) refuse('resource.not-found');
}
