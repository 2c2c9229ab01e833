import { Hono } from 'hono';
import { z } from 'zod';
import { estimateEffort } from '#domain/questionnaire/estimate';
import { questionsOf } from '#domain/questionnaire/model';
import { TEMPLATES } from '#domain/questionnaire/templates';
import { parseText } from '#domain/questionnaire/text-format';
import { allowOrganizers, allowStaff } from '../http/access';
import type { Environment } from '../http/environment';
import { valid } from '../http/valid';

export const templateRoutes = new Hono<Environment>().get('/', allowStaff, (context) => {
  const templates = TEMPLATES.map(({ id, kind, title, questionnaire, description }) => ({
    id,
    kind,
    title,
    description,
    questions: questionsOf(questionnaire).length,
    minutes: estimateEffort(questionnaire).minutes,
  }));
  return context.json({ templates });
});

const MAXIMUM_TEXT_LENGTH = 500_000;

export const questionnaireRoutes = new Hono<Environment>().post(
  '/parse',
  allowOrganizers,
  valid('json', z.strictObject({ text: z.string().max(MAXIMUM_TEXT_LENGTH) })),
  (context) => context.json(parseText(context.req.valid('json').text)),
);
