import type { LocalizedText } from '#domain/questionnaire/model';
import { SMALLEST_STRATUM } from '#domain/roll/model';
import type { RaterGroup } from '#domain/survey/model';

interface GroupSize {
  readonly groupId: string;
  readonly size: number;
  readonly withoutContact: number;
}

/** A rater group with its people, or people of one that the wave no longer has. */
export interface GroupRow extends GroupSize {
  /** Absent for a group that was deleted. */
  readonly name?: LocalizedText;
  readonly weight: number;
  /** How many people are too few; 0 where there are enough. */
  readonly missing: number;
}

/** The groups of the wave in their order, then the deleted ones that still have people. */
export function groupRows(groups: readonly RaterGroup[], sizes: readonly GroupSize[]): readonly GroupRow[] {
  const sizeOf = (groupId: string) =>
    sizes.find((one) => one.groupId === groupId) ?? { groupId, size: 0, withoutContact: 0 };
  const known = groups.map(({ id, name, weight }): GroupRow => {
    const size = sizeOf(id);
    return { ...size, name, weight, missing: Math.max(0, SMALLEST_STRATUM - size.size) };
  });
  const removed = sizes.filter(({ groupId }) => !groups.some(({ id }) => id === groupId));
  return [...known, ...removed.map((size) => ({ ...size, weight: 0, missing: 0 }))];
}

/** Whether something has to be done about it before the opening. */
export function isToSettle({ name, missing }: GroupRow): boolean {
  return name === undefined || missing > 0;
}

/**
 * Groups into which it may be merged, the best first: those that make it large enough, the smallest of them before the
 * others, because that changes least; then those that do not, the largest first.
 */
export function mergerTargets(row: GroupRow, rows: readonly GroupRow[]): readonly GroupRow[] {
  const others = rows.filter(({ groupId, name }) => groupId !== row.groupId && name !== undefined);
  const isEnough = (other: GroupRow) => other.size + row.size >= SMALLEST_STRATUM;
  return [
    ...others.filter(isEnough).toSorted((one, other) => one.size - other.size),
    ...others.filter((other) => !isEnough(other)).toSorted((one, other) => other.size - one.size),
  ];
}
