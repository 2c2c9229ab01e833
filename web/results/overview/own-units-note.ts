import { resultWords as words } from '../../lib/words';
import type { WaveResults } from '../wave-results';

interface Reader {
  readonly unitScope: readonly string[];
  /** How many of his units the wave lists. */
  readonly listed: number;
}

/** Why a leader finds other units in an earlier wave than those of his account, or none. */
export function ownUnitsNote(
  { ownUnits }: Pick<WaveResults, 'ownUnits'>,
  { unitScope, listed }: Reader,
): string | undefined {
  const inWave = new Set(ownUnits ?? unitScope);
  const isSame = inWave.size === unitScope.length && unitScope.every((code) => inWave.has(code));
  if (isSame) return undefined;
  const { forerunners, noForerunners } = words().overview.own;
  return listed > 0 ? forerunners : noForerunners;
}
