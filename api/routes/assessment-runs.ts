import { Hono } from 'hono';
import { restrictOutcome } from '#domain/assessment/run/restrict-outcome';
import { listAppeals, listProposals } from '../../db/stores/assessment-review-store';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { assessmentOr404, runOr404, seenUnit } from '../http/run-or-404';
import { valid } from '../http/valid';
import { headOf } from '../usecases/assessment/list-assessments';
import {
  answerQuestion,
  askAboutFigure,
  decideGrade,
  proposeGrade,
  withdrawQuestion,
} from '../usecases/assessment/review-run';
import { approveAssessmentRun, publishAssessmentRun, runAssessment } from '../usecases/assessment/run-assessment';
import { traceInRun } from '../usecases/assessment/trace-in-run';
import {
  appealAnswerSchema,
  appealSchema,
  approvalSchema,
  decisionSchema,
  newRunSchema,
  proposalSchema,
} from './schemas/assessment-schema';

/** Runs of assessments: computed, reviewed, approved, published, asked about. */
export const assessmentRunRoutes = new Hono<Environment>()
  .post('/:assessmentId/runs', allowOrganizers, valid('json', newRunSchema), async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const request = { assessment, principal: principalOf(context), ...context.req.valid('json') };
    const made = await runAssessment(dependencies, request);
    if (!made.ok) throw new ProblemError(made.error);
    return context.json(made.value, 201);
  })
  .get('/:assessmentId/runs/:runId', allowStaff, async (context) => {
    const read = await runOr404(context, context.req.param());
    const { assessment, run, version, scheme, outcome } = read;
    const { role, unitScope } = principalOf(context);
    const proposals = await listProposals(context.var.dependencies.database, run.id);
    const { summary: _summary, ...facts } = run;
    return context.json({
      assessment: { id: assessment.id, title: assessment.title },
      run: role === 'leader' ? headOf(run) : { ...headOf(run), ...facts },
      signature: run.signature,
      version,
      scheme,
      ...restrictOutcome(outcome, unitScope),
      proposals: proposals.filter(({ unitCode }) => unitScope === null || unitScope.includes(unitCode)),
    });
  })
  .post('/:assessmentId/runs/:runId/approval', allowOrganizers, valid('json', approvalSchema), async (context) => {
    const { run } = await runOr404(context, context.req.param());
    const { selfApproval = null } = context.req.valid('json');
    const act = { actor: principalOf(context).id, selfApproval };
    const approved = await approveAssessmentRun(context.var.dependencies, run, act);
    if (!approved.ok) throw new ProblemError(approved.error);
    return context.json({});
  })
  .post('/:assessmentId/runs/:runId/publication', allowOrganizers, async (context) => {
    const { run } = await runOr404(context, context.req.param());
    const published = await publishAssessmentRun(context.var.dependencies, run, principalOf(context).id);
    if (!published.ok) throw new ProblemError(published.error);
    return context.json({});
  })
  .post('/:assessmentId/runs/:runId/proposals', allowOrganizers, valid('json', proposalSchema), async (context) => {
    const read = await runOr404(context, context.req.param());
    const request = { ...context.req.valid('json'), actor: principalOf(context).id };
    const proposed = await proposeGrade(context.var.dependencies, read, request);
    if (!proposed.ok) throw new ProblemError(proposed.error);
    return context.json(proposed.value, 201);
  })
  .post(
    '/:assessmentId/runs/:runId/proposals/:proposalId/decision',
    allowOrganizers,
    valid('json', decisionSchema),
    async (context) => {
      const { run } = await runOr404(context, context.req.param());
      const act = { id: context.req.param('proposalId'), ...context.req.valid('json'), actor: principalOf(context).id };
      const decided = await decideGrade(context.var.dependencies, run, act);
      if (!decided.ok) throw new ProblemError(decided.error);
      return context.json({});
    },
  )
  .get('/:assessmentId/runs/:runId/appeals', allowStaff, async (context) => {
    const { run } = await runOr404(context, context.req.param());
    const { unitScope } = principalOf(context);
    const appeals = await listAppeals(context.var.dependencies.database, run.id);
    return context.json({
      appeals: appeals.filter(({ unitCode }) => unitScope === null || unitScope.includes(unitCode)),
    });
  })
  .post('/:assessmentId/runs/:runId/appeals', allowStaff, valid('json', appealSchema), async (context) => {
    const read = await runOr404(context, context.req.param());
    const { unitCode, ...asked } = context.req.valid('json');
    const request = { ...asked, unitCode: seenUnit(context, unitCode), principal: principalOf(context) };
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
      const act = { ...context.req.valid('json'), id: context.req.param('appealId'), actor: principalOf(context).id };
      const answered = await answerQuestion(context.var.dependencies, read.run, {
        ...act,
        // The unit reads the answer: what others have is not in it.
        traceOf: ({ unitCode, indicatorId }) => traceInRun(read, { unitCode, indicatorId, seesOthers: false }),
      });
      if (!answered.ok) throw new ProblemError(answered.error);
      return context.json({});
    },
  )
  .post('/:assessmentId/runs/:runId/appeals/:appealId/withdrawal', allowStaff, async (context) => {
    const { run } = await runOr404(context, context.req.param());
    const act = { id: context.req.param('appealId'), actor: principalOf(context).id };
    const withdrawn = await withdrawQuestion(context.var.dependencies, run, act);
    if (!withdrawn.ok) throw new ProblemError(withdrawn.error);
    return context.json({});
  });
