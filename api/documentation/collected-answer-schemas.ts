import { z } from 'zod';
import { DONT_KNOW } from '#domain/answers/model';
import { type ColumnField, FORMS, NEW_QUESTION_KINDS, SINGLE_FIELDS } from '#domain/collected/columns/column-field';
import { READING_RULES } from '#domain/collected/import-model';
import { REMEDIES, ROW_PROBLEM_CODES } from '#domain/collected/row-problem';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { BallotImport } from '../../db/stores/ballot-import-store';
import type { ImportReport } from '../usecases/collected/import-collected';
import type { FromDataReport } from '../usecases/collected/survey-from-data';

/** What the operations on collected ballots answer with; see answer-schemas. */
const localizedText: z.ZodType<LocalizedText> = z.object({ zh: z.string(), en: z.string().exactOptional() });
const anything = z.record(z.string(), z.unknown());

const columnField: z.ZodType<ColumnField> = z.discriminatedUnion('field', [
  z.object({ field: z.enum(['skip', ...SINGLE_FIELDS]) }),
  z.object({ field: z.literal('question'), question: z.string() }),
  z.object({ field: z.literal('option'), question: z.string(), option: z.string() }),
  z.object({ field: z.literal('item'), question: z.string(), item: z.string() }),
  z.object({
    field: z.literal('rating'),
    question: z.string().exactOptional(),
    target: z.string(),
    criterion: z.string().exactOptional(),
  }),
  z.object({ field: z.literal('new-question'), kind: z.enum(NEW_QUESTION_KINDS) }),
]);

const counted = { value: z.string(), count: z.number() };
const remedied = { code: z.enum(ROW_PROBLEM_CODES), remedy: z.enum(REMEDIES) };

const report = {
  form: z.enum(FORMS),
  headerRow: z.number(),
  columns: z.array(
    z.object({
      title: z.string(),
      samples: z.array(z.string()).describe('None of columns about people'),
      field: columnField,
      distinct: z.number().describe('Different values, counted up to 5,000'),
      missing: z.number(),
      personal: z.boolean().exactOptional(),
    }),
  ),
  values: z.array(
    z.object({
      question: z.string(),
      values: z.array(
        z.object({
          ...counted,
          means: z.union([z.string(), z.literal(DONT_KNOW), z.null()]).describe('An option; null for no answer'),
          by: z.enum(READING_RULES),
        }),
      ),
    }),
  ),
  groups: z.array(z.object({ ...counted, groupId: z.string().nullable() })),
  targets: z
    .object({
      found: z.number(),
      without: z.number(),
      unknown: z.array(z.object(counted)),
      unknownInAll: z.number(),
    })
    .exactOptional(),
  summary: z.object({
    rows: z.number(),
    refused: z.number(),
    ballots: z.number(),
    ratings: z.number(),
    blank: z.number().describe('Ballots without any answer'),
  }),
  raters: z.array(z.object({ groupId: z.string(), ballots: z.number() })),
  problems: z
    .array(
      z.object({
        line: z.number(),
        ...remedied,
        column: z.string().exactOptional(),
        details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
      }),
    )
    .describe('Of rows, the first 200'),
  totals: z.array(z.object({ ...remedied, count: z.number() })),
  obstacles: z.array(anything).describe('Problems of the file as a whole'),
  encoding: z.enum(['utf-8', 'utf-16', 'gbk', 'xlsx']).exactOptional(),
  committed: z.boolean(),
};

export const ballotReportSchema = z.object({
  ...report,
  before: z
    .object({ id: z.string(), importedAt: z.number() })
    .exactOptional()
    .describe('The same file, imported before'),
  importId: z.string().exactOptional(),
}) satisfies z.ZodType<Omit<ImportReport, 'obstacles'>>;

export const fromDataReportSchema = z.object({
  ...report,
  questionnaire: anything,
  raterGroups: z.array(z.object({ id: z.string(), name: localizedText, weight: z.number() })),
  created: z
    .object({ surveyId: z.string(), waveId: z.string(), importId: z.string().exactOptional() })
    .exactOptional()
    .describe('Without an import where the wave stays a draft'),
}) satisfies z.ZodType<Omit<FromDataReport, 'obstacles' | 'questionnaire'>>;

const ballotImport = {
  id: z.string(),
  sourceName: z.string().describe('Of the file; empty for a pasted table'),
  sourceHash: z.string(),
  form: z.enum(FORMS),
  ballots: z.number(),
  ratings: z.number(),
  mapping: z.record(z.string(), columnField),
  importedAt: z.number().describe('Epoch milliseconds'),
} satisfies { readonly [Key in keyof BallotImport]: z.ZodType<BallotImport[Key]> };

export const importListSchema = z.object({ imports: z.array(z.object(ballotImport)) });
