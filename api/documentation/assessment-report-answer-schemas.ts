import { z } from 'zod';
import { RECTIFICATION_STATES } from '#domain/assessment/follow-up/rectification';
import type { LowResult } from '#domain/assessment/follow-up/low-results';
import { ALIKE_REASONS, type AlikeFinding, type Influence } from '#domain/assessment/report/discrimination-report';
import type { Sensitivity } from '#domain/assessment/what-if/sensitivity';
import type { UnitMove } from '#domain/assessment/what-if/what-if';
import type { RaterWeights } from '../usecases/assessment/rater-weights';
import { localizedText, time } from './assessment-answer-schemas';

/** What is said of a run as a whole, what is tried out on it, and what follows from it; see answer-schemas. */
const number = z.number().nullable();
const text = z.string().nullable();

const influence: z.ZodType<Influence> = z.object({
  indicatorId: z.string(),
  level: z.number().describe('1 for the top'),
  nominal: z.number().describe('Share of the full points'),
  actual: number.describe('Share of the variance of totals; null where the totals do not differ'),
  mean: z.number(),
  standardDeviation: z.number(),
  ceilingShare: z.number().describe('Units with all points'),
});

const finding: z.ZodType<AlikeFinding> = z.object({
  code: z.enum(['all-equal', 'ceiling', 'little-spread', 'more-than-nominal', 'less-than-nominal']),
  indicatorId: z.string(),
  value: z.number(),
});

export const discriminationSchema = z.object({
  categoryId: text,
  units: z.number(),
  spread: z
    .object({ lowest: z.number(), highest: z.number(), range: z.number(), standardDeviation: z.number() })
    .nullable(),
  reliability: number.describe('Share of the variance of totals that is no sampling error'),
  sampled: z
    .object({ share: z.number().describe('Of the full points'), reliability: number })
    .nullable()
    .describe('The indicators that have a sampling error; the others make totals look more reliable'),
  tiers: z.number(),
  influences: z.array(influence),
  verdict: z.enum(['tells-apart', 'partly', 'alike', 'too-few']),
  reasons: z.array(z.enum(ALIKE_REASONS)).describe('Why the units are alike'),
  findings: z.array(finding),
});

const sensitivity = {
  categoryId: text,
  spread: z.number(),
  draws: z.number().describe('Sets of weights that were tried'),
  isExact: z.boolean().describe('The blocks hold for all weights; else for those that were tried'),
  units: z.array(z.object({ unitCode: z.string(), rank: z.number(), best: z.number(), worst: z.number() })),
  blocks: z.array(z.object({ from: z.number(), to: z.number() })).describe('Places that the weights do not leave'),
  steadyPlaces: z.number(),
} satisfies { readonly [Key in keyof Sensitivity]: z.ZodType<Sensitivity[Key]> };

const official = z.literal(false);

export const sensitivityAnswerSchema = z.object({ official, ...sensitivity });

const raterWeights: z.ZodType<RaterWeights> = z.object({
  indicatorId: z.string(),
  groups: z.array(z.object({ id: z.string(), name: localizedText, weight: z.number().describe('Per cent') })),
});

export const raterWeightListSchema = z.object({ indicators: z.array(raterWeights) });

const moved = z.object({ from: number, to: number });

const unitMove: z.ZodType<UnitMove> = z.object({
  unitCode: z.string(),
  categoryId: text,
  total: moved,
  rank: moved,
  grade: z.object({ from: text, to: text }),
});

export const assessmentWhatIfAnswerSchema = z.object({
  official,
  units: z.array(unitMove),
  categories: z.array(z.looseObject({ categoryId: text, units: z.number(), ranked: z.number() })),
  summary: z.object({ ranksMoved: z.number(), largestMove: z.number(), gradesMoved: z.number() }),
  points: z.record(z.string(), z.number()).describe('Full points as they would be'),
});

const lowResult: z.ZodType<LowResult> = z.object({
  unitCode: z.string(),
  indicatorId: z.string(),
  points: z.number(),
  fullPoints: z.number().describe('0 for adjustments'),
  others: number.describe('Mean of the other units of the category'),
  reason: z.enum(['below-others', 'below-pass', 'deducted']),
});

export const lowResultListSchema = z.object({ results: z.array(lowResult) });

export const rectificationListSchema = z.object({
  today: z.string(),
  reports: z.boolean().describe('Whether the caller is a unit that reports on its own'),
  units: z.array(z.object({ code: z.string(), name: localizedText })),
  indicators: z.array(z.object({ id: z.string(), name: localizedText })),
  rectifications: z.array(
    z.object({
      id: z.string(),
      runId: z.string(),
      unitCode: z.string(),
      indicatorId: text,
      problem: z.string(),
      responsible: z.string(),
      measure: z.string(),
      dueOn: z.string().describe('YYYY-MM-DD, the last day'),
      line: z.number().describe('Per cent satisfied below which a second vote opens it again'),
      state: z.enum(RECTIFICATION_STATES),
      returns: z.number(),
      steps: z.array(z.looseObject({ kind: z.string(), at: time })),
    }),
  ),
});

export const listedSchema = z.object({ ids: z.array(z.string()) });
