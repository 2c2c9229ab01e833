import type { Wave } from './model';

/** Whether members can answer through links; a wave of imported data takes no ballots of its own. */
export function takesLinks({ settings }: Pick<Wave, 'settings'>): boolean {
  return settings.collection?.kind !== 'import';
}
