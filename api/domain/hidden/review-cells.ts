import type { QuestionId } from '#domain/questionnaire/model';
import type { RankedTarget, ReviewTable, TargetResult } from '#domain/tabulation/model';
import { reasonOf } from './reason-of';
import type { PlacedCell } from './model';

/** Every cell of a review that was to be published, target by target. */
export function reviewCells({ question, distribution, targets }: ReviewTable): readonly PlacedCell[] {
  return [
    { kind: 'everybody', reason: reasonOf(distribution), question },
    ...targets.flatMap((target) => targetCells(question, target)),
  ];
}

function targetCells(question: QuestionId, target: TargetResult): readonly PlacedCell[] {
  const place = { question, target: target.targetId };
  if (target.status === 'insufficient') return [{ kind: 'units', reason: target.reason, ...place }];
  return [{ kind: 'units', reason: null, ...place }, ...criterionCells(place, target), ...groupCells(place, target)];
}

type Place = Pick<PlacedCell, 'question' | 'target'>;

function criterionCells(place: Place, { criteria }: RankedTarget): readonly PlacedCell[] {
  return criteria.map(({ criterionId, cell }) => ({
    kind: 'unit-criteria',
    reason: reasonOf(cell),
    ...place,
    criterion: criterionId,
  }));
}

/** What a hidden group says of single criteria is hidden with it and not counted again. */
function groupCells(place: Place, { groups }: RankedTarget): readonly PlacedCell[] {
  return groups.flatMap(({ groupId, cell }): readonly PlacedCell[] => {
    const own = { ...place, group: groupId };
    const details = cell.released ? cell.criteria : [];
    return [
      { kind: 'unit-groups', reason: reasonOf(cell), ...own },
      ...details.map(({ criterionId, reason = null }): PlacedCell => ({
        kind: 'unit-details',
        reason,
        ...own,
        criterion: criterionId,
      })),
    ];
  });
}
