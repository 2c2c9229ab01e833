import { z } from 'zod';

const name = z.string().min(1).max(64);

/** Classes of an earlier wave and what they are in this one. */
export const comparisonSchema = z.strictObject({
  earlierWaveId: name,
  earlierTableId: name,
  mappings: z
    .array(z.strictObject({ from: z.array(name).max(1000), to: z.array(name).max(1000) }))
    .min(1)
    .max(1000),
});
