import { endOfGrace, graceHoursOf } from '#domain/survey/collection';
import type { Wave } from '#domain/survey/model';
import { collectedWords, collectionWords, rollWords } from '../../../lib/words';

/** What is said about closing: with a grace period, closing and counting are two acts, and of imported data there is no key. */
export function closingWords(wave: Pick<Wave, 'settings'>): ReturnType<typeof collectionWords>['close'] {
  const words = collectionWords().close;
  if (wave.settings.collection?.kind === 'import') return { ...words, steps: collectedWords().closing.steps };
  const hours = graceHoursOf(wave);
  if (hours === 0) return words;
  const {
    closeTitle: title,
    early,
    stepsWithGrace,
    closeEarly: actEarly,
    close: act,
    dialogTitle,
  } = rollWords().collection;
  return { ...words, title, early, steps: stepsWithGrace(hours), actEarly, act, dialogTitle };
}

/** Until when a closed wave waits for ballots that were stamped in time; undefined where it waits no longer. */
export function waitsUntil(wave: Pick<Wave, 'settings' | 'state' | 'closedAt'>, now: number): number | undefined {
  const until = wave.state === 'closed' ? endOfGrace(wave) : undefined;
  return until !== undefined && until > now ? until : undefined;
}
