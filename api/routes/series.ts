import { Hono } from 'hono';
import { z } from 'zod';
import { findSurvey } from '../../db/stores/survey-store';
import { allowStaff, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { refuse } from '../http/problem';
import { valid } from '../http/valid';
import { readSeries } from '../usecases/results/read-series';

const seriesSchema = z.object({ until: z.string().optional() });

/** The waves of a survey on one line. */
export const seriesRoutes = new Hono<Environment>().get(
  '/:surveyId/series',
  allowStaff,
  valid('query', seriesSchema),
  async (context) => {
    const { dependencies } = context.var;
    const surveyId = context.req.param('surveyId');
    if (!(await findSurvey(dependencies.database, surveyId))) refuse('resource.not-found');
    const { until } = context.req.valid('query');
    return context.json(await readSeries(dependencies, { surveyId, principal: principalOf(context), until }));
  },
);
