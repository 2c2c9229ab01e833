import type { LocalizedText } from '#domain/questionnaire/model';
import type { Language } from '../../../lib/i18n';

/** A text with one of its languages changed; an English one that is emptied is none. */
export function named(
  before: LocalizedText,
  { language, text }: { readonly language: Language; readonly text: string },
): LocalizedText {
  if (language === 'zh') return { ...before, zh: text };
  const { en: _, ...rest } = before;
  return text.trim() === '' ? rest : { ...rest, en: text };
}

/** What a field for one of the languages holds. An English one that is empty shows the Chinese name, and does not hold it. */
export function nameField({ zh, en = '' }: LocalizedText, language: Language) {
  return language === 'zh' ? { value: zh, placeholder: '' } : { value: en, placeholder: zh };
}
