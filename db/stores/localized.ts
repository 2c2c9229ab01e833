import type { LocalizedText } from '#domain/questionnaire/model';

/** A text in its two columns, and back. */
export function localized(zh: string, en: string | null): LocalizedText {
  return en === null ? { zh } : { zh, en };
}
