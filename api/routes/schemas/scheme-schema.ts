import { z } from 'zod';
import type { GroupStatistic, ScoringScheme, Trimming } from '#domain/scoring/scheme';
import type { ValidityRule, ValidityTest } from '#domain/scoring/validity-rule';
import { planSchema } from './plan-schema';

/** Shapes only; what makes sense together is said by #domain/scoring/check-scheme, with the place and in both languages. */
const name = z.string().min(1).max(64);
const score = z.number().min(0).max(100);
const share = z.number().min(0).max(1);
const count = z.number().int().min(0).max(1_000_000);

const testSchema: z.ZodType<ValidityTest> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all-equal'), ratings: count }),
  z.strictObject({ kind: z.literal('all-top'), ratings: count }),
  z.strictObject({ kind: z.literal('too-many-high'), score, most: count }),
  z.strictObject({ kind: z.literal('too-many-low'), score, most: count }),
  z.strictObject({ kind: z.literal('too-few-low'), score, least: count }),
  z.strictObject({ kind: z.literal('forced-distribution'), score, lowest: share, highest: share }),
  z.strictObject({ kind: z.literal('top-share'), share }),
  z.strictObject({ kind: z.literal('answered-share'), share }),
  z.strictObject({ kind: z.literal('longest-run'), ratings: count }),
  z.strictObject({ kind: z.literal('too-fast'), secondsPerRating: z.union([z.literal(2), z.literal(5)]) }),
  z.strictObject({ kind: z.literal('duplicates'), ballots: count }),
]);

const ruleSchema: z.ZodType<ValidityRule> = z.strictObject({
  id: name,
  scope: z.enum(['ballot', 'card']),
  test: testSchema,
  action: z.enum(['void', 'flag']),
});

const cut = z.enum(['drop', 'winsorise']);

export const trimmingSchema: z.ZodType<Trimming> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('count'), each: count, above: count, cut }),
  z.strictObject({ kind: z.literal('share'), share, cut }),
]);

export const statisticSchema: z.ZodType<GroupStatistic> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mean') }),
  z.strictObject({ kind: z.literal('top-share') }),
  z.strictObject({ kind: z.literal('satisfied-share'), from: score }),
  z.strictObject({ kind: z.literal('net-share'), from: score, below: score }),
]);

export const optionScoresSchema = z.record(name, z.record(name, score));

export const schemeShape = {
  optionScores: optionScoresSchema,
  validity: z.array(ruleSchema).max(100),
  dontKnow: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exclude') }),
    z.strictObject({ kind: z.literal('score'), score }),
  ]),
  maximumDontKnowShare: share,
  trimming: trimmingSchema,
  statistic: statisticSchema,
  missingGroup: z.enum(['renormalise', 'category-mean', 'fail']),
  analysis: planSchema.exactOptional(),
};

export const schemeSchema: z.ZodType<ScoringScheme> = z.strictObject(schemeShape);
