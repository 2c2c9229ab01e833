import type { Participation, RaterGroup } from './model';

/**
 * Counts of an open wave go up in these steps, so that no single ballot can be read off a figure. Whoever asks
 * all the time still sees when a step is reached; ballots carry no time, so there is nothing to lay beside it.
 */
export const ROUNDING_STEP = 5;

export interface ParticipationInput {
  readonly groups: readonly RaterGroup[];
  readonly received: readonly { readonly groupId: string; readonly received: number }[];
  /** Whether ballots may still arrive. */
  readonly open: boolean;
}

/** Ballots by group; while the wave is open each figure is rounded down by itself, the total included. */
export function participationOf({ groups, received, open }: ParticipationInput): Participation {
  const shown = (count: number) => (open ? Math.floor(count / ROUNDING_STEP) * ROUNDING_STEP : count);
  const counts = new Map(received.map((group) => [group.groupId, group.received]));
  const total = received.reduce((sum, group) => sum + group.received, 0);
  const expected = groups.map((group) => group.expected);
  const known = expected.filter((count) => count !== undefined);
  return {
    received: shown(total),
    ...(known.length === groups.length && known.length > 0 && { expected: known.reduce((sum, count) => sum + count) }),
    rounded: open,
    groups: groups.map((group) => ({
      groupId: group.id,
      received: shown(counts.get(group.id) ?? 0),
      ...(group.expected !== undefined && { expected: group.expected }),
    })),
  };
}
