import { withUnpackedTargets } from '#domain/survey/packed-targets';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { CheckPayload } from '#domain/survey/checked-wave';
import type { DoorOrigins } from '#domain/survey/fill-wave';

/** The server puts it into the page as JSON; see api/http/fill-page. */
export const wave = JSON.parse(document.getElementById('wave')?.textContent || '', withUnpackedTargets) as CheckPayload;

/** A door of the wave is where the page is, unless it has a host of its own. */
export function doorAddress(door: keyof DoorOrigins, path: string): string {
  return `${wave[door] || ''}/api/${door}/${wave.waveId}/${path}`;
}

/** A text in the language of the page. */
export function text({ zh, en }: LocalizedText): string {
  return (wave.language === 'en' && en) || zh;
}
