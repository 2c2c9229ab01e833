import { z } from 'zod';
import {
  type Appeal,
  APPEAL_STATES,
  APPEAL_SUBJECTS,
  type ConsequenceVerdict,
  DECISIONS,
  type GradeProposal,
  VERDICTS,
} from '#domain/assessment/records';
import type { ProposedConsequence } from '#domain/assessment/run/consequences';
import { PLACE_SUPPORTS } from '#domain/assessment/run/place-support';
import { MISSING_REASONS } from '#domain/assessment/run/inputs';
import type { CategoryOutcome, QuotaOutcome, UnitOutcome } from '#domain/assessment/run/outcome';
import { MISSING_POLICIES } from '#domain/assessment/scheme/model';
import type { Estimate } from '#domain/tabulation/model';
import type { EarlierRun } from '../usecases/assessment/earlier-runs';
import { assessmentSchemeSchema } from '../routes/schemas/assessment-schema';
import { columnOrigin, ledgerEntry, localizedText, runHeadShape, time, unitValue } from './assessment-answer-schemas';
import { traceStep } from './assessment-trace-answer-schemas';

/** What the operations on runs of assessments answer with; see answer-schemas. */
const number = z.number().nullable();
const text = z.string().nullable();
const salt = z
  .string()
  .describe('Random, a part of what is hashed; only for who may see all units, and absent in older runs');

const estimate: z.ZodType<Estimate> = z.object({
  value: z.number(),
  standardError: z.number(),
  interval: z.tuple([z.number(), z.number()]).describe('95 %'),
  degreesOfFreedom: z.number().exactOptional(),
});

const quota: z.ZodType<QuotaOutcome> = z.object({
  gradeId: z.string(),
  eligible: z.number(),
  exact: z.number().describe('share × eligible, before it is rounded'),
  places: z.number(),
  reached: z.number().describe('At or above the minimum, eligible and without a better grade'),
  given: number.describe('Null for a reader of some units where one or two others are in the category'),
  border: z
    .object({
      lastIn: text,
      firstOut: z.string(),
      difference: estimate.nullable(),
      p: number,
      tied: z.boolean().describe('The totals of the two are equal to nine decimals'),
      alike: z.array(z.string()).describe('Units outside that cannot be told apart from the last one in'),
    })
    .nullable(),
});

const category: z.ZodType<CategoryOutcome> = z.object({
  categoryId: text,
  units: z.number(),
  ranked: z.number(),
  tiers: z.number(),
  quotas: z.array(quota),
});

const unitOutcome: z.ZodType<UnitOutcome> = z.object({
  unitCode: z.string(),
  categoryId: text,
  points: z.array(number).describe('In the order of the columns'),
  errors: z.array(number).describe('Standard errors of the points'),
  missing: z.array(
    z.object({
      indicatorId: z.string(),
      reason: z.enum(MISSING_REASONS),
      treatment: z.enum(MISSING_POLICIES),
      standIn: z.object({ points: z.number(), standardError: z.number(), units: z.number() }).exactOptional(),
    }),
  ),
  coverage: z.number().describe('Share of the full points behind which there are data'),
  total: estimate.nullable().describe('Before any veto'),
  totalReason: z.enum(['value-missing', 'coverage-too-low']).nullable(),
  vetoes: z.array(z.object({ vetoId: z.string(), entryIds: z.array(z.string()) })),
  effectiveTotal: number.describe('After vetoes that set the total'),
  standing: z
    .object({
      rank: z.number(),
      tied: z
        .boolean()
        .exactOptional()
        .describe('Not said to a reader of some units where one or two others are in the category'),
      tier: z.number().describe('1 for the highest'),
      rankInterval: z.tuple([z.number(), z.number()]),
      indistinguishable: z.array(z.string()),
      lastPlaceSupported: z.boolean(),
    })
    .nullable(),
  grade: z
    .object({
      band: z.string().describe('By the minimum alone'),
      grade: z.string().describe('By minimum, quota and vetoes'),
      reason: z.enum(['quota', 'tie-at-quota', 'no-places', 'veto']).nullable(),
    })
    .nullable(),
});

const proposal: z.ZodType<GradeProposal> = z.object({
  id: z.string(),
  unitCode: z.string(),
  fromGrade: z.string(),
  toGrade: z.string(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: time,
  decision: z.object({ decision: z.enum(DECISIONS), reason: z.string(), by: z.string(), at: time }).nullable(),
});

const consequence: z.ZodType<ProposedConsequence> = z.object({
  ruleId: z.string(),
  unitCode: z.string(),
  categoryId: text,
  rank: z.number(),
  rankInterval: z.tuple([z.number(), z.number()]),
  ranked: z.number(),
  lowest: z.number().describe('How many places from the last on the rule names'),
  tied: z.boolean().describe('With others across the border'),
  support: z
    .enum(PLACE_SUPPORTS)
    .describe('Why even its best place is among the lowest: data, a veto; none if it is not'),
  alike: z.array(z.string()).describe('Units off the list that cannot be told apart from it'),
});

const verdict: z.ZodType<ConsequenceVerdict> = z.object({
  id: z.string(),
  ruleId: z.string(),
  unitCode: z.string(),
  verdict: z.enum(VERDICTS),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: time,
  decision: z.object({ decision: z.enum(DECISIONS), reason: z.string(), by: z.string(), at: time }).nullable(),
});

export const runSchema = z.object({
  assessment: z.object({ id: z.string(), title: localizedText }),
  run: z.object({
    ...runHeadShape,
    assessmentId: z.string().exactOptional().describe('This and what follows: for organizers'),
    inputsHash: z.string().exactOptional(),
    outcomeHash: z.string().exactOptional(),
    createdBy: z.string().exactOptional(),
    approvedBy: text.exactOptional(),
    selfApproval: text.exactOptional().describe('Why who computed the run approved it as well'),
    publishedBy: text.exactOptional(),
    signature: text.exactOptional(),
  }),
  signature: text.describe('SHA-256 over scheme, inputs, outcome and decisions; null before the publication'),
  version: z.object({ number: z.number(), hash: z.string() }),
  scheme: assessmentSchemeSchema,
  format: z.literal('pingyi-assessment-run-1'),
  columns: z.array(z.string()).describe('Indicators, each before its children, then adjustments'),
  units: z.array(unitOutcome),
  categories: z.array(category),
  salt: salt.exactOptional(),
  proposals: z.array(proposal),
  consequences: z.array(consequence).describe('The lowest by category, as rules of the scheme propose them'),
  verdicts: z.array(verdict).describe('What people say of them'),
});

export const signedRunSchema = z.object({
  signature: z.string().describe('SHA-256 of signed as canonical JSON (RFC 8785), in hexadecimal'),
  signed: z.looseObject({
    schemeHash: z.string().describe('The same of scheme, and so on'),
    inputsHash: z.string(),
    outcomeHash: z.string(),
  }),
  scheme: assessmentSchemeSchema,
  inputs: z.object({
    units: z.array(z.object({ code: z.string(), categoryId: text, ranked: z.boolean() })),
    columns: z.array(z.object({ indicatorId: z.string(), origin: columnOrigin, values: z.array(unitValue) })),
    ledger: z.array(ledgerEntry),
    salt: salt.exactOptional(),
  }),
  outcome: z.object({
    format: z.literal('pingyi-assessment-run-1'),
    columns: z.array(z.string()),
    units: z.array(unitOutcome),
    categories: z.array(category),
    salt: salt.exactOptional(),
  }),
});

const appeal: z.ZodType<Appeal> = z.object({
  id: z.string(),
  runId: z.string(),
  unitCode: z.string(),
  about: z.enum(APPEAL_SUBJECTS),
  indicatorId: text.describe('Null for the total, and for the grade'),
  question: z.string(),
  state: z.enum(APPEAL_STATES),
  askedBy: z.string(),
  askedAt: time,
  dueAt: time.describe('The last moment for an answer'),
  withdrawnAt: time.nullable(),
  answer: z.object({ text: z.string(), by: z.string(), at: time, trace: traceStep.nullable() }).nullable(),
});

export const appealListSchema = z.object({ appeals: z.array(appeal).describe('The latest first') });

const earlierRun: z.ZodType<EarlierRun> = z.object({
  id: z.string(),
  assessment: localizedText.describe('The title of its assessment'),
  number: number.describe('Null for the only one of its assessment'),
  computedAt: time,
  isComparable: z.boolean().describe('Whether totals can be compared: the same indicators at the top'),
});

export const earlierRunListSchema = z.object({ runs: z.array(earlierRun).describe('The latest first') });

/** Grows with what can be said of a unit; its main parts are named. */
export const scorecardSchema = z.looseObject({
  assessment: z.object({ id: z.string(), title: localizedText }),
  version: z.object({ number: z.number(), hash: z.string() }),
  scheme: assessmentSchemeSchema,
  signature: text,
  proposals: z.array(proposal),
  unit: unitOutcome,
  category: z.looseObject({ categoryId: text, units: z.number(), ranked: z.number() }),
  indicators: z.array(
    z.looseObject({ indicatorId: z.string(), fullPoints: z.number(), points: number, standardError: number }),
  ),
});
