import { language } from './i18n';

/** One after the other: Chinese has no space behind a full stop. */
export function sentences(parts: readonly string[]): string {
  return parts.join(language() === 'zh' ? '' : ' ');
}
