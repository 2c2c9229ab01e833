import type { LocalizedText } from '#domain/questionnaire/model';
import type { FillPayload } from '#domain/survey/fill-wave';
import { withUnpackedTargets } from '#domain/survey/packed-targets';
import * as words from '../words/zh';

/** The server puts it into the page as JSON; see api/http/fill-page. */
export const wave = JSON.parse(
  document.getElementById('wave')?.textContent || '',
  EVERY_KIND ? withUnpackedTargets : undefined,
) as FillPayload;

export const isEnglish = wave.language === 'en';

/** A text of the questionnaire; a Chinese page gets no English ones. */
export function text(localized: LocalizedText): string {
  return localized.en || localized.zh;
}

/** Until when a ballot can be replaced; a wave without a date closes when its organizer closes it. */
export function deadline(): string {
  return wave.deadline ? wave.deadline + (isEnglish ? '' : ' ') : words.closing;
}

/** A day without the year and without a clock time, Chinese with a space between figures and characters. */
export function dayInWords(time: number): string {
  const day = new Date(time).toLocaleDateString(wave.language, { month: 'long', day: 'numeric' });
  return isEnglish ? day : day.replace(/\d+/g, ' $& ').trim();
}
