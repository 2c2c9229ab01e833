import { z } from 'zod';
import { MISSING_REASONS } from '#domain/assessment/run/inputs';
import { DIRECTIONS, MISSING_POLICIES } from '#domain/assessment/scheme/model';
import type { TraceStep } from '#domain/assessment/trace/trace-step';
import { conversionSchema } from '../routes/schemas/assessment-schema';
import { ledgerEntry, localizedText, seenOrigin, unitValue } from './assessment-answer-schemas';

/** How a figure of a run comes about; see answer-schemas. */
const number = z.number().nullable();
const text = z.string().nullable();

const head = { id: z.string(), name: localizedText.nullable(), value: z.number() };

/** The id lets the description of the interface name it, as it contains itself. */
export const traceStep: z.ZodType<TraceStep> = z
  .discriminatedUnion('kind', [
    z.object({
      ...head,
      kind: z.literal('sum'),
      parts: z.array(z.lazy(() => traceStep)),
      scaled: z.object({ full: z.number(), known: z.number() }).nullable().describe('Where parts are missing'),
      missing: z.array(
        z.object({
          id: z.string(),
          name: localizedText,
          points: z.number(),
          reason: z.enum(MISSING_REASONS).nullable(),
          treatment: z.enum(MISSING_POLICIES),
        }),
      ),
    }),
    z.object({
      ...head,
      kind: z.literal('clip'),
      of: z.lazy(() => traceStep),
      minimum: z.number(),
      maximum: number.describe('Null for no upper bound'),
      standardError: number,
    }),
    z.object({
      ...head,
      kind: z.literal('conversion'),
      of: z.lazy(() => given),
      conversion: conversionSchema,
      direction: z.enum(DIRECTIONS),
      fullPoints: z.number(),
      peers: z.array(z.number()).nullable().describe('Values of the category where the conversion looks at them'),
      peersWithheld: z.boolean(),
    }),
    z.object({
      ...head,
      kind: z.literal('ledger-group'),
      categoryId: text,
      entryLimit: number,
      minimum: number,
      maximum: number,
      entries: z.array(ledgerEntry),
    }),
    z.object({
      ...head,
      kind: z.literal('category-mean'),
      points: z.array(z.number()),
      pointsWithheld: z.boolean(),
    }),
    z.object({ ...head, ...givenShape() }),
  ])
  .meta({ id: 'AssessmentTraceStep' });

const given = z.object({ ...head, ...givenShape() });

function givenShape() {
  return {
    kind: z.literal('given'),
    given: z.enum(['value', 'start']),
    origin: seenOrigin.nullable(),
    unitValue: unitValue.nullable(),
    figureTrace: text.describe('Where the trace of a figure of a wave stands'),
  };
}

export const assessmentTraceSchema = z.object({
  outcomeHash: z.string(),
  inputsHash: z.string(),
  schemeHash: z.string(),
  root: traceStep.nullable().describe('Null for a figure without a value'),
});
