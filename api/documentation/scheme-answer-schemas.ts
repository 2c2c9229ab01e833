import { z } from 'zod';
import type { FrozenScheme } from '#domain/scoring/frozen-scheme';
import type { RuleCount } from '#domain/scoring/rule-counts';
import { schemeSchema, schemeShape } from '../routes/schemas/scheme-schema';

export const schemeHash = z.string().describe('SHA-256 of the canonical JSON of the scoring scheme');

export const waveScheme = schemeSchema.describe('How answers become scores; the usual scheme where it is missing');

export const frozenSchemeSchema: z.ZodType<FrozenScheme> = z.object({
  format: z.literal('pingyi-scheme-1'),
  ...schemeShape,
  groups: z.array(
    z.object({
      id: z.string(),
      weight: z.number(),
      expected: z.number().exactOptional(),
      census: z.boolean().exactOptional(),
    }),
  ),
  minimumGroupSize: z.number(),
  fullPoints: z.number(),
});

export const schemeListSchema = z.object({
  schemes: z.array(
    z.object({
      hash: schemeHash,
      number: z.number().describe('1 for the first of the survey'),
      createdAt: z.number().describe('Epoch milliseconds'),
      scheme: frozenSchemeSchema,
    }),
  ),
});

const ruleCount = z
  .number()
  .nullable()
  .describe('Where a cell is hidden, rounded to tens, and null if fewer than 100 hit the rule or did not');

export const ruleCountSchema: z.ZodType<RuleCount> = z.object({
  ruleId: z.string(),
  scope: z.enum(['ballot', 'card']),
  action: z.enum(['void', 'flag']),
  hits: ruleCount,
  decided: ruleCount.describe('How often it was the first to be hit; as hits'),
});
