import { coarseUnit, type HiddenPart } from '#domain/disclosure/coarse-value';
import type { HiddenSum } from '#domain/disclosure/open-groups';
import type { ScoredTarget, WorkingGroup } from './worked-target';

/** What is left of the published score of a target and of its published criteria when everything is taken off that is shown. */
export function hiddenSums(
  { score, groups, criteria }: Pick<ScoredTarget, 'score' | 'groups' | 'criteria'>,
  step: number,
): readonly HiddenSum[] {
  const scoring = groups.filter(({ appliedWeight }) => appliedWeight > 0);
  const shown = scoring.filter(({ reason }) => reason === null);
  const hidden = scoring.filter(({ reason }) => reason !== null);
  const standIns = groups.flatMap(({ standIn }) => (standIn === null ? [] : [standIn.weight * standIn.mean.value]));
  const sumOf = (value: number, known: readonly number[], parts: readonly HiddenPart[]): HiddenSum => ({
    value: known.reduce((left, part) => left - part, value),
    unit: coarseUnit({ parts, largestStep: step }),
    parts,
  });
  return [
    sumOf(
      score.value,
      [...shown.map(({ appliedWeight, figure }) => appliedWeight * figure.value), ...standIns],
      hidden.map(({ appliedWeight, cards }) => ({ weight: appliedWeight, n: cards.moments.n })),
    ),
    ...criteria.flatMap((criterion, place) =>
      criterion.reason !== null || criterion.score === null
        ? []
        : [
            sumOf(
              criterion.score.value,
              shown.flatMap((group) => criterionParts(group, place)),
              hidden.map((group) => hiddenPart(group, place)),
            ),
          ],
    ),
  ];
}

function criterionParts({ criteria }: WorkingGroup, place: number): readonly number[] {
  const own = criteria[place];
  return own === undefined || own.appliedWeight === 0 ? [] : [own.appliedWeight * own.moments.mean];
}

/** Whoever has no rating there has no part in the sum. */
function hiddenPart({ criteria }: WorkingGroup, place: number): HiddenPart {
  const own = criteria[place];
  return { weight: own?.appliedWeight ?? 0, n: Math.max(1, own?.moments.n ?? 0) };
}
