import type { WaveState } from '#domain/survey/model';
import { rollWords } from '../../../lib/words';

/** Whether links can still be handed out: until the close, as nobody gets a ballot after it. */
export function isHandedOut(state: WaveState): boolean {
  return state === 'draft' || state === 'open';
}

/** Why there are none: they are of no use after the close, and after the count nobody can make them. */
export function noMoreLinks(state: WaveState): string {
  const words = rollWords().handOut;
  return state === 'closed' ? words.over : words.gone;
}
