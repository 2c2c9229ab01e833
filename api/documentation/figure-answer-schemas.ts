import { z } from 'zod';
import {
  CHANGE_FAMILIES,
  type Figure,
  FIGURE_REASONS,
  FIGURE_REMARKS,
  type FigureSubject,
} from '#domain/figures/figure';
import { MEASURES, METHODS } from '#domain/figures/measures';
import { type FigureSeries, SERIES_STARTS } from '#domain/figures/figure-series';
import { DIRECTIONS, type SeriesStep } from '#domain/figures/series-statement';
import {
  FORMULAS,
  GIVEN_REASONS,
  TRACE_PARTS,
  TRACE_RULES,
  type TraceNode,
  type TraceRule,
} from '#domain/figures/trace/trace-node';
import { APPROXIMATION_REASONS } from '#domain/figures/what-if/approximation';
import type { WhatIf, WhatIfTarget } from '#domain/figures/what-if/what-if';
import { COUNTED, INSUFFICIENT_REASONS } from '#domain/statistics/insufficient';
import { CHANGE_VERDICTS } from '#domain/tabulation/findings/change';
import type { SurveySeries } from '../usecases/results/read-series';
import { changesSchema } from '../routes/schemas/what-if-schema';
import { schemeHash } from './scheme-answer-schemas';

/** What the operations on figures answer with; see answer-schemas. */
const subject: z.ZodType<FigureSubject> = z.object({
  question: z.string().exactOptional(),
  item: z.string().exactOptional(),
  target: z.string().exactOptional(),
  category: z.string().exactOptional(),
  criterion: z.string().exactOptional(),
  group: z.string().exactOptional(),
  option: z.string().exactOptional(),
  index: z.string().exactOptional().describe('Items that measure one thing together'),
  with: z.string().exactOptional().describe('Question of the other item of a correlation'),
  withItem: z.string().exactOptional(),
  by: z.string().exactOptional().describe('Question of the rows of a cross table'),
  table: z.string().exactOptional().describe('A table of the publication plan'),
  class: z.string().exactOptional().describe('One of the rows of a cross table, or one cell of a planned table'),
  column: z.string().exactOptional(),
  adjustment: z.string().exactOptional().describe('How the mildness of raters is taken out'),
  component: z.string().exactOptional().describe('What differences between ratings come from'),
  rule: z.string().exactOptional().describe('A sign of carelessness, or a rule of the scheme'),
  pace: z.string().exactOptional().describe('How fast a ballot was answered: band 0 is the fastest'),
});

const number = z.number().nullable();

const figure: z.ZodType<Figure> = z
  .object({
    id: z.string().describe('Stable and readable, as score:review/u07'),
    measure: z.enum(MEASURES),
    changed: z.enum(MEASURES).exactOptional().describe('Of a change: what changed'),
    subject,
    value: number.describe('Unrounded; null exactly if there is a reason'),
    standardError: number.describe(
      'Null where the measure has none. For hidden answers it takes the spread that other units show, or the most that the mean allows',
    ),
    interval: z.tuple([z.number(), z.number()]).nullable().describe('95 %'),
    n: number.describe('Answers, cards, ratings or targets behind the value'),
    p: z.number().exactOptional().describe('Of a figure with a test of its own'),
    adjustedP: z
      .number()
      .exactOptional()
      .describe('Benjamini and Hochberg, over all cross tables of the wave; not told to a reader of some units'),
    degreesOfFreedom: z
      .union([z.number(), z.tuple([z.number(), z.number()])])
      .exactOptional()
      .describe('Of an F both'),
    designEffect: z.number().exactOptional().describe('Variance over that of a simple random sample of the same size'),
    method: z.enum(METHODS),
    reason: z.enum(FIGURE_REASONS).nullable().describe('Why there is no value'),
    have: z.number().exactOptional().describe('3 of 10, where the reason is a size'),
    need: z.number().exactOptional(),
    counted: z.enum(COUNTED).exactOptional().describe('What these two count'),
    remark: z.enum(FIGURE_REMARKS).exactOptional().describe('What is to be known of an error of 0'),
    test: z
      .object({
        current: z.number(),
        previous: z.number(),
        p: z.number(),
        adjustedP: z.number().exactOptional().describe('Holm, over the family; not told to a reader of some units'),
        family: z
          .enum(CHANGE_FAMILIES)
          .describe('Which changes between these two waves were adjusted with it; a series has others'),
        verdict: z.enum(CHANGE_VERDICTS),
      })
      .exactOptional()
      .describe('Of a change'),
    trace: z.string().describe('Address of the working, relative to that of the list'),
  })
  .meta({ id: 'Figure' });

const rule: z.ZodType<TraceRule> = z.object({
  rule: z.enum(TRACE_RULES),
  applied: z.boolean(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

const count = z.number().exactOptional();

const traceNode: z.ZodType<TraceNode> = z
  .object({
    id: z.string(),
    measure: z.enum([...MEASURES, ...TRACE_PARTS]),
    subject,
    value: z.number(),
    formula: z.enum(FORMULAS).describe('How the value follows from the inputs, in their order'),
    get inputs() {
      return z.array(traceNode);
    },
    weight: z.number().exactOptional().describe('In the weighted sum above'),
    totalWeight: z.number().exactOptional().describe('What the weights of a weighted sum are fractions of'),
    standardError: z.number().exactOptional(),
    given: z.enum(GIVEN_REASONS).exactOptional().describe('Why the value opens no further'),
    options: z
      .array(z.object({ option: z.string().nullable(), score: z.number(), votes: z.number() }))
      .exactOptional()
      .describe('Null for "don\'t know" where it counts'),
    counts: z
      .object({
        expected: count,
        received: count,
        spoilt: count,
        void: count,
        counted: count,
        rated: count,
        dontKnow: count,
        voidCards: count,
        n: count,
        trimmed: count,
        kept: count,
        scoredDontKnow: count,
      })
      .exactOptional(),
    groups: z
      .array(z.object({ group: z.string(), weight: z.number(), reason: z.enum(['below-threshold', 'protected']) }))
      .exactOptional()
      .describe('What is withheld together'),
    rules: z.array(rule).exactOptional().describe('Rules of the scheme at this step, those too that were not used'),
  })
  .meta({ id: 'TraceNode' });

const versions = {
  hash: z.string().describe('SHA-256 of the frozen tabulation'),
  schemeHash: schemeHash.nullable(),
};

export const figureListSchema = z.object({ ...versions, figures: z.array(figure) });

const difference: z.ZodType<SeriesStep['difference']> = z.object({
  value: z.number(),
  standardError: z.number().exactOptional().describe('Absent for shares of counts'),
  interval: z.tuple([z.number(), z.number()]),
  degreesOfFreedom: z.number().exactOptional(),
});

const step: z.ZodType<SeriesStep> = z.object({
  difference,
  p: z.number(),
  adjustedP: z.number().describe('Holm, over all steps of all themes, of all questions, or of the one index or score'),
  verdict: z.enum(CHANGE_VERDICTS),
});

const series: z.ZodType<FigureSeries> = z.object({
  measure: z.enum(MEASURES),
  subject,
  start: z.enum(SERIES_STARTS).describe('Why it goes no further back'),
  waves: z.array(z.object({ waveId: z.string(), figure })).describe('The oldest first, as far as the same was asked'),
  direction: z.enum(DIRECTIONS).describe('rises only if every single step is above 0'),
  significant: z.boolean().describe('Whether every single step is more than chance'),
  steps: z.array(step.nullable()).describe('Null where either end is not shown'),
});

export const seriesSchema: z.ZodType<SurveySeries> = z.object({
  waves: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      title: z.object({ zh: z.string(), en: z.string().exactOptional() }),
      closedAt: z.number().exactOptional(),
      received: z.number(),
    }),
  ),
  series: z.array(series),
});

export const traceSchema = z.object({
  ...versions,
  figure,
  root: traceNode.nullable().describe('Null for a figure without a value'),
});

const standing = z
  .object({
    score: z.number(),
    points: z.number(),
    rank: number.describe('Null where the reader does not see the whole category'),
    standardError: number.describe('Null where single cards would have to be known'),
  })
  .nullable();

const whatIfTarget: z.ZodType<WhatIfTarget> = z.object({
  targetId: z.string(),
  categoryId: z.string(),
  before: standing,
  after: standing,
  reason: z.enum(['too-few-cards', 'group-missing', 'dont-know', 'of-one-mind', 'group-not-shown']).nullable(),
  gained: number.describe('Places'),
  exact: z.boolean().describe('Whether a count under these rules would give this score'),
  approximations: z.array(z.object({ reason: z.enum(APPROXIMATION_REASONS), group: z.string().exactOptional() })),
});

const categoryMoves: z.ZodType<WhatIf['categories'][number]> = z.object({
  categoryId: z.string(),
  compared: z.number(),
  kendallTau: number,
  reason: z.enum([...INSUFFICIENT_REASONS, 'other-units']).nullable(),
  moved: number,
  biggestMover: z.object({ targetId: z.string(), from: z.number(), to: z.number() }).nullable(),
  unchangedFirst: number.describe('First places that stay as they are'),
});

export const whatIfAnswerSchema = z.object({
  ...versions,
  official: z.literal(false).describe('Nothing of this is stored, and nothing of it is a result'),
  question: z.string(),
  changes: changesSchema,
  targets: z.array(whatIfTarget),
  categories: z.array(categoryMoves),
});
