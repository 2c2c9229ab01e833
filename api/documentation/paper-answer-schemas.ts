import { z } from 'zod';
import { PAPER_PASSES, PAPER_STAGES, type PaperBatch, VOID_REASONS } from '#domain/paper/model';
import type { BatchDifferences } from '../usecases/paper/settle-paper';

/** What the operations on paper ballots answer with; see answer-schemas. */
const batch = {
  id: z.string(),
  waveId: z.string(),
  groupId: z.string(),
  name: z.string(),
  stage: z.enum(PAPER_STAGES),
  handedOut: z.number(),
  returned: z.number(),
  torn: z.number().describe('Returned, but no ballot any more'),
  tornReason: z.string().exactOptional(),
  ballots: z.number().describe('returned − torn'),
  samePerson: z.boolean().describe('One person may key both passes'),
  revision: z.number(),
  outcome: z
    .object({ ballots: z.number(), void: z.number(), cells: z.number(), different: z.number() })
    .exactOptional()
    .describe('All that stays of a sealed batch'),
} satisfies { readonly [Key in keyof Required<PaperBatch>]: z.ZodType<PaperBatch[Key]> };

const pass = z.object({
  pass: z.enum(PAPER_PASSES),
  done: z.number(),
  void: z.number(),
  keyers: z.array(z.object({ id: z.string(), name: z.string().nullable() })).describe('Forgotten once it is sealed'),
});

export const paperBatchSchema = z.object({ ...batch, passes: z.array(pass) });
export const paperListSchema = z.object({ batches: z.array(paperBatchSchema) });

const keyed = z.string().describe('A code, positions from 1, a number or a day; "" for blank, "*" for two ticks');

export const paperPassSchema = z.object({
  ballots: z.array(
    z.object({
      stamp: z.number(),
      cells: z.array(keyed.nullable()).describe('In the order of the paper; null where nobody has been yet'),
      voidReason: z.enum(VOID_REASONS).exactOptional(),
      done: z.boolean(),
      revision: z.number(),
    }),
  ),
});

export const paperDifferencesSchema: z.ZodType<BatchDifferences> = z.object({
  cells: z.number(),
  different: z.number(),
  differences: z.array(
    z.object({
      stamp: z.number(),
      cells: z.array(z.number()).describe('Settled together'),
      first: z.array(keyed),
      second: z.array(keyed),
      settled: z.array(keyed).exactOptional(),
    }),
  ),
  voidDifferences: z.array(
    z.object({
      stamp: z.number(),
      pass: z.enum(PAPER_PASSES).describe('The one that found the ballot void'),
      reason: z.enum(VOID_REASONS),
      settled: z.literal(true).exactOptional(),
    }),
  ),
  voids: z.number(),
  unusable: z.array(z.object({ stamp: z.number(), cell: z.number(), settled: keyed.exactOptional() })),
  open: z.number(),
  invalid: z.array(z.object({ stamp: z.number(), problems: z.array(z.any()) })),
});
