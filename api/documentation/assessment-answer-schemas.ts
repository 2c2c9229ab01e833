import { z } from 'zod';
import { COLUMN_DOUBTS } from '#domain/assessment/import/column-doubts';
import type { Assessment } from '#domain/assessment/records';
import { type ColumnOrigin, type LedgerEntry, MISSING_REASONS, type UnitValue } from '#domain/assessment/run/inputs';
import type { SeenOrigin } from '#domain/assessment/trace/trace-step';
import { MEASURES } from '#domain/figures/measures';
import { RUN_STATES } from '#domain/assessment/records';
import { SCALE_ORIGINS } from '#domain/assessment/import/scale-of-answers';
import { SCHEME_PROBLEM_CODES, type SchemeProblem } from '#domain/assessment/scheme/scheme-problem';
import type { AssessmentTemplate } from '#domain/assessment/templates/templates';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { AssessmentSummary, RunHead } from '../usecases/assessment/list-assessments';
import type { MissingSource } from '../usecases/assessment/gather-inputs';
import { assessmentSchemeSchema, assessmentSettingsSchema } from '../routes/schemas/assessment-schema';

/** What the operations on assessments answer with, but for those on runs; see answer-schemas. */
export const localizedText: z.ZodType<LocalizedText> = z.object({ zh: z.string(), en: z.string().exactOptional() });
export const time = z.number().describe('Epoch milliseconds');
const hash = z.string().describe('SHA-256 in hexadecimal');

export const doneSchema = z.object({});
export const madeSchema = z.object({ id: z.string() });
export const revisionSchema = z.object({ revision: z.number().describe('After the change') });
export const frozenSchema = z.object({ hash });

export const runHeadShape = {
  id: z.string(),
  number: z.number().describe('1 for the first of the assessment'),
  state: z.enum(RUN_STATES),
  createdAt: time,
  approvedAt: time.nullable(),
  publishedAt: time.nullable(),
  appealsUntil: time.nullable().describe('The last moment for an appeal; null before the publication'),
  corrects: z.string().nullable().describe('The published run that this one corrects'),
  reason: z.string().nullable(),
  schemeHash: hash,
  units: z.number(),
  assessed: z.number().describe('Units with a total'),
};

const runHead: z.ZodType<RunHead> = z.object(runHeadShape);

const summary: z.ZodType<AssessmentSummary> = z.object({
  id: z.string(),
  title: localizedText,
  createdAt: time,
  changedAt: time,
  runs: z.array(runHead).describe('That the caller may see, the latest first'),
  openAppeals: z.object({ count: z.number(), dueAt: time.nullable().describe('Of the one that is due first') }),
});

export const assessmentListSchema = z.object({ assessments: z.array(summary) });

const template: z.ZodType<AssessmentTemplate> = z.object({
  id: z.string(),
  name: localizedText,
  description: localizedText,
  scheme: assessmentSchemeSchema,
});

export const templateListSchema = z.object({ templates: z.array(template) });

const schemeProblem: z.ZodType<SchemeProblem> = z.object({
  code: z.enum(SCHEME_PROBLEM_CODES),
  severity: z.enum(['error', 'warning']),
  at: z.string().nullable().describe('Indicator, adjustment, veto or grade; null for the whole'),
  have: z.number().exactOptional(),
  need: z.number().exactOptional(),
  other: z.string().exactOptional().describe('Another indicator or adjustment'),
});

export const schemeProblemsSchema = z.object({ problems: z.array(schemeProblem) });

const assessment: z.ZodType<Assessment> = z.object({
  id: z.string(),
  title: localizedText,
  draft: assessmentSchemeSchema,
  settings: assessmentSettingsSchema,
  revision: z.number().describe('A change names the one that it was made on'),
  createdAt: time,
  changedAt: time,
});

const versionHead = { hash, number: z.number(), createdAt: time };

export const assessmentSchema = z.object({
  assessment,
  problems: z.array(schemeProblem),
  versions: z.array(z.object(versionHead)),
  runs: z.array(runHead),
});

export const schemeVersionSchema = z.object({ ...versionHead, scheme: assessmentSchemeSchema });

const waveOrigin = z.object({
  kind: z.literal('wave'),
  waveId: z.string(),
  wave: z
    .object({ title: localizedText, closedAt: z.number().nullable() })
    .exactOptional()
    .describe('As it was when the run was computed; absent in older runs'),
  question: z.string(),
  item: z.string().exactOptional(),
  group: z.string().exactOptional().describe('The rater group whose mean it is'),
  measure: z.enum(MEASURES),
  hash: z.string().describe('Of the frozen tabulation'),
});

const importOrigin = z.object({
  kind: z.literal('import'),
  importId: z.string(),
  sourceName: z.string(),
  sourceHash: hash,
  report: z.object({ name: z.string(), hash }).exactOptional().describe('That the figures are from'),
});

export const columnOrigin: z.ZodType<ColumnOrigin> = z.discriminatedUnion('kind', [waveOrigin, importOrigin]);

export const seenOrigin: z.ZodType<SeenOrigin> = z.discriminatedUnion('kind', [
  waveOrigin,
  importOrigin.extend({ sourceHash: hash.exactOptional().describe('Only for who may see all units') }),
]);

export const unitValue: z.ZodType<UnitValue> = z.object({
  unitCode: z.string(),
  value: z.number().nullable(),
  standardError: z.number().describe('0 for what is not estimated from a sample'),
  degreesOfFreedom: z.number().nullable(),
  n: z.number().nullable(),
  reason: z.enum(MISSING_REASONS).exactOptional(),
  figureId: z.string().exactOptional().describe('Of a figure that is published with its wave'),
});

const missingSource: z.ZodType<MissingSource> = z.object({
  indicatorId: z.string(),
  reason: z.enum(['not-chosen', 'import-withdrawn', 'wave-not-counted', 'no-figures']),
});

export const assessmentDataSchema = z.object({
  units: z.array(z.object({ code: z.string(), categoryId: z.string().nullable(), ranked: z.boolean() })),
  columns: z.array(z.object({ indicatorId: z.string(), origin: columnOrigin, values: z.array(unitValue) })),
  missing: z.array(missingSource).describe('Indicators without data'),
  imports: z.array(
    z.object({
      id: z.string(),
      indicatorId: z.string(),
      sourceName: z.string(),
      sourceHash: hash,
      reportHash: z.string().nullable(),
      reportName: z.string().nullable(),
      unitCount: z.number(),
      importedBy: z.string(),
      importedAt: time,
      withdrawnAt: time.nullable(),
    }),
  ),
});

export const entryShape = {
  id: z.string(),
  itemId: z.string().describe('A ledger of the scheme, or a veto'),
  unitCode: z.string(),
  categoryId: z.string().nullable(),
  points: z.number(),
  date: z.string().describe('ISO day of what happened'),
  reason: z.string(),
  evidence: z.string(),
  reversed: z.boolean().describe('Reversed entries stay and count no more'),
};

export const ledgerEntry: z.ZodType<LedgerEntry> = z.object(entryShape);

export const ledgerSchema = z.object({
  entries: z.array(
    z.object({
      ...entryShape,
      recordedBy: z.string(),
      recordedAt: time,
      reversal: z.object({ by: z.string(), at: time, reason: z.string() }).nullable(),
    }),
  ),
});

const rowProblem = z.object({
  line: z.number().describe('As a spreadsheet counts, from 1'),
  code: z.string(),
  remedy: z.string(),
  title: z.string().nullable().describe('Of the column'),
  other: z.number().exactOptional().describe('The other line of a repetition'),
});

export const schemePlanSchema = z.object({
  missing: z.array(z.string()).describe('Columns that are needed and not there'),
  scheme: assessmentSchemeSchema,
  problems: z.array(rowProblem),
  schemeProblems: z.array(z.looseObject({ code: z.enum(SCHEME_PROBLEM_CODES), line: z.number().nullable() })),
});

export const figuresPlanSchema = z.object({
  importId: z.string().nullable().describe('Null where nothing was kept'),
  columns: z.array(z.object({ title: z.string(), sample: z.string(), field: z.string() })),
  missing: z.array(z.enum(['unit', 'value'])),
  values: z.array(unitValue),
  span: z
    .object({ lowest: z.number(), highest: z.number() })
    .nullable()
    .describe('The smallest and the largest value; null without values'),
  doubts: z.array(z.enum(COLUMN_DOUBTS)).describe('What makes the column look misread; nothing is refused for it'),
  problems: z.array(rowProblem),
  asksScale: z.boolean().describe('Whether sample sizes are all that tells of an error'),
  scale: z
    .object({ range: z.object({ lowest: z.number(), highest: z.number() }), origin: z.enum(SCALE_ORIGINS) })
    .nullable()
    .describe('The scale of the answers to which errors are bounded, and what tells it'),
  unbounded: z.array(z.string()).describe('Units with a sample whose error stays unknown'),
  absent: z.array(z.string()).describe('Assessed units that the file gives no value for'),
  beside: z.array(z.string()).describe('Units of the file that are not assessed'),
});

const { id: _id, reversed: _reversed, ...plannedEntry } = entryShape;

export const entriesPlanSchema = z.object({
  missing: z.array(z.string()),
  entries: z.array(z.object(plannedEntry)),
  problems: z.array(rowProblem),
  committed: z.boolean(),
});
