import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * A page of two files has its state once: modules that the first file holds are not built into the second, which takes what
 * they export from `window.page`, where the first has put it under short names.
 */
export interface HandedOver {
  /** Path of the module, and the name of its export. */
  readonly module: string;
  readonly name: string;
  /** In `window.page`. */
  readonly key: string;
}

/** Modules of the first file by their path, with what each exports. */
export type FirstFile = Map<string, readonly string[]>;

const FROM_FIRST = '\0from-first:';
const PAGE = '\0page';
const FILL = fileURLToPath(new URL('..', import.meta.url));

/** Of the first file, built once by itself: notes which modules its code comes from, as the bundler has read them. */
export function notesModules(first: FirstFile): Plugin {
  return {
    name: 'pingyi:notes-modules',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { code }] of Object.entries(output.modules)) {
          if (code) first.set(id, this.getModuleInfo(id)?.exports ?? []);
        }
      }
    },
  };
}

/**
 * Of the second file. Words are constants, which each file has in its own code. Anything else that both held would be there twice,
 * and state of which a page has two is wrong in one of them, so then there is no page.
 */
export function takesFromFirst(first: Readonly<FirstFile>, handedOver: HandedOver[]): Plugin {
  return {
    name: 'pingyi:takes-from-first',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === PAGE) return id;
      const found = await this.resolve(id, importer, { skipSelf: true });
      return found !== null && isOfFirst(found.id) ? FROM_FIRST + found.id : null;
    },
    load(id) {
      if (id === PAGE) return 'export const page = window.page;';
      if (!id.startsWith(FROM_FIRST)) return null;
      const module = id.slice(FROM_FIRST.length);
      const exports = (first.get(module) ?? []).map((name) => {
        const key = `k${handedOver.length}`;
        handedOver.push({ module, name, key });
        return `export const ${name} = page.${key};`;
      });
      return [`import { page } from ${JSON.stringify(PAGE)};`, ...exports].join('\n');
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const twice = chunks.flatMap(({ modules }) =>
        Object.keys(modules).filter((id) => modules[id]?.code && isOfFirst(id)),
      );
      if (twice.length > 0) this.error(`both files of the page would hold ${twice.join(', ')}`);
    },
  };

  function isOfFirst(id: string): boolean {
    const isOfWords = relative(FILL, id).split('/').includes('words');
    return first.has(id) && !isOfWords && !isOfBundler(id);
  }
}

/** Its helpers, such as the one for object spread, have no state. */
function isOfBundler(id: string): boolean {
  return id.startsWith('\0');
}

/** Of the first file: what the code of the second asks for, and nothing else. */
export function handsOver(second: string, handedOver: readonly HandedOver[]): Plugin {
  const asked = new Set(Array.from(second.matchAll(/\.(k\d+)\b/g), ([, key]) => key));
  const given = handedOver.filter(({ key }) => asked.has(key));
  const imports = given.map(({ module, name, key }) => `import { ${name} as ${key} } from ${JSON.stringify(module)};`);
  return {
    name: 'pingyi:hands-over',
    enforce: 'pre',
    // They come with the screens that they are for.
    load: (id) => (id.endsWith('/styles/later.css') ? '' : null),
    transform: (code, id) =>
      /(?:full|plain)-entry\.ts$/.test(id)
        ? [...imports, code, `window.page = { ${given.map(({ key }) => key).join(', ')} };`].join('\n')
        : null,
  };
}
