import { Hono } from 'hono';
import { renderSVG } from 'uqr';
import { takesLinks } from '#domain/survey/collection';
import type { Wave } from '#domain/survey/model';
import { checkReadiness } from '#domain/survey/readiness';
import { organisationName } from '../../db/stores/organisation-store';
import { findSurvey } from '../../db/stores/survey-store';
import { findTabulation } from '../../db/stores/tabulation-store';
import { type LinkedGroup, listLinks, type StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { allowOrganizers, allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError, refuse } from '../http/problem';
import { publicOrigin } from '../http/public-origin';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { boxKeyId } from '../keys/box-key-id';
import { beginCount } from '../usecases/count/count-wave';
import { runCount } from '../usecases/count/run-count';
import { checkPagesOf } from '../usecases/results/check-pages';
import { publishResults } from '../usecases/results/publish-results';
import { changeWave } from '../usecases/wave/change-wave';
import { closeWave } from '../usecases/wave/close-wave';
import { participationIn, publicWave, questionnaireOf } from '../usecases/wave/describe-waves';
import { openWave } from '../usecases/wave/open-wave';
import { previewPublication } from '../usecases/wave/preview-publication';
import { rollGroupsOf } from '../usecases/wave/roll-groups';
import { previewSchema } from './schemas/preview-schema';
import { wavePatchSchema } from './schemas/wave-schema';

export const waveRoutes = new Hono<Environment>()
  .get('/:waveId', allowStaff, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    if (principalOf(context).role === 'leader' && wave.state !== 'published') refuse('results.not-published');
    return context.json(await describeWave(dependencies, wave));
  })
  .patch('/:waveId', allowOrganizers, valid('json', wavePatchSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const change = { patch: context.req.valid('json'), actor: principalOf(context).id };
    const changed = await changeWave(dependencies, wave, change);
    if (!changed.ok) throw new ProblemError(changed.error);
    return context.json(await describeWave(dependencies, await waveOr404(dependencies, wave.id)));
  })
  .post('/:waveId/opening', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const opened = await openWave(dependencies, wave, principalOf(context));
    if (!opened.ok) throw new ProblemError(opened.error);
    return context.json(await describeWave(dependencies, await waveOr404(dependencies, wave.id)));
  })
  .post('/:waveId/closing', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const closed = await closeWave(dependencies, wave, principalOf(context).id);
    if (!closed.ok) throw new ProblemError(closed.error);
    return context.json(await describeWave(dependencies, await waveOr404(dependencies, wave.id)));
  })
  .post('/:waveId/count', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    await startCount(dependencies, wave);
    return context.json(await describeCount(dependencies, wave.id), 202);
  })
  .get('/:waveId/count', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    return context.json(await describeCount(dependencies, context.req.param('waveId')));
  })
  .post('/:waveId/publication', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const published = await publishResults(dependencies, wave, principalOf(context));
    if (!published.ok) throw new ProblemError(published.error);
    return context.json(await describeWave(dependencies, await waveOr404(dependencies, wave.id)));
  })
  .post('/:waveId/publication/preview', allowOrganizers, valid('json', previewSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const preview = await previewPublication(dependencies, wave, context.req.valid('json'));
    if (!preview.ok) throw new ProblemError(preview.error);
    return context.json(preview.value);
  })
  .get('/:waveId/links', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const origin = publicOrigin(context);
    const links = (await linksOf(dependencies, wave)).map(({ linkCode, id, name, ...rest }) => ({
      groupId: id,
      groupName: name,
      ...rest,
      url: `${origin}/f/${linkCode}`,
      qrUrl: `/api/waves/${wave.id}/links/${id}/qr.svg`,
    }));
    return context.json({ links });
  })
  .get('/:waveId/links/:groupId/qr.svg', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const links = await linksOf(dependencies, wave);
    const group = links.find(({ id }) => id === context.req.param('groupId')) ?? refuse('resource.not-found');
    const svg = renderSVG(`${publicOrigin(context)}/f/${group.linkCode}`, { ecc: 'M', border: 4 });
    return context.body(svg, 200, { 'content-type': 'image/svg+xml' });
  });

async function linksOf({ database }: Dependencies, wave: StoredWave): Promise<readonly LinkedGroup[]> {
  return takesLinks(wave) ? listLinks(database, wave.id) : [];
}

async function describeWave(dependencies: Dependencies, wave: StoredWave) {
  const { database, clock } = dependencies;
  const [survey, organisation, participation] = await Promise.all([
    findSurvey(database, wave.surveyId),
    organisationName(database),
    participationIn(database, wave),
  ]);
  if (!survey) throw new Error(`wave ${wave.id} has no survey`);
  const questionnaire = await questionnaireOf(database, wave, survey);
  const roll = await rollGroupsOf(dependencies, wave);
  const problems = wave.state === 'draft' ? checkReadiness({ wave, questionnaire, now: clock(), ...roll }) : [];
  return {
    ...publicWave(wave),
    organisation,
    survey: { kind: survey.kind, title: survey.title },
    participation,
    problems,
  };
}

/** The count goes on after the response; whoever asks sees how far it is. */
async function startCount(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const key = await dependencies.keyVault.get(boxKeyId(wave.id, wave.boxPublicKey ?? ''));
  const isSealed = wave.state === 'closed' || (wave.state === 'counting' && !wave.peeled);
  if (isSealed && !key) refuse('wave.key-missing');
  const lease = await beginCount(dependencies, wave.id);
  if (!lease.ok) throw new ProblemError(lease.error);
  dependencies.background(runCount(dependencies, wave.id, lease.value));
}

async function describeCount(dependencies: Dependencies, waveId: string) {
  const wave = await waveOr404(dependencies, waveId);
  const frozen = await findTabulation(dependencies.database, waveId);
  const { opened, total, failedSince } = wave.count;
  const state: Wave['state'] = wave.state;
  return {
    state,
    opened,
    total,
    waitsForTrustees: wave.waitsForTrustees === true,
    ...(failedSince !== null && { failedSince }),
    ...(frozen && { account: frozen.tabulation.ballots, hash: frozen.hash }),
    checks: await checkPagesOf(dependencies, wave),
  };
}
