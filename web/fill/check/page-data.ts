import { withUnpackedTargets } from '#domain/survey/packed-targets';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { CheckPayload } from '#domain/survey/checked-wave';

/** The server puts it into the page as JSON; see api/http/fill-page. */
export const wave = JSON.parse(document.getElementById('wave')?.textContent || '', withUnpackedTargets) as CheckPayload;

/** A text in the language of the page. */
export function text({ zh, en }: LocalizedText): string {
  return (wave.language === 'en' && en) || zh;
}
