import { Hono } from 'hono';
import { proposedConsequences, restrictConsequences } from '#domain/assessment/run/consequences';
import { restrictOutcome } from '#domain/assessment/run/restrict-outcome';
import { listVerdicts } from '../../db/stores/assessment-consequence-store';
import { listProposals } from '../../db/stores/assessment-review-store';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { assessmentOr404, runOr404 } from '../http/run-or-404';
import { valid } from '../http/valid';
import { headOf } from '../usecases/assessment/list-assessments';
import { publishAssessmentRun } from '../usecases/assessment/publish-run';
import { decideConsequence, giveVerdict } from '../usecases/assessment/review-consequences';
import { decideGrade, proposeGrade } from '../usecases/assessment/review-run';
import { approveAssessmentRun, runAssessment } from '../usecases/assessment/run-assessment';
import { isOneOf, unitsOfRun } from '../usecases/assessment/units-of-run';
import {
  approvalSchema,
  decisionSchema,
  newRunSchema,
  proposalSchema,
  verdictSchema,
} from './schemas/assessment-schema';

/** Runs of assessments: computed, reviewed, approved, published. */
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
    const { dependencies } = context.var;
    const principal = principalOf(context);
    const [own, proposals, verdicts] = await Promise.all([
      unitsOfRun(dependencies, read, principal),
      listProposals(dependencies.database, run.id),
      listVerdicts(dependencies.database, run.id),
    ]);
    const isSeen = ({ unitCode }: { readonly unitCode: string }) => isOneOf(own, unitCode);
    const { summary: _summary, ...facts } = run;
    return context.json({
      assessment: { id: assessment.id, title: assessment.title },
      run: principal.role === 'leader' ? headOf(run) : { ...headOf(run), ...facts },
      signature: run.signature,
      version,
      scheme,
      ...restrictOutcome(outcome, own),
      proposals: proposals.filter(isSeen),
      consequences: restrictConsequences(proposedConsequences(scheme, outcome.units), own),
      verdicts: verdicts.filter(isSeen),
    });
  })
  .post('/:assessmentId/runs/:runId/approval', allowOrganizers, valid('json', approvalSchema), async (context) => {
    const read = await runOr404(context, context.req.param());
    const { selfApproval = null } = context.req.valid('json');
    const act = { principal: principalOf(context), selfApproval };
    const approved = await approveAssessmentRun(context.var.dependencies, read, act);
    if (!approved.ok) throw new ProblemError(approved.error);
    return context.json({});
  })
  .post('/:assessmentId/runs/:runId/publication', allowOrganizers, async (context) => {
    const read = await runOr404(context, context.req.param());
    const published = await publishAssessmentRun(context.var.dependencies, read, principalOf(context));
    if (!published.ok) throw new ProblemError(published.error);
    return context.json({});
  })
  .post('/:assessmentId/runs/:runId/proposals', allowOrganizers, valid('json', proposalSchema), async (context) => {
    const read = await runOr404(context, context.req.param());
    const request = { ...context.req.valid('json'), principal: principalOf(context) };
    const proposed = await proposeGrade(context.var.dependencies, read, request);
    if (!proposed.ok) throw new ProblemError(proposed.error);
    return context.json(proposed.value, 201);
  })
  .post('/:assessmentId/runs/:runId/consequences', allowOrganizers, valid('json', verdictSchema), async (context) => {
    const read = await runOr404(context, context.req.param());
    const request = { ...context.req.valid('json'), principal: principalOf(context) };
    const given = await giveVerdict(context.var.dependencies, read, request);
    if (!given.ok) throw new ProblemError(given.error);
    return context.json(given.value, 201);
  })
  .post(
    '/:assessmentId/runs/:runId/consequences/:verdictId/decision',
    allowOrganizers,
    valid('json', decisionSchema),
    async (context) => {
      const { run } = await runOr404(context, context.req.param());
      const act = { id: context.req.param('verdictId'), ...context.req.valid('json'), principal: principalOf(context) };
      const decided = await decideConsequence(context.var.dependencies, run, act);
      if (!decided.ok) throw new ProblemError(decided.error);
      return context.json({});
    },
  )
  .post(
    '/:assessmentId/runs/:runId/proposals/:proposalId/decision',
    allowOrganizers,
    valid('json', decisionSchema),
    async (context) => {
      const { run } = await runOr404(context, context.req.param());
      const act = {
        id: context.req.param('proposalId'),
        ...context.req.valid('json'),
        principal: principalOf(context),
      };
      const decided = await decideGrade(context.var.dependencies, run, act);
      if (!decided.ok) throw new ProblemError(decided.error);
      return context.json({});
    },
  );
