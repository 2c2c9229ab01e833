import { z } from 'zod';
import { CELL_KINDS, HIDDEN_REASONS, type HiddenCell, type KindCount, type WhatIf } from '#domain/hidden/model';
import type { TrialReport } from '#domain/hidden/what-ifs';
import { classificationSchema, plannedTableSchema } from '../routes/schemas/publication-schema';

const kind = z.enum(CELL_KINDS).describe('The table of the release in which the cell stands');
const reason = z
  .enum(HIDDEN_REASONS)
  .describe('As published: which of a small group and a neighbour is protected is not told');

const kindSchema: z.ZodType<KindCount> = z.object({
  kind,
  shown: z.number(),
  hidden: z.partialRecord(z.enum(HIDDEN_REASONS), z.number()).describe('Number of cells by reason'),
});

const cellSchema: z.ZodType<HiddenCell> = z.object({
  kind,
  reason,
  question: z.string(),
  item: z.string().exactOptional(),
  target: z.string().exactOptional(),
  group: z.string().exactOptional(),
  criterion: z.string().exactOptional(),
  table: z.string().exactOptional(),
  classes: z.array(z.string()).exactOptional().describe('Missing where a whole table is hidden'),
});

const pair = z.tuple([z.number(), z.number()]);

const whatIfSchema: z.ZodType<WhatIf> = z.object({
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('turnout'), from: z.number(), to: z.number() }),
    z.object({ kind: z.literal('ballots'), factor: z.number() }),
    z.object({
      kind: z.literal('merger'),
      table: z.string(),
      classes: z.tuple([z.string(), z.string()]),
      tables: z.array(plannedTableSchema),
    }),
    z
      .object({ kind: z.literal('answered-by-all'), question: z.string() })
      .describe('A question that divides people, if everybody had to answer it'),
    z.object({ kind: z.literal('without-table'), table: z.string() }),
    z.object({ kind: z.literal('coarser-table'), table: z.string(), without: classificationSchema }),
  ]),
  hidden: pair.describe('Cells hidden before and after; medians of the simulations'),
  shown: pair.describe('Cells shown before and after'),
});

const trialSchema: z.ZodType<TrialReport> = z.object({
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('units'), units: z.number() }),
    z.object({ kind: z.literal('question'), question: z.string() }),
  ]),
  turnout: z.number().nullable().describe('Ballots counted of people asked; null where those are not known'),
  runs: z.number(),
  cells: z.number(),
  hidden: z.object({ median: z.number(), low: z.number(), high: z.number() }),
  whatIfs: z.array(whatIfSchema),
});

export const hiddenReportSchema = z.object({
  hash: z.string(),
  minimumGroupSize: z.number(),
  fewestTexts: z.number().nullable().describe('Null for a reader who sees no texts'),
  kinds: z.array(kindSchema),
  cells: z.array(cellSchema).describe('Those that are hidden'),
  trials: z
    .array(trialSchema)
    .describe('Simulated from the release and public facts, never results; none for a reader of some units'),
});
