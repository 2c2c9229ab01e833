import type { CollectedPlan } from '#domain/collected/import-model';
import type { Problem } from '#domain/problem';
import type { CollectedFile } from './read-collected-file';
import type { Encoding } from './read-table-cells';

/** What a file would add or has added to a wave. */
export interface CollectedReport extends Omit<CollectedPlan, 'ballots'> {
  readonly encoding?: Encoding;
  readonly committed: boolean;
}

export function collectedReport(
  { ballots: _, ...plan }: CollectedPlan,
  { encoding }: CollectedFile,
  committed: boolean,
): CollectedReport {
  return { ...plan, ...(encoding && { encoding }), committed };
}

/** Why a file cannot be stored as it is; undefined where it can. */
export function commitProblem({ summary, obstacles }: CollectedPlan, skipRefused: boolean): Problem | undefined {
  const { refused } = summary;
  if (refused > 0 && !skipRefused) return { code: 'import.rows-refused', details: { refused } };
  return obstacles[0];
}
