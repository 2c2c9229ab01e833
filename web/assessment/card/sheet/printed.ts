import { language } from '../../../lib/i18n';

/** Chinese on paper has no space beside digits and Latin, and writes ranges with a wave. */
export function printed(text: string): string {
  if (language() !== 'zh') return text;
  return text
    .replaceAll(/(?<=[\p{Script=Han}，。；：（）、？]) (?=[\w+−])/gu, '')
    .replaceAll(/(?<=[\w%）]) (?=[\p{Script=Han}（])/gu, '')
    .replaceAll(/(?<=\d)–(?=\d)/g, '～');
}
