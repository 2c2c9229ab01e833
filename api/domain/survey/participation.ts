import type { Participation, RaterGroup } from './model';

/**
 * Counts of an open wave go up in these steps, so that no single ballot can be read off a figure. Whoever asks
 * all the time still sees when a step is reached; ballots carry no time, so there is nothing to lay beside it.
 */
export const ROUNDING_STEP = 5;

/** How many ballots the rounded counts of so many groups leave out at most, together. */
export function mostLeftOut(groups: number): number {
  return groups * (ROUNDING_STEP - 1);
}

export interface ParticipationInput {
  readonly groups: readonly RaterGroup[];
  readonly received: GroupCounts;
  /** Ballots from imported files. Whoever imported them knows their number, so it is never rounded. */
  readonly imported?: GroupCounts;
  /** Whether ballots of members may still arrive. */
  readonly open: boolean;
}

type GroupCounts = readonly { readonly groupId: string; readonly received: number }[];

/**
 * Ballots by group; while members may answer each group is rounded down, and the total is the sum of what is shown: one that
 * was rounded by itself would tell beside the groups how much they leave out.
 */
export function participationOf({ groups, received, imported = [], open }: ParticipationInput): Participation {
  const shown = (own: number, added: number) => (open ? Math.floor(own / ROUNDING_STEP) * ROUNDING_STEP : own) + added;
  const own = groups.map((group) => ({
    groupId: group.id,
    received: shown(sumOf(received, group.id), sumOf(imported, group.id)),
    ...(group.expected !== undefined && { expected: group.expected }),
  }));
  const expected = groups.map((group) => group.expected);
  const known = expected.filter((count) => count !== undefined);
  return {
    received: own.reduce((sum, group) => sum + group.received, 0),
    ...(known.length === groups.length && known.length > 0 && { expected: known.reduce((sum, count) => sum + count) }),
    rounded: open,
    groups: own,
  };
}

function sumOf(counts: GroupCounts, groupId: string): number {
  return counts.reduce((sum, { groupId: own, received }) => sum + (own === groupId ? received : 0), 0);
}
