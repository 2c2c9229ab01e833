import { mostLeftOut } from '#domain/survey/participation';
import { formatDateTime, formatNumber, formatPercent } from '../../../lib/format';
import { collectionWords } from '../../../lib/words';
import { shownState } from '../../../ui/wave-state-mark';
import type { WaveDetails } from '../survey-data';

/** The heading of the page; the last question before closing begins with it too. */
export function collectionFinding(wave: WaveDetails): string {
  const words = collectionWords();
  if (shownState(wave) === 'scheduled') return words.scheduledTitle(formatDateTime(wave.opensAt ?? 0));
  const { received = 0, expected } = wave.participation ?? {};
  const comesIn = wave.participation?.rounded === true;
  if (received === 0 && comesIn) return words.receivedFew(mostLeftOut(wave.groups.length) + 1);
  const count = formatNumber(received);
  const share = expected ? formatPercent(received / expected) : undefined;
  if (comesIn) return share ? words.receivedShare(count, share) : words.received(count);
  return share ? words.receivedExactlyShare(count, share) : words.receivedExactly(count);
}
