import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../../web/lib/dictionaries/', import.meta.url));
/** What reads as a mistake in Chinese typesetting on screen, and what the interface does not use at all. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  'half-width mark beside Chinese': /\p{Script=Han} ?[,:;()!?]|[,:;()!?] ?\p{Script=Han}/u,
  'no space between Chinese and Latin or digits': /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u,
  'more than one space': /\S {2,}\S/,
  'space beside a full-width mark': /[，。：；（）、？！] (?=\p{Script=Han})|\p{Script=Han} [，。：；（）、？！]/u,
  'round quotation mark, middle dot or ellipsis': /[“”·…]/,
  'three dots': /\.\.\./,
};

/** A statistic keeps the brackets of its name, which are no punctuation. */
const NAMES_OF_STATISTICS = /r_wg\(j\)/g;

/** Stands for a text that is filled in and may be Chinese or Latin: neither side of it is judged. */
const ANY_TEXT = '□';
const ANY_COUNT = 3;

/** A language is called by its own name, and what starts as the Chinese text of a survey is Chinese in both. */
const CHINESE_ON_PURPOSE = new Set([
  '中文',
  '未命名的调查',
  '第 3 组',
  '用于改进机关作风，各单位得分计入年度考核，不追查任何个人。',
]);

const areas = (await readdir(FOLDER, { recursive: true }))
  .filter((file) => file.endsWith('.zh.ts'))
  .map((file) => file.replace('.zh.ts', ''));

describe.each(areas)('words of %s', (area) => {
  it('follow Chinese typesetting', async () => {
    const texts = textsOf(await wordsOf(area, 'zh'), await countNames(area));
    expect(texts.flatMap(faultsOf)).toEqual([]);
  });

  it('say the same things in both languages', async () => {
    const [zh, en] = await Promise.all([wordsOf(area, 'zh'), wordsOf(area, 'en')]);
    expect(keysOf(en).toSorted()).toEqual(keysOf(zh).toSorted());
  });

  it('have no Chinese left in English, apart from examples of several lines', async () => {
    const texts = textsOf(await wordsOf(area, 'en'), await countNames(area));
    const chinese = texts.filter((text) => /\p{Script=Han}|[，。：；、？！]/u.test(text) && !text.includes('\n'));
    expect(chinese.filter((text) => !CHINESE_ON_PURPOSE.has(text))).toEqual([]);
  });
});

async function wordsOf(area: string, language: 'zh' | 'en'): Promise<unknown> {
  const file: { readonly words: unknown } = await import(`${FOLDER}${area}.${language}.ts`);
  return file.words;
}

/** Names of parameters that are numbers somewhere in the area; types are gone when the words run. */
async function countNames(area: string): Promise<ReadonlySet<string>> {
  const source = await readFile(`${FOLDER}${area}.zh.ts`, 'utf8');
  return new Set([...source.matchAll(/(\w+): number\b/g)].map(([, name]) => name ?? ''));
}

function textsOf(value: unknown, counts: ReadonlySet<string>): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsOf(filled(value, counts), counts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((below) => textsOf(below, counts));
}

/** A template with every parameter filled in: a count, a text, or where that fails a list or record of texts. */
function filled(template: Function, counts: ReadonlySet<string>): unknown {
  const [, parameters = ''] = /^\(?([^)=]*)/.exec(String(template)) ?? [];
  const names = parameters.split(',').map((name) => name.trim());
  for (const text of [ANY_TEXT, [ANY_TEXT], new Proxy({}, { get: () => ANY_TEXT })]) {
    const result = attempt(() => template(...names.map((name) => (counts.has(name) ? ANY_COUNT : text))));
    if (result !== undefined && !JSON.stringify(result).includes('undefined')) return result;
  }
  throw new Error(`cannot fill ${String(template)}`);
}

function attempt(fill: () => unknown): unknown {
  try {
    return fill();
  } catch {
    return undefined;
  }
}

function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, below]) => keysOf(below, `${path}.${key}`));
}

function faultsOf(text: string): readonly string[] {
  const prose = text.replaceAll(NAMES_OF_STATISTICS, ANY_TEXT);
  return Object.entries(FAULTS).flatMap(([fault, pattern]) => (pattern.test(prose) ? [`${fault}: ${text}`] : []));
}
