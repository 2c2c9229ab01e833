import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { expect, it } from 'vitest';
import { type FirstFile, type HandedOver, notesModules, takesFromFirst } from '../../../web/fill/build/two-files';

const STATE = fileURLToPath(new URL('../../../web/fill/state/answers.ts', import.meta.url));
const WORDS = fileURLToPath(new URL('../../../web/fill/words/zh.ts', import.meta.url));

const SETTINGS = {
  define: { EVERY_KIND: 'true', STAMPED: 'true', SECOND_FILE: '""' },
  build: { write: false, minify: false, rolldownOptions: { input: 'entry' } },
};

/** A second file with one import, which goes around what takes modules from the first or does not. */
async function secondFile(module: string, isAround: boolean): Promise<readonly HandedOver[]> {
  const entry: Plugin = {
    name: 'entry',
    enforce: 'pre',
    resolveId: (id) => (id === 'entry' ? '\0entry' : id === 'around' ? module : null),
    load: (id) =>
      id === '\0entry'
        ? `import * as all from ${JSON.stringify(isAround ? 'around' : module)}; console.log(all);`
        : null,
  };
  const handedOver: HandedOver[] = [];
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, takesFromFirst(await firstFile(module), handedOver)],
    ...SETTINGS,
  });
  return handedOver;
}

/** One that holds this module, and uses all of it. */
async function firstFile(module: string): Promise<FirstFile> {
  const entry: Plugin = {
    name: 'entry',
    enforce: 'pre',
    resolveId: (id) => (id === 'entry' ? id : null),
    load: (id) => (id === 'entry' ? `import * as all from ${JSON.stringify(module)}; console.log(all);` : null),
  };
  const first: FirstFile = new Map();
  await build({ configFile: false, logLevel: 'silent', plugins: [entry, notesModules(first)], ...SETTINGS });
  return first;
}

it('takes a module with state from the first file', async () => {
  expect((await secondFile(STATE, false)).map(({ module }) => module)).toContain(STATE);
});

it('is not built if it would hold such a module itself', async () => {
  await expect(secondFile(STATE, true)).rejects.toThrow(/both files of the page would hold .*state\/answers\.ts/);
});

it('has words of its own', async () => {
  expect(await secondFile(WORDS, false)).toEqual([]);
});

it('hands over all that a module exports, in whatever way it is written', async () => {
  const { folder, module } = moduleOf(`
    const one = 1;
    function two() { return 2; }
    export { one as first, two as 'second' };
    export const { three, four: [fourth] } = globalThis.many;
    export let five = 5; export async function* six() { yield five++; }
`);
  try {
    const names = ['first', 'five', 'fourth', 'second', 'six', 'three'];
    expect((await firstFile(module)).get(module)?.toSorted()).toEqual(names);
    const handed = (await secondFile(module, false)).filter((one) => one.module === module);
    expect(handed.map(({ name }) => name).toSorted()).toEqual(names);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function moduleOf(source: string): { readonly folder: string; readonly module: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pingyi-module-')));
  const module = join(folder, 'module.js');
  writeFileSync(module, source);
  return { folder, module };
}
