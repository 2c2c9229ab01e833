import { z } from 'zod';
import {
  APPEAL_SUBJECTS,
  type AssessmentSettings,
  SOURCE_MEASURES,
  type SourceChoice,
  VERDICTS,
} from '#domain/assessment/records';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import {
  type Adjustment,
  type AssessmentScheme,
  type ConsequenceRule,
  type Grading,
  type Indicator,
  type IndicatorSource,
  MISSING_POLICIES,
  QUOTA_ROUNDINGS,
  type VetoRule,
} from '#domain/assessment/scheme/model';
import { UNIT_CODE } from '#domain/units/unit';
import { lineOfText, localizedText, textOfLines } from '../../http/localized-text';

/** Shapes only; what makes sense together is said by #domain/assessment/scheme/check-scheme, with its place. */
const id = z.string().min(1).max(64);
const name = localizedText(200);
const points = z.number().min(-100_000).max(100_000);
/** What is measured may be an amount of money; between these bounds no difference of two of them is infinite. */
const figure = z.number().min(-1e12).max(1e12);
const share = z.number();
const table = z.array(points).max(1000);

const sourceSchema: z.ZodType<IndicatorSource> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ballot') }),
  z.strictObject({ kind: z.literal('survey') }),
  z.strictObject({ kind: z.literal('third-party') }),
  z.strictObject({
    kind: z.literal('objective'),
    direction: z.enum(['higher', 'lower']),
    unitOfMeasure: lineOfText(20).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('quiz') }),
  z.strictObject({
    kind: z.literal('ledger'),
    start: points,
    entryLimit: z.number().positive().nullable(),
    categories: z.array(z.strictObject({ id, name, minimum: points, maximum: points })).max(100),
  }),
]);

export const conversionSchema: z.ZodType<Conversion> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), from: figure, to: figure }),
  z.strictObject({ kind: z.literal('ratio-to-best') }),
  z.strictObject({ kind: z.literal('rank-steps'), dropShare: share }),
  z.strictObject({
    kind: z.literal('rank-table'),
    first: table,
    last: table,
    otherwise: points,
    ties: z.enum(['better-place', 'otherwise']),
  }),
  z.strictObject({ kind: z.literal('stretch'), floorShare: share }),
  z.strictObject({
    kind: z.literal('steps'),
    steps: z.array(z.strictObject({ value: figure, points })).max(1000),
    otherwise: points,
  }),
  z.strictObject({ kind: z.literal('points') }),
]);

const measured = { source: sourceSchema, conversion: conversionSchema };

const leafSchema = z.strictObject({ id, name, points, ...measured, missing: z.enum(MISSING_POLICIES) });

/** The id lets the description of the interface name it, as it contains itself. */
const indicatorSchema: z.ZodType<Indicator> = z
  .union([leafSchema, z.strictObject({ id, name, points, children: z.array(z.lazy(() => indicatorSchema)).max(1000) })])
  .meta({ id: 'Indicator' });

const adjustmentSchema: z.ZodType<Adjustment> = z.strictObject({
  id,
  name,
  minimum: points,
  maximum: points,
  ...measured,
});

const vetoSchema: z.ZodType<VetoRule> = z.strictObject({
  id,
  name,
  effect: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('total'), value: points }),
    z.strictObject({ kind: z.literal('grade-ceiling'), grade: id }),
    z.strictObject({ kind: z.literal('no-rank') }),
  ]),
});

const consequenceSchema: z.ZodType<ConsequenceRule> = z.strictObject({
  id,
  name,
  lowest: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('count'), count: z.number().int() }),
    z.strictObject({ kind: z.literal('share'), share, rounding: z.enum(QUOTA_ROUNDINGS) }),
  ]),
});

const gradingSchema: z.ZodType<Grading> = z.strictObject({
  grades: z
    .array(
      z.strictObject({
        id,
        name,
        minimum: z.number().nullable(),
        quota: z.strictObject({ share, rounding: z.enum(QUOTA_ROUNDINGS) }).nullable(),
      }),
    )
    .max(20),
  tie: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all-out') }),
    z.strictObject({ kind: z.literal('all-in') }),
    z.strictObject({ kind: z.literal('indicators'), indicators: z.array(id).max(20) }),
  ]),
});

export const assessmentSchemeSchema: z.ZodType<AssessmentScheme> = z.strictObject({
  format: z.literal('pingyi-assessment-1'),
  fullPoints: z.number().positive().max(100_000),
  indicators: z.array(indicatorSchema).max(1000),
  adjustments: z.array(adjustmentSchema).max(50),
  vetoes: z.array(vetoSchema).max(50),
  consequences: z.array(consequenceSchema).max(20).exactOptional(),
  grading: gradingSchema,
  cap: z.number().positive().nullable(),
  minimumCoverage: share,
  rounding: z.strictObject({
    mode: z.enum(['half-up', 'half-even', 'floor']),
    digits: z.number().int().min(0).max(6),
  }),
});

const sourceChoiceSchema: z.ZodType<SourceChoice> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('wave'),
    waveId: id,
    question: id,
    item: id.exactOptional(),
    group: id.exactOptional().describe('Of `group-mean`: whose mean'),
    measure: z.enum(SOURCE_MEASURES),
  }),
  z.strictObject({ kind: z.literal('import'), importId: id }),
]);

const codes = z.array(z.string().regex(UNIT_CODE)).max(5000);

export const assessmentSettingsSchema: z.ZodType<AssessmentSettings> = z.strictObject({
  sources: z.record(id, sourceChoiceSchema).describe('By leaf or adjustment that is no ledger'),
  units: codes.nullable().describe('Null for all units that have a category'),
  unranked: codes.describe('Are told their points and take no place'),
  appealDays: z.number().int().min(0).max(365),
  answerDays: z.number().int().min(1).max(365),
});

const text = lineOfText(2000);
const paragraphs = textOfLines(2000).trim().min(1);

export const newAssessmentSchema = z.strictObject({
  title: localizedText(200),
  template: z.string().max(64).exactOptional().describe('One of GET /api/assessments/templates'),
  scheme: assessmentSchemeSchema.exactOptional(),
});

export const assessmentPatchSchema = z.strictObject({
  revision: z.number().int(),
  title: localizedText(200).exactOptional(),
  draft: assessmentSchemeSchema.exactOptional(),
  settings: assessmentSettingsSchema.exactOptional(),
});

export const newEntrySchema = z.strictObject({
  itemId: id.describe('A ledger of the scheme, or a veto'),
  unitCode: z.string().regex(UNIT_CODE),
  categoryId: id.nullable(),
  points: points.describe('0 for the fact of a veto'),
  date: z.iso.date(),
  reason: text,
  evidence: text,
});

export const reasonSchema = z.strictObject({ reason: text });

export const newRunSchema = z.strictObject({
  schemeHash: z.string().max(64).exactOptional().describe('Absent for the latest version'),
  corrects: id.exactOptional().describe('A published run that this one corrects'),
  reason: text.exactOptional().describe('Of a correction'),
});

export const approvalSchema = z.strictObject({
  selfApproval: text
    .exactOptional()
    .describe('Why who computed the run approves it as well; only where there is no other organizer'),
});

export const proposalSchema = z.strictObject({ unitCode: z.string().regex(UNIT_CODE), toGrade: id, reason: text });
export const verdictSchema = z.strictObject({
  ruleId: id.describe('A rule of the scheme'),
  unitCode: z.string().regex(UNIT_CODE).describe('One that the run proposes for it'),
  verdict: z.enum(VERDICTS),
  reason: text,
});

export const decisionSchema = z.strictObject({ decision: z.enum(['approved', 'rejected']), reason: text });

export const appealSchema = z.strictObject({
  unitCode: z.string().regex(UNIT_CODE),
  about: z.enum(APPEAL_SUBJECTS).exactOptional().describe('Absent for points'),
  indicatorId: id.nullable().describe('Null for the total, and for the grade'),
  question: paragraphs,
});

export const appealAnswerSchema = z.strictObject({ state: z.enum(['upheld', 'rejected']), answer: paragraphs });
