import { weightsOf } from '#domain/assessment/points';
import type { RankedTarget, TargetGroupScore } from '#domain/tabulation/model';
import { standInDonors } from '#domain/tabulation/review/stand-ins';
import { isRanked, type PublishedReview } from './published-wave';

interface Donor {
  readonly target: RankedTarget;
  readonly cell: TargetGroupScore;
}

/**
 * The other targets of the category of whose means the stand-in of a group is made: of an earlier version all that show the
 * group, as the number of them says.
 */
export function donorsOf(
  { review, tabulation }: PublishedReview,
  { categoryId, targetId }: RankedTarget,
  standIn: { readonly groupId: string; readonly targets?: number },
): readonly Donor[] {
  const weights = weightsOf(tabulation);
  const missing = ({ groups }: RankedTarget) =>
    groups.flatMap(({ groupId, appliedWeight }) =>
      appliedWeight === 0 && (weights.get(groupId) ?? 0) > 0 ? [groupId] : [],
    );
  const peers = review.targets.filter(isRanked).filter((other) => other.categoryId === categoryId);
  const shownOf = (targets: readonly RankedTarget[]) =>
    targets
      .filter((other) => other.targetId !== targetId)
      .flatMap((target) =>
        target.groups.flatMap(({ groupId, cell }) =>
          groupId === standIn.groupId && cell.released ? [{ target, cell }] : [],
        ),
      );
  const donors = shownOf(standInDonors(peers, missing));
  return standIn.targets === undefined || standIn.targets === donors.length ? donors : shownOf(peers);
}
