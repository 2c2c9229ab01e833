import { releaseRulesOf } from '#domain/disclosure/release-rules';
import type { Participation, Wave } from '#domain/survey/model';
import { mostLeftOut } from '#domain/survey/participation';
import { ballotCount } from '../../../lib/ballot-count';
import { shownState } from '../../../ui/wave-state-mark';

interface CountedWave extends Pick<Wave, 'state' | 'opensAt' | 'groups' | 'settings'> {
  readonly participation: Participation | null;
}

/** A count as it may be said: before the hour of the opening 0 is 0, after it a rounded 0 may be some ballots. */
export function shownCount(wave: CountedWave, received: number): string {
  return ballotCount({ received, rounded: isRounded(wave) });
}

export function shownTotal(wave: CountedWave): string {
  const received = wave.participation?.received ?? 0;
  return ballotCount({ received, rounded: isRounded(wave), groups: wave.groups.length });
}

function isRounded(wave: CountedWave): boolean {
  return wave.participation?.rounded === true && shownState(wave) !== 'scheduled';
}

export function receivedOf({ participation }: CountedWave, groupId: string): number {
  return participation?.groups.find((group) => group.groupId === groupId)?.received ?? 0;
}

export interface Ballots {
  /** As many as there can be: what groups leave out when they are rounded may add up. */
  readonly total: number;
  readonly ofGroup: (groupId: string) => number;
}

export function receivedBallots(wave: CountedWave): Ballots {
  const { received = 0, rounded = false } = wave.participation ?? {};
  const leftOut = rounded ? mostLeftOut(wave.groups.length) : 0;
  return { total: received + leftOut, ofGroup: (groupId) => receivedOf(wave, groupId) };
}

export interface Shortfall {
  readonly groups: number;
  /** Not even all groups together have enough; small groups that do are still published as one. */
  readonly all: boolean;
  readonly minimum: number;
}

/** The fewest ballots of a group that are shown: all of them where nothing is hidden. */
export function fewestShown({ settings }: Pick<Wave, 'settings'>): number {
  return releaseRulesOf(settings).suppression ? settings.minimumGroupSize : 0;
}

/** Groups that would stay below the smallest published number if the wave were closed with these ballots. */
export function shortfallOf(wave: Pick<Wave, 'groups' | 'settings'>, ballots: Ballots): Shortfall | undefined {
  const minimum = fewestShown(wave);
  const short = wave.groups.filter(({ id }) => ballots.ofGroup(id) < minimum).length;
  return short > 0 ? { groups: short, all: ballots.total < minimum, minimum } : undefined;
}
