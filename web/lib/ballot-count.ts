import { ROUNDING_STEP } from '#domain/survey/participation';
import { formatNumber } from './format';
import { commonWords } from './words';

/** Rounded down, a few ballots would read as none: a rounded 0 says what it stands for. */
export function ballotCount({ received, rounded }: { readonly received: number; readonly rounded: boolean }): string {
  return rounded && received === 0 ? commonWords().fewerBallots(ROUNDING_STEP) : formatNumber(received);
}
