import { z } from 'zod';
import { LIMITS } from '#domain/questionnaire/limits';
import type { Condition, Questionnaire } from '#domain/questionnaire/model';
import { textOfLines } from '../../http/localized-text';

/**
 * The shape of a draft as it comes in. Only the shape: whether a draft makes sense is the business of
 * the questionnaire's own check, so that half-finished work can be saved.
 */
const text = textOfLines(LIMITS.textLength);
const localizedTextSchema = z.strictObject({ zh: text, en: text.exactOptional() });
const id = z.string().min(1).max(64);
const score = z.number().min(-1000).max(1000);
const isoDate = z.string().max(10);

const comparisonSchema = z.union([
  z.strictObject({ question: id, chosen: id }),
  z.strictObject({ question: id, atLeast: z.number() }),
  z.strictObject({ question: id, atMost: z.number() }),
  z.strictObject({ question: id, answered: z.literal(true) }),
]);
const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).max(20) }),
    z.strictObject({ any: z.array(conditionSchema).max(20) }),
    z.strictObject({ not: conditionSchema }),
    comparisonSchema,
  ]),
);

const optionSchema = z.strictObject({
  id,
  label: localizedTextSchema,
  score: score.exactOptional(),
  other: z.boolean().exactOptional(),
  nonSubstantive: z.boolean().exactOptional(),
  exclusive: z.boolean().exactOptional(),
});
const optionsSchema = z.array(optionSchema).max(LIMITS.options);

const scaleSchema = z.strictObject({
  options: z.array(z.strictObject({ id, label: localizedTextSchema, score })).max(LIMITS.importedScaleOptions),
  dontKnow: localizedTextSchema.exactOptional(),
});

const questionBase = {
  id,
  title: localizedTextSchema,
  help: localizedTextSchema.exactOptional(),
  required: z.boolean(),
  showIf: conditionSchema.exactOptional(),
};

const selectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('listed') }),
  z.strictObject({ kind: z.literal('categories'), categoryIds: z.array(id).max(200) }),
  z.strictObject({ kind: z.literal('units'), unitCodes: z.array(id).max(LIMITS.targets) }),
]);

const targetSchema = z.strictObject({
  id,
  name: localizedTextSchema,
  shortName: localizedTextSchema.exactOptional(),
  category: id,
  initials: z.string().max(400),
});

const count = z.number().int().min(0).max(10_000);

const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionBase, kind: z.literal('single'), options: optionsSchema }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('multiple'),
    options: optionsSchema,
    minimum: count.exactOptional(),
    maximum: count.exactOptional(),
  }),
  z.strictObject({ ...questionBase, kind: z.literal('text'), maximumLength: count }),
  z.strictObject({ ...questionBase, kind: z.literal('long-text'), maximumLength: count }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('number'),
    minimum: z.number().exactOptional(),
    maximum: z.number().exactOptional(),
    decimals: count,
    unit: localizedTextSchema.exactOptional(),
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('date'),
    earliest: isoDate.exactOptional(),
    latest: isoDate.exactOptional(),
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('scale'),
    from: z.number().int(),
    to: z.number().int(),
    lowLabel: localizedTextSchema,
    highLabel: localizedTextSchema,
    recommend: z.boolean().exactOptional(),
    dontKnow: localizedTextSchema.exactOptional(),
  }),
  z.strictObject({ ...questionBase, kind: z.literal('ranking'), options: optionsSchema, places: count }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('items'),
    items: z.array(z.strictObject({ id, label: localizedTextSchema })).max(LIMITS.items),
    scale: scaleSchema,
  }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('targets'),
    criteria: z
      .array(
        z.strictObject({ id, title: localizedTextSchema, help: localizedTextSchema.exactOptional(), weight: score }),
      )
      .max(LIMITS.criteria),
    scale: scaleSchema,
    picking: z.enum(['all', 'familiar']),
    selection: selectionSchema,
    categories: z.array(z.strictObject({ id, title: localizedTextSchema })).max(200),
    targets: z.array(targetSchema).max(LIMITS.targets),
  }),
]);

export const questionnaireSchema: z.ZodType<Questionnaire> = z.strictObject({
  title: localizedTextSchema,
  introduction: localizedTextSchema,
  pages: z
    .array(
      z.strictObject({
        id,
        title: localizedTextSchema,
        showIf: conditionSchema.exactOptional(),
        questions: z.array(questionSchema).max(LIMITS.questions),
      }),
    )
    .max(LIMITS.questions),
});
