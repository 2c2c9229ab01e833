import type { Participation, RaterGroup } from './model';

/**
 * Counts of an open wave go up in these steps, so that no single ballot can be read off a figure. Whoever asks
 * all the time still sees when a step is reached; ballots carry no time, so there is nothing to lay beside it.
 */
export const ROUNDING_STEP = 5;

export interface ParticipationInput {
  readonly groups: readonly RaterGroup[];
  readonly received: GroupCounts;
  /** Ballots from imported files. Whoever imported them knows their number, so it is never rounded. */
  readonly imported?: GroupCounts;
  /** Whether ballots of members may still arrive. */
  readonly open: boolean;
}

type GroupCounts = readonly { readonly groupId: string; readonly received: number }[];

/** Ballots by group; while members may answer each figure is rounded down by itself, the total included. */
export function participationOf({ groups, received, imported = [], open }: ParticipationInput): Participation {
  const shown = (own: number, added: number) => (open ? Math.floor(own / ROUNDING_STEP) * ROUNDING_STEP : own) + added;
  const expected = groups.map((group) => group.expected);
  const known = expected.filter((count) => count !== undefined);
  return {
    received: shown(sumOf(received), sumOf(imported)),
    ...(known.length === groups.length && known.length > 0 && { expected: known.reduce((sum, count) => sum + count) }),
    rounded: open,
    groups: groups.map((group) => ({
      groupId: group.id,
      received: shown(sumOf(received, group.id), sumOf(imported, group.id)),
      ...(group.expected !== undefined && { expected: group.expected }),
    })),
  };
}

/** Of one group, or of all. */
function sumOf(counts: GroupCounts, groupId?: string): number {
  const own = groupId === undefined ? counts : counts.filter((group) => group.groupId === groupId);
  return own.reduce((sum, { received }) => sum + received, 0);
}
