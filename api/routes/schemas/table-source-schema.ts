import { z } from 'zod';

/** A pasted table, or a file as it is. */
export const tableSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('file'), name: z.string().max(255), base64: z.string() }),
]);
