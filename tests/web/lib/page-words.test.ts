import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Words that a page reads without having declared them fail only where that sentence is shown. */
describe.each([
  'web/assessment/pages.ts',
  'web/design/pages.ts',
  'web/results/pages.ts',
  'web/design/home/home-page.tsx',
])('pages that %s loads', (loader) => {
  it.each(lazyPages(loader))('$file declares the words of all its parts', ({ file, declared }) => {
    const read = wordsRead(file);
    expect(read).toContain('commonWords');
    expect(read.filter((area) => !declared.includes(area))).toEqual([]);
  });
});

interface LazyPage {
  readonly file: string;
  readonly declared: readonly string[];
}

function lazyPages(loader: string): LazyPage[] {
  return [...sourceOf(loader).matchAll(LAZY_PAGE)].map(([, path = '', rest = '']) => ({
    file: `${join(dirname(loader), path)}.tsx`,
    declared: ['commonWords', 'problemWords', ...areasIn(rest)],
  }));
}

const LAZY_PAGE = /lazyPage\(\s*\(\) => import\('(.+?)'\)(.+?)\);/gs;
const IMPORT = /^(?:import|export) (?!type )([^;]*?) from '(\..+?)';/gms;

/** The areas of words in a file and in every file it imports, at any depth, but not in what it loads later. */
function wordsRead(entry: string): string[] {
  const files = new Set([entry]);
  for (const file of files) {
    for (const [, , path = ''] of sourceOf(file).matchAll(IMPORT)) {
      const imported = join(dirname(file), path);
      for (const source of [`${imported}.ts`, `${imported}.tsx`]) if (existsSync(source)) files.add(source);
    }
  }
  files.delete('web/lib/words.ts');
  return [...files].flatMap((file) => areasIn(sourceOf(file).replace(LAZY_PAGE, '').replace(IMPORT, asUsed)));
}

/** An import alone reads nothing, but one under another name hides what it reads. */
function asUsed(statement: string): string {
  return [...statement.matchAll(/(\w+Words) as/g)].map(([, area]) => area).join(' ');
}

function areasIn(text: string): string[] {
  return text.match(/\b[a-z][A-Za-z]*Words\b/g)?.filter((name) => AREAS.has(name)) ?? [];
}

const AREAS = new Set([...sourceOf('web/lib/words.ts').matchAll(/const (\w+Words) =/g)].map(([, area]) => area));

function sourceOf(file: string): string {
  return readFileSync(file, 'utf8');
}
