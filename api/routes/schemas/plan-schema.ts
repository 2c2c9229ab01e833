import { z } from 'zod';
import type { AnalysisPlan, IndexItem, MarginPlan, Outcome, Weighting } from '#domain/analysis/plan/analysis-plan';
import { localizedText } from '../../http/localized-text';

/** Shapes only; what makes sense together is said by #domain/analysis/plan/check-plan. */
const name = z.string().min(1).max(64);
const share = z.number().min(0).max(1);
const multiple = z.number().min(0).max(1000);

const indexItem: z.ZodType<IndexItem> = z.strictObject({
  question: name,
  item: name.exactOptional(),
  reversed: z.boolean().exactOptional(),
  weight: z.number().min(1e-6).max(1e6).exactOptional(),
});

const outcome: z.ZodType<Outcome> = z.union([
  z.strictObject({ index: name }),
  z.strictObject({ question: name, item: name.exactOptional() }),
]);

const margin: z.ZodType<MarginPlan> = z.strictObject({
  question: name,
  shares: z.record(name, share),
  population: z.number().positive().max(1e12).exactOptional(),
});

const weighting: z.ZodType<Weighting> = z.strictObject({
  margins: z.array(margin).max(20),
  trim: z.tuple([multiple, multiple]),
});

export const planSchema: z.ZodType<AnalysisPlan> = z.strictObject({
  indices: z
    .array(
      z.strictObject({
        id: name,
        title: localizedText(200),
        items: z.array(indexItem).max(200),
        minimumAnswered: z.number().int().min(1).max(200),
      }),
    )
    .max(100),
  outcome: outcome.exactOptional(),
  predictors: z.array(name).max(100).exactOptional(),
  breakdowns: z.array(name).max(20),
  weighting: weighting.exactOptional(),
});
