import { largestStep, unitAbove } from '#domain/disclosure/coarse-value';
import type { RankedTarget } from '#domain/tabulation/model';
import type { Bounds, solver } from './bound-attack';

/** What everybody knows of a review of one target: sizes of rater groups, weights and scores; and what was released. */
export interface AttackedReview {
  readonly target: RankedTarget;
  /** Cards by rater group, all of them answered in full. */
  readonly sizes: Readonly<Record<string, number>>;
  /** By criterion, adding up to 1. */
  readonly weights: readonly number[];
  readonly scores: readonly number[];
}

/** Of the rounding of doubles. */
const TOLERANCE = 1e-6;

/**
 * What linear programming says of the ratings that one rater group gave for one criterion: for each option the fewest and the
 * most of them, given every count that is shown and every mean as near as it is.
 */
export function ratingBounds(
  highs: Awaited<ReturnType<typeof solver>>,
  review: AttackedReview,
  wanted: { readonly group: number; readonly criterion: number },
): readonly Bounds[] {
  const constraints = [...totals(review), ...shownCounts(review), ...groupMeans(review), ...targetMeans(review)];
  return review.scores.map((_, option) => {
    const solve = (direction: string) => {
      const text = `${direction}\n obj: ${ratings(wanted.group, wanted.criterion, option)}\nSubject To\n${constraints.join('\n')}\nEnd`;
      const solution = highs.solve(text, { output_flag: false });
      if (solution.Status !== 'Optimal') throw new Error(`the release contradicts itself: ${solution.Status}`);
      return solution.ObjectiveValue;
    };
    return { lowest: solve('Minimize'), highest: solve('Maximize') };
  });
}

function ratings(group: number, criterion: number, option: number): string {
  return `x${group}_${criterion}_${option}`;
}

function sizeOf({ target, sizes }: AttackedReview, group: number): number {
  return sizes[target.groups[group]?.groupId ?? ''] ?? 0;
}

/** Whether the ratings of a group for a criterion are shown as they are. */
export function isShown({ target }: AttackedReview, group: number, criterion: number): boolean {
  const cell = target.groups[group]?.cell;
  return cell?.released === true && cell.criteria[criterion]?.reason === undefined;
}

function totals(review: AttackedReview): readonly string[] {
  return review.target.groups.flatMap((_, group) =>
    review.weights.map((__, criterion) => {
      const own = review.scores.map((___, option) => ratings(group, criterion, option));
      return ` ${own.join(' + ')} = ${sizeOf(review, group)}`;
    }),
  );
}

function shownCounts(review: AttackedReview): readonly string[] {
  return review.target.groups.flatMap(({ cell }, group) =>
    review.weights.flatMap((_, criterion) => {
      if (!cell.released || !isShown(review, group, criterion)) return [];
      const counts = cell.criteria[criterion]?.counts ?? [];
      return counts.map((count, option) => ` ${ratings(group, criterion, option)} = ${count}`);
    }),
  );
}

/** The mean of a group that hides criteria is as coarse as one answer to one of them can move it. */
function groupMeans(review: AttackedReview): readonly string[] {
  const { target, weights } = review;
  return target.groups.flatMap(({ cell }, group) => {
    if (!cell.released) return [];
    const moves = weights.map((weight, criterion) =>
      isShown(review, group, criterion) ? 0 : (weight * stepOf(review)) / sizeOf(review, group),
    );
    return between(meanTerms(review, [{ group, weight: 1 }], weights), { value: cell.mean, moves });
  });
}

/** Of the whole score, and of each criterion whose score is shown. */
function targetMeans(review: AttackedReview): readonly string[] {
  const { target, weights } = review;
  const parts = target.groups.map(({ appliedWeight }, group) => ({ group, weight: appliedWeight }));
  const movesOf = (own: readonly number[]) =>
    parts.flatMap(({ group, weight }) =>
      own.map((share, criterion) =>
        isShown(review, group, criterion) ? 0 : (weight * share * stepOf(review)) / sizeOf(review, group),
      ),
    );
  const wholeMoves = parts.map(({ group, weight }) =>
    weights.every((_, criterion) => isShown(review, group, criterion))
      ? 0
      : (weight * stepOf(review)) / sizeOf(review, group),
  );
  return [
    ...between(meanTerms(review, parts, weights), { value: target.score.value, moves: wholeMoves }),
    ...target.criteria.flatMap(({ cell }, place) => {
      if (!cell.released) return [];
      const own = weights.map((_, criterion) => (criterion === place ? 1 : 0));
      return between(meanTerms(review, parts, own), { value: cell.score.value, moves: movesOf(own) });
    }),
  ];
}

function stepOf({ scores }: AttackedReview): number {
  return largestStep(scores);
}

function meanTerms(
  review: AttackedReview,
  parts: readonly { readonly group: number; readonly weight: number }[],
  weights: readonly number[],
): string {
  return parts
    .flatMap(({ group, weight }) =>
      weights.flatMap((share, criterion) =>
        review.scores.map((score, option) => ({
          factor: (weight * share * score) / sizeOf(review, group),
          name: ratings(group, criterion, option),
        })),
      ),
    )
    .filter(({ factor }) => factor > 0)
    .map(({ factor, name }) => `${factor} ${name}`)
    .join(' + ');
}

/** Exact where nothing in it is hidden. */
function between(
  terms: string,
  { value, moves }: { readonly value: number; readonly moves: readonly number[] },
): readonly string[] {
  const most = Math.max(...moves);
  const near = most === 0 ? TOLERANCE : unitAbove(most) / 2 + TOLERANCE;
  return terms === '' ? [] : [` ${terms} >= ${value - near}`, ` ${terms} <= ${value + near}`];
}
