import { z } from 'zod';
import type { Classification, MergedClass, PlannedTable, PublicationPlan } from '#domain/disclosure/publication-plan';
import { localizedText } from '../../http/localized-text';

/** Shapes only; what can be published together is said by #domain/disclosure/check-publication. */
const name = z.string().min(1).max(64);
const title = localizedText(200);

const mergedClass: z.ZodType<MergedClass> = z.strictObject({ id: name, title, members: z.array(name).max(1000) });
const merged = z.array(mergedClass).max(1000).exactOptional();

export const classificationSchema: z.ZodType<Classification> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rater-group'), merged }),
  z.strictObject({ kind: z.literal('question'), question: name, merged }),
]);

export const plannedTableSchema: z.ZodType<PlannedTable> = z.strictObject({
  id: name,
  title,
  by: z.array(classificationSchema).max(4),
});

export const publicationSchema: z.ZodType<PublicationPlan> = z.strictObject({
  tables: z.array(plannedTableSchema).max(12),
  textThreshold: z.number().int().min(1).max(1000),
});
