import type { CollectedChoices } from '#domain/collected/import-model';
import type { FromDataReport } from '../collected-data';
import { ratedReview } from '../from-data/data-survey';
import type { NameDecision } from '../review/decisions';

export const NAMED = ['group', 'target', 'criterion'] as const satisfies readonly NameDecision['kind'][];

/** A name in the file, and the other name it was said to be a spelling of. */
export interface MergeRow {
  readonly kind: NameDecision['kind'];
  readonly name: string;
  readonly means?: string;
}

/** The names of groups, targets and criteria that columns hold; of a wide table the targets stand in the titles. */
export function mergeRows(report: FromDataReport, choices: CollectedChoices): readonly MergeRow[] {
  return NAMED.flatMap((kind) => {
    const merged = Object.entries(choices.names?.[kind] ?? {}).filter(([name, means]) => name !== means);
    const present = namesOf(kind, report).map((name): MergeRow => ({ kind, name }));
    const rows = [...present, ...merged.map(([name, means]): MergeRow => ({ kind, name, means }))];
    // By name, so that a row stays where it is when it is merged.
    return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'zh', { numeric: true }));
  });
}

/** The names that others can be spellings of. */
export function namesOf(kind: NameDecision['kind'], report: FromDataReport): readonly string[] {
  if (kind === 'group') return report.raterGroups.length > 1 ? report.raterGroups.map(({ name }) => name.zh) : [];
  const review = report.form === 'long' ? ratedReview(report) : undefined;
  const things =
    kind === 'target' ? review?.targets.map(({ name }) => name) : review?.criteria.map(({ title }) => title);
  return things && things.length > 1 ? things.map(({ zh }) => zh) : [];
}
