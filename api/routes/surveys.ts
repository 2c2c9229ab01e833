import { Hono } from 'hono';
import { z } from 'zod';
import { checkQuestionnaire } from '#domain/questionnaire/check';
import { findTemplate } from '#domain/questionnaire/templates';
import { parseText } from '#domain/questionnaire/text-format';
import { SURVEY_KINDS, type Survey } from '#domain/survey/model';
import { listSchemes } from '../../db/stores/scheme-store';
import { findSurvey, findVersion, listVersions, updateDraft } from '../../db/stores/survey-store';
import { listWaves } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { localizedText } from '../http/localized-text';
import { ProblemError, refuse } from '../http/problem';
import { valid } from '../http/valid';
import { createSurvey } from '../usecases/survey/create-survey';
import { createWave } from '../usecases/wave/create-wave';
import { deleteDraftSurvey } from '../usecases/survey/delete-draft-survey';
import { listWaveRows, publicWave } from '../usecases/wave/describe-waves';
import { publishVersion } from '../usecases/survey/publish-version';
import { resolveTargets } from '../usecases/survey/resolve-targets';
import { questionnaireSchema } from './schemas/questionnaire-schema';
import { titleSchema } from './schemas/wave-schema';

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), templateId: z.string().max(64) }),
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(500_000),
    surveyKind: z.enum(SURVEY_KINDS).optional(),
  }),
  z.strictObject({
    kind: z.literal('questionnaire'),
    questionnaire: questionnaireSchema,
    surveyKind: z.enum(SURVEY_KINDS),
  }),
]);
type Source = z.infer<typeof sourceSchema>;

const newSurveySchema = z.strictObject({ source: sourceSchema, title: localizedText(200).optional() });
const draftSchema = z.strictObject({ revision: z.number().int(), draft: questionnaireSchema });

export const surveyRoutes = new Hono<Environment>()
  .get('/', allowStaff, async (context) => {
    const rows = await listWaveRows(context.var.dependencies);
    const all = principalOf(context).role !== 'leader';
    return context.json({ waves: all ? rows : rows.filter((row) => row.state === 'published') });
  })
  .post('/', allowOrganizers, valid('json', newSurveySchema), async (context) => {
    const { source, title } = context.req.valid('json');
    const { kind, draft } = draftFrom(source);
    const request = { kind, draft, title: title ?? draft.title, principal: principalOf(context) };
    return context.json(await createSurvey(context.var.dependencies, request), 201);
  })
  .get('/:surveyId', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const survey = await surveyOr404(dependencies, context.req.param('surveyId'));
    const [waves, versions, resolved] = await Promise.all([
      listWaves(dependencies.database, { surveyId: survey.id }),
      listVersions(dependencies.database, survey.id),
      resolveTargets(dependencies.database, survey.draft),
    ]);
    return context.json({
      ...survey,
      waves: waves.map(publicWave),
      versions,
      problems: checkQuestionnaire(resolved),
    });
  })
  .put('/:surveyId/draft', allowOrganizers, valid('json', draftSchema), async (context) => {
    const { dependencies } = context.var;
    const survey = await surveyOr404(dependencies, context.req.param('surveyId'));
    const change = context.req.valid('json');
    const revision = await saveDraft(dependencies, survey, change);
    const resolved = await resolveTargets(dependencies.database, change.draft);
    return context.json({ revision, problems: checkQuestionnaire(resolved) });
  })
  .delete('/:surveyId', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const survey = await surveyOr404(dependencies, context.req.param('surveyId'));
    const removed = await deleteDraftSurvey(dependencies, survey.id, principalOf(context).id);
    if (!removed.ok) throw new ProblemError(removed.error);
    return context.json({});
  })
  .get('/:surveyId/preview', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const survey = await surveyOr404(dependencies, context.req.param('surveyId'));
    return context.json({ questionnaire: await resolveTargets(dependencies.database, survey.draft) });
  })
  .post('/:surveyId/versions', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const survey = await surveyOr404(dependencies, context.req.param('surveyId'));
    const version = await publishVersion(dependencies, survey, principalOf(context));
    if (!version.ok) throw new ProblemError(version.error);
    return context.json(version.value, 201);
  })
  .get('/:surveyId/versions/:hash', allowOrganizers, async (context) => {
    const { surveyId, hash } = context.req.param();
    const version = await findVersion(context.var.dependencies.database, surveyId, hash);
    return context.json(version ?? refuse('resource.not-found'));
  })
  .get('/:surveyId/schemes', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const survey = await surveyOr404(dependencies, context.req.param('surveyId'));
    return context.json({ schemes: await listSchemes(dependencies.database, survey.id) });
  })
  .post('/:surveyId/waves', allowOrganizers, valid('json', titleSchema), async (context) => {
    const { dependencies } = context.var;
    const survey = await surveyOr404(dependencies, context.req.param('surveyId'));
    const { title } = context.req.valid('json');
    const wave = await createWave(dependencies, { survey, title, principal: principalOf(context) });
    if (!wave.ok) throw new ProblemError(wave.error);
    return context.json(wave.value, 201);
  });

async function surveyOr404({ database }: Dependencies, surveyId: string): Promise<Survey> {
  return (await findSurvey(database, surveyId)) ?? refuse('resource.not-found');
}

function draftFrom(source: Source): Pick<Survey, 'kind' | 'draft'> {
  switch (source.kind) {
    case 'template': {
      const template = findTemplate(source.templateId) ?? refuse('resource.not-found');
      return { kind: template.kind, draft: template.questionnaire };
    }
    case 'text':
      return { kind: source.surveyKind ?? 'poll', draft: parseText(source.text).questionnaire };
    case 'questionnaire':
      return { kind: source.surveyKind, draft: source.questionnaire };
  }
}

async function saveDraft(
  { database, clock }: Dependencies,
  survey: Survey,
  change: z.infer<typeof draftSchema>,
): Promise<number> {
  const { revision, draft } = change;
  const [outcome] = await database.atomic([
    updateDraft(database, { surveyId: survey.id, revision, draft, at: clock() }),
  ]);
  if (outcome?.changes === 1) return revision + 1;
  const current = await findSurvey(database, survey.id);
  if (current?.revision !== revision) refuse('survey.revision-outdated', { revision: current?.revision });
  return refuse('survey.locked');
}
