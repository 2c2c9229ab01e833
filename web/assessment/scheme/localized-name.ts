import type { LocalizedText } from '#domain/questionnaire/model';
import type { Language } from '../../lib/i18n';

/** A text with one of its languages changed; an English one that is emptied is none. */
export function named(
  before: LocalizedText,
  { language, text }: { readonly language: Language; readonly text: string },
): LocalizedText {
  if (language === 'zh') return { ...before, zh: text };
  const { en: _, ...rest } = before;
  return text.trim() === '' ? rest : { ...rest, en: text };
}
