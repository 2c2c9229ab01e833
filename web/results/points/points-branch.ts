import type { CriterionWorking } from '#domain/assessment/criterion-working';
import type { PointsWorking } from '#domain/assessment/points';
import type { RankedTarget } from '#domain/tabulation/model';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';

/** The unit whose working is shown, the branch that is open, and how to open another. */
export interface PointsWorkingProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly target: RankedTarget;
  /** Of the target, from the released numbers alone. */
  readonly working: PointsWorking;
  readonly groupId: string | undefined;
  readonly criterionId: string | string[] | undefined;
  readonly onGroup: (groupId: string) => void;
  readonly onCriterion: (criterionId: string) => void;
}

/** Whether a group's mean holds criteria that are not shown, and so is rounded; one that nobody rated is in no mean. */
export function hidesCriteria(criteria: readonly CriterionWorking[]): boolean {
  return criteria.some((line) => !line.shown && line.reason !== 'nothing-answered');
}
