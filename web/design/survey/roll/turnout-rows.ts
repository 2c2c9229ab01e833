import type { RoundedTurnout } from '#domain/roll/turnout';

export interface TurnoutRow extends RoundedTurnout {
  readonly share: number;
}

/** The lowest first: these are whom a reminder is for. */
export function turnoutRows(turnout: readonly RoundedTurnout[]): readonly TurnoutRow[] {
  return turnout
    .map((row) => ({ ...row, share: row.size === 0 ? 0 : row.takenPart / row.size }))
    .toSorted((one, other) => one.share - other.share || other.size - one.size);
}
