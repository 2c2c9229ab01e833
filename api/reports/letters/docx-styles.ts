import type { LetterLanguage } from '../letter-words';

/** Sizes in half points, distances in twentieths of a point. */
export interface Style {
  readonly fonts: Readonly<Record<'title' | 'heading' | 'body', string>>;
  readonly sizes: Readonly<Record<'title' | 'body' | 'table', number>>;
  readonly line: number;
  /** In characters, and for programs that know none in twentieths of a point. */
  readonly indent: { readonly firstLineChars?: number; readonly firstLine?: number };
  readonly after: number;
}

/**
 * Chinese as documents of offices are set (GB/T 9704-2012): title in 方正小标宋 of size 二号, text in 仿宋 of 三号, 28 points a
 * line, two characters of indent, headings in 黑体. A machine without a font puts its own Song in
 * its place. Latin letters and digits are in Times New Roman in either language; these fonts are for Chinese ones.
 */
export const STYLES: Readonly<Record<LetterLanguage, Style>> = {
  zh: {
    fonts: { title: '方正小标宋简体', heading: '黑体', body: '仿宋' },
    sizes: { title: 44, body: 32, table: 24 },
    line: 560,
    indent: { firstLineChars: 200, firstLine: 640 },
    after: 0,
  },
  en: {
    fonts: { title: '宋体', heading: '宋体', body: '宋体' },
    sizes: { title: 36, body: 24, table: 21 },
    line: 320,
    indent: {},
    after: 120,
  },
};
