import { z } from 'zod';
import { MAXIMUM_BALLOTS, VOID_REASONS } from '#domain/paper/model';

const count = z.number().int().min(0).max(1_000_000);

export const paperBatchSchema = z
  .strictObject({
    groupId: z.string().max(32),
    name: z.string().trim().min(1).max(60),
    handedOut: count,
    returned: count,
    torn: count,
    tornReason: z.string().trim().min(1).max(200).exactOptional(),
  })
  .refine(({ handedOut, returned }) => returned <= handedOut, { path: ['returned'] })
  .refine(({ returned, torn }) => returned > torn && returned - torn <= MAXIMUM_BALLOTS, { path: ['torn'] });

/** The longest is a list of all options of a question. */
const keyed = z.string().max(400);
const stamp = z.number().int().min(1).max(MAXIMUM_BALLOTS);

export const keyedBallotSchema = z.strictObject({
  revision: z.number().int().min(0),
  cells: z.array(keyed.nullable()).max(100_000),
  voidReason: z.enum(VOID_REASONS).exactOptional(),
  done: z.boolean(),
});

export const findingSchema = z.union([
  z.strictObject({
    stamp,
    values: z
      .array(z.strictObject({ cell: z.number().int().min(0), value: keyed.nullable() }))
      .min(1)
      .max(20),
  }),
  z.strictObject({ stamp, void: z.boolean().nullable() }),
]);
