import type { LocalizedText } from '#domain/questionnaire/model';
import type { DoorOrigins, FillPayload } from '#domain/survey/fill-wave';
import { withUnpackedTargets } from '#domain/survey/packed-targets';
import * as words from '../words/zh';

/** The server puts it into the page as JSON; see api/http/fill-page. */
export const wave = JSON.parse(
  document.getElementById('wave')?.textContent || '',
  EVERY_KIND ? withUnpackedTargets : undefined,
) as FillPayload;

/** A door of the wave is where the page is, unless it has a host of its own. */
export function doorAddress(door: keyof DoorOrigins, path: string): string {
  return `${wave[door] || ''}/api/${door}/${wave.waveId}/${path}`;
}

export const isEnglish = wave.language === 'en';

/** A text of the questionnaire; a Chinese page gets no English ones. */
export function text(localized: LocalizedText): string {
  return localized.en || localized.zh;
}

/** Words of the page with their values put in. */
export function say(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
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
