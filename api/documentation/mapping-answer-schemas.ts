import { z } from 'zod';
import type { ClassMapping, MappingProblem } from '#domain/disclosure/unit-mapping';
import type { MappedUnit } from '#domain/mapping/mapped-units';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { ClassChange } from '#domain/figures/table-changes';
import { CHANGE_VERDICTS } from '#domain/tabulation/findings/change';
import type { ComparedCounts, ComparedPair } from '#domain/tabulation/compare-tables';
import type { TableComparison } from '../usecases/results/compare-waves';
import type { UnitMapping } from '../usecases/results/read-unit-mapping';

/** What the operations on the mapping of units between two waves answer with; see answer-schemas. */
const localizedText: z.ZodType<LocalizedText> = z.object({ zh: z.string(), en: z.string().exactOptional() });
const earlierWave = z.object({ id: z.string(), number: z.number(), title: localizedText }).nullable();

const sides = { from: z.array(z.string()).describe('Of the earlier wave'), to: z.array(z.string()) };
const link: z.ZodType<ClassMapping> = z.object(sides);

const unit: z.ZodType<MappedUnit> = z.object({
  id: z.string(),
  name: localizedText,
  category: localizedText.exactOptional(),
  people: z.number().describe('Who rated or is in it, at least'),
  shown: z.boolean().describe('Whether something of it was released'),
});

const problem: z.ZodType<MappingProblem> = z.object({
  code: z.enum(['mapping.class-unknown', 'mapping.side-empty', 'mapping.class-twice', 'mapping.isolates']),
  wave: z.enum(['earlier', 'later']),
  classes: z.array(z.string()),
  people: z.number().exactOptional(),
});

export const unitMappingSchema: z.ZodType<UnitMapping> = z.object({
  earlierWave,
  divisions: z.array(
    z.object({
      division: z.string().describe('`targets`, or `table:` and the id of a table of the plan'),
      title: localizedText.nullable(),
      earlier: z.array(unit),
      later: z.array(unit),
      links: z.array(link),
      revision: z.number().describe('What a change has to name'),
      storedAt: z.number().nullable().describe('Null for a proposal'),
      minimumGroupSize: z.number(),
      problems: z.array(problem),
    }),
  ),
});

export const mappedSchema = z.object({ revision: z.number() });

const counts: z.ZodType<ComparedCounts> = z.object({ n: z.number(), counts: z.array(z.number()) });
const pair: z.ZodType<ComparedPair> = z.object({
  ...sides,
  earlier: counts.nullable().describe('Null if one of the units is hidden'),
  later: counts.nullable(),
});

const change: z.ZodType<ClassChange> = z.object({
  previous: z.number(),
  current: z.number(),
  difference: z.number(),
  interval: z.tuple([z.number(), z.number()]).describe('95 %, Newcombe'),
  adjustedP: z
    .number()
    .exactOptional()
    .describe('After Holm over the classes of the table; not told to a reader of some units'),
  verdict: z.enum(CHANGE_VERDICTS),
});

export const comparisonSchema: z.ZodType<TableComparison> = z.object({
  earlierWave,
  questions: z.array(
    z.object({
      question: z.string(),
      item: z.string().exactOptional(),
      pairs: z.array(pair),
      options: z.array(z.string()).describe('Whose share is compared'),
      changes: z.array(change.nullable()).describe('In the order of the pairs; null if a side is hidden or weighted'),
    }),
  ),
});
