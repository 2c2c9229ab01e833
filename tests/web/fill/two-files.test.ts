import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { expect, it } from 'vitest';
import { type HandedOver, takesFromFirst } from '../../../web/fill/build/two-files';

const STATE = fileURLToPath(new URL('../../../web/fill/state/answers.ts', import.meta.url));
const WORDS = fileURLToPath(new URL('../../../web/fill/words/zh.ts', import.meta.url));

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
    plugins: [entry, takesFromFirst(new Set([module]), handedOver)],
    define: { EVERY_KIND: 'true', STAMPED: 'true', SECOND_FILE: '""' },
    build: { write: false, minify: false, rolldownOptions: { input: 'entry' } },
  });
  return handedOver;
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
