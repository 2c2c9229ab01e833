import type { CollectedPlan } from '#domain/collected/import-model';
import type { Problem } from '#domain/problem';
import type { CollectedFile } from './read-collected-file';
import type { Encoding } from '../read-table-cells';

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

/** Mistakes that a refusal names, with line, column and remedy; a reading of the same file names more. */
const MOST_NAMED = 20;

/** Why a file cannot be stored as it is; undefined where it can. */
export function commitProblem(
  { summary, problems, obstacles }: CollectedPlan,
  skipRefused: boolean,
): Problem | undefined {
  const { refused } = summary;
  if (refused > 0 && !skipRefused)
    return { code: 'import.rows-refused', details: { refused, problems: problems.slice(0, MOST_NAMED) } };
  return obstacles[0];
}
