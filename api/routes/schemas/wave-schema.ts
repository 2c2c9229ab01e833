import { z } from 'zod';
import { LOWEST_MINIMUM_GROUP_SIZE } from '#domain/survey/model';
import { UNANIMOUS_SCORES } from '#domain/survey/unanimous-scores';
import type { WavePatch } from '#domain/survey/wave-patch';
import { localizedText } from '../../http/localized-text';
import { publicationSchema } from './publication-schema';
import { schemeSchema } from './scheme-schema';

const time = z.number().int().min(0).max(8_640_000_000_000_000);

const line = localizedText(200);

const groupSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(32)
    .regex(/^[\w-]+$/),
  name: line,
  weight: z.number().min(0).max(100),
  expected: z.number().int().min(1).max(100_000_000).exactOptional(),
  census: z.boolean().exactOptional(),
});

const collectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('links') }),
  z.strictObject({
    kind: z.literal('roll'),
    graceHours: z.number().int().min(0).max(72).exactOptional(),
    custody: z.enum(['server', 'trustees']).exactOptional(),
    codes: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('import'), personal: z.boolean() }),
]);

export const minimumGroupSize = z.number().int().min(LOWEST_MINIMUM_GROUP_SIZE).max(1000);

export const settingsSchema = z.strictObject({
  minimumGroupSize,
  unanimousScores: z.enum(UNANIMOUS_SCORES).exactOptional(),
  fullPoints: z.number().positive().max(10_000),
  purpose: line,
  scheme: schemeSchema.exactOptional(),
  publication: publicationSchema.exactOptional(),
  collection: collectionSchema.exactOptional(),
});

export const wavePatchSchema: z.ZodType<WavePatch> = z.strictObject({
  title: line.exactOptional(),
  groups: z
    .array(groupSchema)
    .max(50)
    .refine((groups) => new Set(groups.map(({ id }) => id)).size === groups.length, { error: 'duplicate id' })
    .exactOptional(),
  settings: settingsSchema.exactOptional(),
  opensAt: time.nullable().exactOptional(),
  closesAt: time.nullable().exactOptional(),
});

export const titleSchema = z.strictObject({ title: line });
