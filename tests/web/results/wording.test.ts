import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words as en } from '../../../web/lib/dictionaries/results/results.en';
import { words as zh } from '../../../web/lib/dictionaries/results/results.zh';

const AREAS = ['results', 'points', 'rules', 'measures', 'quality', 'what-if', 'trace'];

/** Chinese typography is checked on the source: every template is there, whatever its values. */
const SOURCES = AREAS.map((area) => sourceOf(`${area}.zh.ts`));
const ENGLISH = AREAS.map((area) => sourceOf(`${area}.en.ts`));
const chineseLines = SOURCES.flatMap((source) => source.split('\n')).filter((line) => /[\u4e00-\u9fff]/.test(line));

describe('Chinese words of the results', () => {
  it('have no half-width punctuation beside Chinese', () => {
    expect(chineseLines.filter((line) => /[\u4e00-\u9fff][,;:()?!]|[,;:()?!][\u4e00-\u9fff]/.test(line))).toEqual([]);
  });

  it('have no curly quotation marks and no middle dots', () => {
    expect(chineseLines.filter((line) => /[“”‘’·•]/.test(line))).toEqual([]);
  });

  it('set one space between Chinese and figures', () => {
    expect(
      chineseLines.filter((line) =>
        /[\u4e00-\u9fff](\$\{(?:text\.)?(?:index|change|units|above|below|same)\}|\d)/.test(line),
      ),
    ).toEqual([]);
    expect(zh.overview.parts.rise('办事效率', '+2.0')).toBe('办事效率升得最多，+2.0 分');
  });

  it('never write a single rank', () => {
    const note = zh.ranking.note.wording({ place: 14, category: '公共服务', part: '后段' });
    expect(note).toBe('不能写第 14 名，可以写在公共服务类中处于后段。');
  });
});

describe('both languages', () => {
  it('have the same parts, so that no sentence stays Chinese', () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
    expect(ENGLISH.filter((source) => /[\u4e00-\u9fff]/.test(source))).toEqual([]);
  });
});

function sourceOf(name: string): string {
  return readFileSync(new URL(`../../../web/lib/dictionaries/results/${name}`, import.meta.url), 'utf8');
}

function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    .toSorted();
}
