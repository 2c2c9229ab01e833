import { z } from 'zod';
import { ROLES } from '#domain/access/role';
import type { LocalizedText } from '#domain/questionnaire/model';
import { type Participation, SURVEY_KINDS, type Wave, WAVE_STATES } from '#domain/survey/model';
import { NEXT_STEPS } from '#domain/survey/next-step';
import type { Nonresponse } from '#domain/survey/nonresponse';
import { UNANIMOUS_SCORES } from '#domain/survey/unanimous-scores';
import type { BallotAccount } from '#domain/tabulation/model';
import { REFUSING_CODES, REMARK_CODES, UNIT_FIELDS } from '#domain/units/import-model';
import type { Unit, UnitCategory } from '#domain/units/unit';
import type { UnitImportReport } from '../usecases/organisation/import-units';
import type { WaveRow } from '../usecases/wave/describe-waves';
import type { CheckPage } from '../usecases/results/check-pages';
import { frozenSchemeSchema, ruleCountSchema, schemeHash, waveScheme } from './scheme-answer-schemas';
import { publicationSchema } from '../routes/schemas/publication-schema';

/**
 * What the most used operations answer with. Nothing is checked against these at run time: the types tie them to the
 * domain, and a test compares them with what the routes really answer.
 */
const localizedText: z.ZodType<LocalizedText> = z.object({ zh: z.string(), en: z.string().exactOptional() });
const time = z.number().describe('Epoch milliseconds');
const anything = z.record(z.string(), z.unknown());

export const meSchema = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string().describe('Empty for an API token'),
    role: z.enum(ROLES),
    unitScope: z.array(z.string()).nullable().describe('Codes of units; null for the whole organisation'),
  }),
  organisation: localizedText,
});

const unitSchema: z.ZodType<Unit> = z.object({
  code: z.string(),
  parentCode: z.string().exactOptional(),
  name: localizedText,
  shortName: localizedText.exactOptional(),
  categoryId: z.string().exactOptional(),
  position: z.number(),
});
const categorySchema: z.ZodType<UnitCategory> = z.object({ id: z.string(), name: localizedText });
export const unitListSchema = z.object({ categories: z.array(categorySchema), units: z.array(unitSchema) });

const importRowSchema = z.object({
  line: z.number(),
  status: z.enum(['new', 'changed', 'same', 'refused']),
  code: z.string().exactOptional(),
  name: z.string().exactOptional(),
  shortName: z.string().exactOptional(),
  category: z.string().exactOptional(),
  problems: z.array(
    z.object({
      code: z.enum([...REFUSING_CODES, ...REMARK_CODES]),
      column: z.string().exactOptional(),
      details: anything.exactOptional(),
    }),
  ),
});

export const importReportSchema: z.ZodType<UnitImportReport> = z.object({
  columns: z.array(
    z.object({
      title: z.string(),
      sample: z.string(),
      field: z.enum([...UNIT_FIELDS, 'skip']),
      personal: z.boolean().exactOptional(),
    }),
  ),
  headerRow: z.number(),
  missing: z.array(z.enum(UNIT_FIELDS)),
  rows: z.array(importRowSchema),
  summary: z.object({ new: z.number(), changed: z.number(), same: z.number(), refused: z.number() }),
  categories: z.object({ existing: z.array(z.string()), new: z.array(z.string()) }),
  encoding: z.enum(['utf-8', 'utf-16', 'gbk', 'xlsx']).exactOptional(),
  committed: z.boolean(),
});

const raterGroup = {
  name: localizedText,
  weight: z.number(),
  expected: z.number().exactOptional(),
  census: z.boolean().exactOptional().describe('Whether all expected people rate every target'),
};

const wave = {
  id: z.string(),
  surveyId: z.string(),
  surveyKind: z.enum(SURVEY_KINDS),
  number: z.number(),
  title: localizedText,
  state: z.enum(WAVE_STATES),
  versionHash: z.string().exactOptional(),
  schemeHash: schemeHash.exactOptional(),
  opensAt: time.exactOptional(),
  closesAt: time.exactOptional(),
  openedAt: time.exactOptional(),
  closedAt: time.exactOptional(),
  publishedAt: time.exactOptional(),
  waitsForTrustees: z.boolean().exactOptional(),
  groups: z.array(z.object({ id: z.string(), ...raterGroup })),
  settings: z.object({
    minimumGroupSize: z.number(),
    fullPoints: z.number(),
    purpose: localizedText,
    unanimousScores: z
      .enum(UNANIMOUS_SCORES)
      .exactOptional()
      .describe('Whether a score is shown that tells on what a rater group agrees; shown where it is missing'),
    scheme: waveScheme.exactOptional(),
    publication: publicationSchema
      .exactOptional()
      .describe('Which tables of the questions are published; the rater groups alone where it is missing'),
    collection: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('links') }),
        z.object({
          kind: z.literal('roll'),
          graceHours: z.number().exactOptional(),
          codes: z.boolean().exactOptional(),
        }),
        z.object({ kind: z.literal('import'), personal: z.boolean() }),
      ])
      .exactOptional()
      .describe('Where ballots come from; links where it is missing'),
  }),
  postponed: z.boolean().describe('Whether its close was put off once'),
};
const waveSchema: z.ZodType<Wave> = z.object(wave);

const groupCount = z.object({ groupId: z.string(), received: z.number(), expected: z.number().exactOptional() });
const participationSchema: z.ZodType<Participation> = z.object({
  received: z.number().describe('Rounded down to 5 while ballots may still arrive'),
  expected: z.number().exactOptional(),
  rounded: z.boolean(),
  groups: z.array(groupCount),
});

const waveRowSchema: z.ZodType<WaveRow> = z.object({
  ...wave,
  questions: z.number(),
  targets: z.number().exactOptional(),
  criteria: z.number().exactOptional(),
  participation: participationSchema.nullable(),
  nextStep: z.object({ code: z.enum(NEXT_STEPS), acts: z.boolean() }),
});
export const waveListSchema = z.object({ waves: z.array(waveRowSchema) });

export const waveDetailSchema = z.object({
  ...wave,
  organisation: localizedText,
  survey: z.object({ kind: z.enum(SURVEY_KINDS), title: localizedText }),
  participation: participationSchema.nullable(),
  problems: z.array(anything).describe('What stands in the way of opening'),
});

const nonresponse: z.ZodType<Nonresponse> = z.object({
  refused: z.number(),
  notContacted: z.number(),
  other: z.number().describe('Eligible and reached, but no ballot for other reasons'),
  unknown: z.number().describe('Not known whether there is anybody eligible'),
  eligibleShare: z.number().describe('Estimated share of eligible ones among the unknown, 0 to 1'),
});

export const dispositionsSchema = z.object({
  nonresponse: nonresponse.nullable(),
  open: z.boolean().describe('Whether it can still be said'),
});

const counts = { received: z.number(), spoilt: z.number(), counted: z.number() };
const accountSchema: z.ZodType<BallotAccount> = z.object({
  ...counts,
  sources: z
    .object({ sealed: z.number(), paper: z.number(), imported: z.number() })
    .exactOptional()
    .describe('Absent where all were sealed by members'),
  void: z.number().exactOptional().describe('Taken out by a rule of the scheme'),
  rules: z.array(ruleCountSchema).exactOptional(),
  spoiltReasons: z.object({
    'not-openable': z.number(),
    'wrong-version': z.number(),
    'not-valid': z.number(),
    'not-stamped': z.number().exactOptional().describe('Where ballots need a stamp'),
  }),
  completion: z
    .object({ complete: z.number(), partial: z.number(), brokenOff: z.number() })
    .nullable()
    .exactOptional()
    .describe(
      'Counted ballots that answer more than 80 %, 50 to 80 %, or less of what everybody is asked; to tens, or null, where cells are hidden',
    ),
  nonresponse: nonresponse.exactOptional().describe('What was said of people who gave no ballot'),
  groups: z.array(
    z.object({
      groupId: z.string(),
      weight: z.number(),
      expected: z.number().exactOptional(),
      void: z.number().exactOptional(),
      ...counts,
    }),
  ),
});

const checkPagesSchema: z.ZodType<readonly CheckPage[]> = z
  .array(z.object({ groupId: z.string(), groupName: localizedText, path: z.string() }))
  .describe('Where anybody checks the count of a published wave whose ballots were stamped; else empty');

export const countSchema = z.object({
  state: z.enum(WAVE_STATES),
  opened: z.number(),
  total: z.number(),
  waitsForTrustees: z.boolean().describe('Nothing goes on until trustees come with their sheets'),
  failedSince: z
    .number()
    .exactOptional()
    .describe(
      'Epoch milliseconds of the first of the counts that have failed in a row; nothing is lost, and it is tried again every minute',
    ),
  account: accountSchema.exactOptional(),
  hash: z.string().exactOptional().describe('SHA-256 of the frozen tabulation'),
  checks: checkPagesSchema,
});

export const linkListSchema = z.object({
  links: z.array(
    z
      .object({ groupId: z.string(), groupName: localizedText, ...raterGroup, url: z.string(), qrUrl: z.string() })
      .omit({
        name: true,
      }),
  ),
});

export const receivedSchema = z.object({ received: z.literal(true) });

const tabulationSchema = z.object({
  format: z.literal('pingyi-tabulation-1'),
  minimumGroupSize: z.number(),
  suppression: z.literal('none').exactOptional().describe('Set for data that are about no persons: nothing is hidden'),
  fullPoints: z.number(),
  scheme: frozenSchemeSchema.exactOptional().describe('As the wave took it along'),
  ballots: accountSchema,
  publication: publicationSchema.exactOptional().describe('The plan, where one was declared'),
  questions: z.array(anything).describe('One table a question; cells below the minimum say why they are withheld'),
  reviews: z.array(anything).describe('Scores, ranks and their working, one review a targets question'),
  analysis: anything.exactOptional().describe('Quality of measurement, weighting, carelessness, drivers, breakdowns'),
  salt: z.string().exactOptional().describe('Random, a part of what is hashed; only for who may see all results'),
});

export const resultsSchema = z.object({
  wave: waveSchema,
  organisation: localizedText,
  questionnaire: anything,
  tabulation: tabulationSchema,
  findings: z.array(anything),
  ownUnits: z
    .array(z.string())
    .nullable()
    .describe("Codes that the caller's units had in this wave, as mappings lead back to it; null for all units"),
  hash: z.string(),
  schemeHash: z.string().nullable().describe('Of the scheme version behind the tabulation'),
  checks: checkPagesSchema,
  previous: z
    .object({
      wave: waveSchema,
      questionnaire: anything,
      tabulation: tabulationSchema,
      links: z
        .array(z.object({ from: z.array(z.string()), to: z.array(z.string()) }))
        .exactOptional()
        .describe('What became of its rated units; absent where each is what has its code'),
    })
    .nullable(),
});
