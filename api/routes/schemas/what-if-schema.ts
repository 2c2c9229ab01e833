import { z } from 'zod';
import type { SchemeChanges } from '#domain/figures/what-if/hypothesis';
import { statisticSchema, trimmingSchema } from './scheme-schema';

/** Shapes only: what does not fit together is answered with its place (see #domain/figures/what-if/check-changes). */
const numbers = z.record(z.string().min(1).max(64), z.number());

export const changesSchema: z.ZodType<SchemeChanges> = z.strictObject({
  groupWeights: numbers.exactOptional().describe('Per cent, by rater group; with the groups left out they sum to 100'),
  criterionWeights: numbers.exactOptional().describe('Relative weights'),
  optionScores: numbers.exactOptional().describe('0 to 100, by option'),
  statistic: statisticSchema.exactOptional(),
  trimming: trimmingSchema.exactOptional(),
  missingGroup: z.enum(['renormalise', 'category-mean', 'fail']).exactOptional(),
  fullPoints: z.number().exactOptional(),
});

export const whatIfSchema = z.strictObject({ question: z.string(), changes: changesSchema });
