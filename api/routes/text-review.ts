import { Hono } from 'hono';
import { z } from 'zod';
import { DETAIL_KINDS } from '#domain/redaction/personal-detail';
import { REVIEW_DECISIONS } from '#domain/redaction/text-review';
import { allowOrganizers, principalOf } from '../http/access';
import type { Environment } from '../http/environment';
import { ProblemError } from '../http/problem';
import { valid } from '../http/valid';
import { waveOr404 } from '../http/wave-or-404';
import { decideAboutTexts, describeTextReview, readReviewPage } from '../usecases/results/review-texts';

const MOST_DECISIONS = 500;

const pageSchema = z.object({
  state: z.enum(['clear', 'waiting', ...REVIEW_DECISIONS]).default('waiting'),
  after: z.string().max(64).default(''),
});

const detailSchema = z.strictObject({
  kind: z.enum(DETAIL_KINDS),
  from: z.number().int().min(0),
  to: z.number().int().min(1),
});

const decisionsSchema = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        id: z.string().max(64),
        decision: z.enum(REVIEW_DECISIONS),
        details: z.array(detailSchema).max(100).default([]),
      }),
    )
    .min(1)
    .max(MOST_DECISIONS),
});

/** Open texts before readers of results see them, alone: without rater group, ratings or times. */
export const textReviewRoutes = new Hono<Environment>()
  .get('/:waveId/text-review', allowOrganizers, async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const review = await describeTextReview(dependencies, wave, principalOf(context));
    if (!review.ok) throw new ProblemError(review.error);
    return context.json({ questions: review.value });
  })
  .get('/:waveId/text-review/:questionId', allowOrganizers, valid('query', pageSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const request = { principal: principalOf(context), questionId: context.req.param('questionId') };
    const page = await readReviewPage(dependencies, wave, { ...request, ...context.req.valid('query') });
    if (!page.ok) throw new ProblemError(page.error);
    return context.json(page.value);
  })
  .post('/:waveId/text-review/:questionId', allowOrganizers, valid('json', decisionsSchema), async (context) => {
    const { dependencies } = context.var;
    const wave = await waveOr404(dependencies, context.req.param('waveId'));
    const request = { principal: principalOf(context), questionId: context.req.param('questionId') };
    const done = await decideAboutTexts(dependencies, wave, { ...request, ...context.req.valid('json') });
    if (!done.ok) throw new ProblemError(done.error);
    return context.json(done.value);
  });
