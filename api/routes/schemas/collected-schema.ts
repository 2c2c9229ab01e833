import { z } from 'zod';
import { DONT_KNOW } from '#domain/answers/model';
import { type ColumnField, FORMS, NEW_QUESTION_KINDS, SINGLE_FIELDS } from '#domain/collected/columns/column-field';
import { SCALES_FROM } from '#domain/collected/from-data/from-data-choices';
import { LIMITS } from '#domain/questionnaire/limits';
import { SURVEY_KINDS } from '#domain/survey/model';
import { localizedText } from '../../http/localized-text';
import { tableSourceSchema } from './table-source-schema';
import { settingsSchema } from './wave-schema';

const id = z.string().min(1).max(64);
const text = z.string().max(LIMITS.textLength);

const fieldSchema: z.ZodType<ColumnField> = z.discriminatedUnion('field', [
  z.strictObject({ field: z.enum(['skip', ...SINGLE_FIELDS]) }),
  z.strictObject({ field: z.literal('question'), question: id }),
  z.strictObject({ field: z.literal('option'), question: id, option: id }),
  z.strictObject({ field: z.literal('item'), question: id, item: id }),
  z.strictObject({
    field: z.literal('rating'),
    question: id.exactOptional(),
    target: text,
    criterion: text.exactOptional(),
  }),
  z.strictObject({ field: z.literal('new-question'), kind: z.enum(NEW_QUESTION_KINDS) }),
]);

const names = z.record(z.string(), text);

/** What the organizer decided after a look at the guesses. */
const choices = {
  form: z.enum(FORMS).exactOptional(),
  headerRow: z.number().int().min(1).max(100).exactOptional(),
  mapping: z.record(z.string(), fieldSchema).exactOptional(),
  values: z.record(id, z.record(z.string(), z.union([id, z.literal(DONT_KNOW), z.null()]))).exactOptional(),
  names: z
    .strictObject({ group: names.exactOptional(), target: names.exactOptional(), criterion: names.exactOptional() })
    .exactOptional(),
  nestedClusters: z.boolean().exactOptional(),
};

const act = { commit: z.boolean(), skipRefused: z.boolean().exactOptional() };

export const importSchema = z.strictObject({
  source: tableSourceSchema,
  choices: z.strictObject({ ...choices, group: id.exactOptional(), question: id.exactOptional() }).exactOptional(),
  ...act,
  again: z.boolean().exactOptional(),
});

const score = z.number().min(0).max(100);
const { minimumGroupSize, fullPoints, purpose, scheme } = settingsSchema.shape;

export const fromDataSchema = z.strictObject({
  source: tableSourceSchema,
  title: localizedText(200).exactOptional(),
  kind: z.enum(SURVEY_KINDS).exactOptional(),
  personal: z.boolean(),
  choices: z
    .strictObject({
      ...choices,
      scaleFrom: z.enum(SCALES_FROM).exactOptional(),
      scaleRange: z.strictObject({ lowest: z.number(), highest: z.number() }).exactOptional(),
      scores: z.record(id, z.record(z.string(), score)).exactOptional(),
      groupWeights: z.record(z.string(), score).exactOptional(),
      criterionWeights: z.record(z.string(), z.number().min(0).max(1000)).exactOptional(),
    })
    .exactOptional(),
  settings: z
    .strictObject({
      minimumGroupSize: minimumGroupSize.exactOptional(),
      fullPoints: fullPoints.exactOptional(),
      purpose: purpose.exactOptional(),
      scheme,
    })
    .exactOptional(),
  open: z.boolean().exactOptional(),
  ...act,
});
