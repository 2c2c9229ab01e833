import type { ReviewTable } from '#domain/tabulation/model';

/** Where one target stands in two rankings of the same ballots; null where it has no score. */
export interface RankMove {
  readonly targetId: string;
  readonly categoryId: string;
  readonly before: PlacedScore | null;
  readonly after: PlacedScore | null;
  /** Places gained; 0 where either is missing. */
  readonly gained: number;
}

export interface PlacedScore {
  readonly score: number;
  readonly place: number;
}

/** Targets of a review under two versions of the scheme, in the order of the later one's table. */
export function compareRankings(before: ReviewTable, after: ReviewTable): readonly RankMove[] {
  const earlier = placesOf(before);
  const later = placesOf(after);
  return after.targets.map(({ targetId, categoryId }) => {
    const [own, other] = [earlier.get(targetId) ?? null, later.get(targetId) ?? null];
    const gained = own === null || other === null ? 0 : own.place - other.place;
    return { targetId, categoryId, before: own, after: other, gained };
  });
}

function placesOf({ targets }: ReviewTable): ReadonlyMap<string, PlacedScore> {
  return new Map(
    targets.flatMap((target) =>
      target.status === 'ranked'
        ? [[target.targetId, { score: target.score.value, place: target.place.rank }] as const]
        : [],
    ),
  );
}
