import { z } from 'zod';
import type { AssessmentChanges } from '#domain/assessment/what-if/changes';
import { QUOTA_ROUNDINGS } from '#domain/assessment/scheme/model';
import { conversionSchema } from './assessment-schema';

interface RaterWeightChanges {
  readonly raterWeights?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const id = z.string().min(1).max(64);

const changes = {
  points: z
    .record(id, z.number())
    .exactOptional()
    .describe('Full points by indicator; siblings that are not named share what is left'),
  conversions: z.record(id, conversionSchema).exactOptional(),
  quotas: z
    .record(id, z.strictObject({ share: z.number().min(0).max(1), rounding: z.enum(QUOTA_ROUNDINGS) }).nullable())
    .exactOptional(),
  minimums: z.record(id, z.number()).exactOptional(),
};

export const assessmentChangesSchema: z.ZodType<AssessmentChanges & RaterWeightChanges> = z.strictObject({
  ...changes,
  raterWeights: z
    .record(id, z.record(id, z.number()))
    .exactOptional()
    .describe('By indicator: per cent by rater group; with groups that are not named they sum to 100'),
});

export const categoryQuerySchema = z.object({
  category: z.string().optional().describe('Absent for all units, empty for those without a category'),
});

export const sensitivityQuerySchema = z.object({
  category: z.string().optional().describe('Absent for units without a category'),
  spread: z.coerce.number().min(0.01).max(1).default(0.5),
  draws: z.coerce.number().int().min(1).max(1000).default(200),
});
