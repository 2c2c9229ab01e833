import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { createAuth } from './auth';
import type { Dependencies } from './dependencies';
import { describeApi } from './documentation/openapi';
import { createAttemptLimit } from './http/attempt-limit';
import { limitBody } from './http/body-limit';
import { refuseCrossSite } from './http/cross-site';
import { admitPages } from './http/door-access';
import type { Environment } from './http/environment';
import { answerError } from './http/error-handler';
import { refuseUnknownParameters } from './http/known-parameters';
import { problemResponse } from './http/problem';
import { resolvePrincipal } from './http/session';
import { assessmentFileRoutes } from './routes/assessment-files';
import { assessmentFollowUpRoutes } from './routes/assessment-follow-up';
import { assessmentImportRoutes } from './routes/assessment-imports';
import { assessmentAppealRoutes } from './routes/assessment-appeals';
import { assessmentRunRoutes } from './routes/assessment-runs';
import { assessmentScoreRoutes } from './routes/assessment-scores';
import { assessmentRoutes } from './routes/assessments';
import { auditRoutes } from './routes/audit';
import { authRoutes } from './routes/auth';
import { boxRoutes } from './routes/box';
import { figureRoutes } from './routes/figures';
import { fillRoutes } from './routes/fill';
import { dispositionRoutes } from './routes/dispositions';
import { documentationRoutes } from './routes/documentation';
import { healthRoutes } from './routes/health';
import { fromDataRoutes, importRoutes } from './routes/imports';
import { invitationRoutes } from './routes/invitations';
import { mailRoutes } from './routes/mail';
import { meRoutes } from './routes/me';
import { organisationRoutes } from './routes/organisation';
import { paperRoutes } from './routes/paper';
import { resultRoutes } from './routes/results';
import { rollRoutes } from './routes/roll';
import { seriesRoutes } from './routes/series';
import { setupRoutes } from './routes/setup';
import { stampRoutes } from './routes/stamp';
import { surveyRoutes } from './routes/surveys';
import { questionnaireRoutes, templateRoutes } from './routes/templates';
import { tabulationRoutes } from './routes/tabulations';
import { waveRoutes } from './routes/waves';
import { staffRoutes } from './routes/staff';
import { textReviewRoutes } from './routes/text-review';
import { tokenRoutes } from './routes/tokens';
import { trusteeRoutes } from './routes/trustees';
import { unitMappingRoutes } from './routes/unit-mapping';
import { unitRoutes } from './routes/units';

/** The whole interface, independent of where it runs. */
export function createApp(dependencies: Dependencies) {
  const { config, database, clock } = dependencies;
  const auth = createAuth({ database, secret: config.SESSION_SECRET, publicOrigin: config.PUBLIC_ORIGIN });
  const attempts = createAttemptLimit(clock);
  const app = new Hono<Environment>();
  app.onError(answerError);
  app.notFound((context) => problemResponse(context, { code: 'resource.not-found' }));
  const routes = app
    .use(async (context, next) => {
      context.set('dependencies', dependencies);
      context.set('auth', auth);
      context.set('attempts', attempts);
      context.set('principal', null);
      await next();
    })
    .use('/api/*', secureHeaders(API_HEADERS))
    .use('/api/box/*', admitPages)
    .use('/api/roll/*', admitPages)
    .use('/api/*', limitBody(MAXIMUM_BODY_BYTES, FILES_OF_BALLOTS))
    .use('/api/*', refuseCrossSite)
    .use('/api/*', resolvePrincipal)
    .use('/api/waves/*', refuseUnknownParameters)
    .use('/api/surveys/*', refuseUnknownParameters)
    .use('/api/assessments/*', refuseUnknownParameters)
    .route('/api/health', healthRoutes)
    .route('/api/setup', setupRoutes)
    .route('/api/auth', authRoutes)
    .route('/api/me', meRoutes)
    .route('/api/organisation', organisationRoutes)
    .route('/api/staff', staffRoutes)
    .route('/api/invitations', invitationRoutes)
    .route('/api/tokens', tokenRoutes)
    .route('/api/audit', auditRoutes)
    .route('/api/units', unitRoutes)
    .route('/api/templates', templateRoutes)
    .route('/api/questionnaires', questionnaireRoutes)
    .route('/api/surveys', surveyRoutes)
    .route('/api/surveys', fromDataRoutes)
    .route('/api/surveys', seriesRoutes)
    .route('/api/waves', waveRoutes)
    .route('/api/waves', resultRoutes)
    .route('/api/waves', unitMappingRoutes)
    .route('/api/waves', figureRoutes)
    .route('/api/waves', tabulationRoutes)
    .route('/api/waves', importRoutes)
    .route('/api/waves', dispositionRoutes)
    .route('/api/waves', textReviewRoutes)
    .route('/api/waves', paperRoutes)
    .route('/api/waves', rollRoutes)
    .route('/api/waves', mailRoutes)
    .route('/api/waves', trusteeRoutes)
    .route('/api/assessments', assessmentRoutes)
    .route('/api/assessments', assessmentImportRoutes)
    .route('/api/assessments', assessmentFileRoutes)
    .route('/api/assessments', assessmentRunRoutes)
    .route('/api/assessments', assessmentAppealRoutes)
    .route('/api/assessments', assessmentScoreRoutes)
    .route('/api/assessments', assessmentFollowUpRoutes)
    .route('/api/roll', stampRoutes)
    .route('/api/box', boxRoutes)
    .route('/f', fillRoutes);
  return routes.route(
    '/api',
    documentationRoutes(() => describeApi(app)),
  );
}

export type App = ReturnType<typeof createApp>;

/** A unit list of 5,000 rows as base64 XLSX fits; a sealed ballot has a smaller limit of its own. */
const MAXIMUM_BODY_BYTES = 8 * 1024 * 1024;

/** A file of 200,000 ratings is longer than anything else that is sent. */
const FILES_OF_BALLOTS = {
  path: /^\/api\/(surveys\/from-data|waves\/[^/]+\/imports)$/,
  maximumBytes: 32 * 1024 * 1024,
};

const API_HEADERS = { xFrameOptions: 'DENY', referrerPolicy: 'no-referrer', crossOriginResourcePolicy: 'same-origin' };
