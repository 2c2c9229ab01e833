import { Hono } from 'hono';
import { z } from 'zod';
import { checkAssessmentScheme } from '#domain/assessment/scheme/check-scheme';
import { checkSources } from '#domain/assessment/scheme/check-sources';
import { ASSESSMENT_TEMPLATES } from '#domain/assessment/templates/templates';
import { listAssessmentImports, listEntries } from '../../db/stores/assessment-data-store';
import { listRuns } from '../../db/stores/assessment-run-store';
import { listAssessmentVersions } from '../../db/stores/assessment-store';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { assessmentOr404 } from '../http/run-or-404';
import { valid } from '../http/valid';
import { changeAssessment, createAssessment, freezeScheme } from '../usecases/assessment/change-assessment';
import { addEntry, reverseLedgerEntry, withdrawFile } from '../usecases/assessment/change-ledger';
import { gatherInputs } from '../usecases/assessment/gather-inputs';
import { headOf, summariseAssessments } from '../usecases/assessment/list-assessments';
import {
  assessmentPatchSchema,
  assessmentSchemeSchema,
  newAssessmentSchema,
  newEntrySchema,
  reasonSchema,
} from './schemas/assessment-schema';

/** Schemes of assessments, and what they are fed with. */
export const assessmentRoutes = new Hono<Environment>()
  .get('/', allowStaff, async (context) => {
    const { dependencies } = context.var;
    return context.json({ assessments: await summariseAssessments(dependencies, principalOf(context)) });
  })
  .get('/templates', allowOrganizers, (context) => context.json({ templates: ASSESSMENT_TEMPLATES }))
  .post('/check', allowOrganizers, valid('json', z.strictObject({ scheme: assessmentSchemeSchema })), (context) =>
    context.json({ problems: checkAssessmentScheme(context.req.valid('json').scheme) }),
  )
  .post('/', allowOrganizers, valid('json', newAssessmentSchema), async (context) => {
    const { title, template, scheme } = context.req.valid('json');
    const chosen = scheme ?? ASSESSMENT_TEMPLATES.find(({ id }) => id === template)?.scheme;
    const request = { title, scheme: chosen ?? refuse('resource.not-found'), actor: principalOf(context).id };
    return context.json(await createAssessment(context.var.dependencies, request), 201);
  })
  .get('/:assessmentId', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const [versions, runs] = await Promise.all([
      listAssessmentVersions(dependencies.database, assessment.id),
      listRuns(dependencies.database, assessment.id),
    ]);
    return context.json({
      assessment,
      problems: [...checkAssessmentScheme(assessment.draft), ...checkSources(assessment.draft, assessment.settings)],
      versions: versions.map(({ hash, number, createdAt }) => ({ hash, number, createdAt })),
      runs: runs.map(headOf),
    });
  })
  .patch('/:assessmentId', allowOrganizers, valid('json', assessmentPatchSchema), async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const act = { patch: context.req.valid('json'), actor: principalOf(context).id };
    const changed = await changeAssessment(dependencies, assessment, act);
    if (!changed.ok) throw new ProblemError(changed.error);
    return context.json(changed.value);
  })
  .post('/:assessmentId/versions', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const frozen = await freezeScheme(dependencies, assessment, principalOf(context).id);
    if (!frozen.ok) throw new ProblemError(frozen.error);
    return context.json(frozen.value, 201);
  })
  .get('/:assessmentId/versions/:hash', allowOrganizers, async (context) => {
    const { database } = context.var.dependencies;
    const versions = await listAssessmentVersions(database, context.req.param('assessmentId'));
    const version = versions.find(({ hash }) => hash === context.req.param('hash'));
    return context.json(version ?? refuse('resource.not-found'));
  })
  .get('/:assessmentId/data', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const request = { assessment, scheme: assessment.draft, principal: principalOf(context) };
    const [{ inputs, missing }, imports] = await Promise.all([
      gatherInputs(dependencies, request),
      listAssessmentImports(dependencies.database, assessment.id),
    ]);
    return context.json({
      units: inputs.units,
      columns: inputs.columns,
      missing,
      imports: imports.map(({ values, ...file }) => ({ ...file, unitCount: values.length })),
    });
  })
  .get('/:assessmentId/ledger', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    return context.json({ entries: await listEntries(dependencies.database, assessment.id) });
  })
  .post('/:assessmentId/ledger', allowOrganizers, valid('json', newEntrySchema), async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const act = { entry: context.req.valid('json'), actor: principalOf(context).id };
    const added = await addEntry(dependencies, assessment, act);
    if (!added.ok) throw new ProblemError(added.error);
    return context.json(added.value, 201);
  })
  .post('/:assessmentId/ledger/:entryId/reversal', allowOrganizers, valid('json', reasonSchema), async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const { reason } = context.req.valid('json');
    const act = { id: context.req.param('entryId'), reason, actor: principalOf(context).id };
    const reversed = await reverseLedgerEntry(dependencies, assessment, act);
    if (!reversed.ok) throw new ProblemError(reversed.error);
    return context.json({});
  })
  .delete('/:assessmentId/imports/:importId', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const assessment = await assessmentOr404(dependencies, context.req.param('assessmentId'));
    const act = { id: context.req.param('importId'), actor: principalOf(context).id };
    const withdrawn = await withdrawFile(dependencies, assessment, act);
    if (!withdrawn.ok) throw new ProblemError(withdrawn.error);
    return context.json({});
  });
