import type { LENIENCY_METHODS, LenientTarget, ReviewLeniency } from '#domain/analysis/review/review-model';
import type { TargetId } from '#domain/questionnaire/model';
import type { RankedTarget } from '#domain/tabulation/model';
import { contentOf } from './block';

export type LeniencyMethodId = (typeof LENIENCY_METHODS)[number];

/** A target in its official place, and where it stands under each method; null where a method does not rank it. */
export interface LenientRow {
  readonly target: RankedTarget;
  readonly moves: readonly (LenientMove | null)[];
  readonly largest: number;
}

export interface LenientMove {
  readonly rank: number;
  readonly tied: boolean;
  readonly placesUp: number;
}

/** Farthest moved first; within equal moves in the order of the official scores. */
export function lenientRows(
  { methods }: ReviewLeniency,
  targets: readonly RankedTarget[],
  order: readonly LeniencyMethodId[],
): readonly LenientRow[] {
  const places = order.map((method) => placesUnder(methods, method));
  return targets
    .map((target) => {
      const moves = places.map((place) => place.get(target.targetId) ?? null);
      return { target, moves, largest: Math.max(0, ...moves.map((move) => Math.abs(move?.placesUp ?? 0))) };
    })
    .toSorted((a, b) => b.largest - a.largest || b.target.score.value - a.target.score.value);
}

function placesUnder(methods: ReviewLeniency['methods'], wanted: LeniencyMethodId): ReadonlyMap<TargetId, LenientMove> {
  const found = methods.find(({ method }) => method === wanted);
  const content = found && contentOf(found.result);
  return new Map((content?.targets ?? []).flatMap(moveOf));
}

function moveOf({ targetId, place }: LenientTarget): readonly (readonly [TargetId, LenientMove])[] {
  const content = contentOf(place);
  return content === undefined ? [] : [[targetId, content]];
}

/** The most that any method moves: how many targets, how far, of how many. */
export interface LeniencySummary {
  readonly compared: number;
  readonly moved: number;
  readonly largestMove: number;
}

/** Null if no method gives ranks. */
export function leniencySummary({ methods }: ReviewLeniency): LeniencySummary | null {
  const results = methods.flatMap(({ result }) => contentOf(result) ?? []);
  if (results.length === 0) return null;
  return {
    compared: Math.max(...results.map(({ compared }) => compared)),
    moved: Math.max(...results.map(({ moved }) => moved)),
    largestMove: Math.max(...results.map(({ largestMove }) => largestMove)),
  };
}
