import { mostLeftOut } from '#domain/survey/participation';
import { formatNumber } from './format';
import { commonWords } from './words';

export interface CountOfBallots {
  readonly received: number;
  readonly rounded: boolean;
  /** How many groups it adds up, each rounded by itself; one if absent. */
  readonly groups?: number;
}

/** Rounded down, a few ballots would read as none: a rounded 0 says what it stands for. */
export function ballotCount({ received, rounded, groups = 1 }: CountOfBallots): string {
  return rounded && received === 0 ? commonWords().fewerBallots(mostLeftOut(groups) + 1) : formatNumber(received);
}
