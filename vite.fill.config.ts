import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { minify } from 'terser';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

/** The oldest WebViews that a member may hold in his hand. */
const BROWSERS = ['chrome61', 'ios11'];

type Form = 'full' | 'plain' | 'check' | 'kit';
type Language = 'zh' | 'en';
type Door = 'link' | 'roll';

interface Variant {
  readonly form: Form;
  readonly language: Language;
  readonly door: Door;
  /** SHA-256 of the second file, for pages that load it. */
  readonly kit?: string;
}

const LANGUAGES = ['zh', 'en'] as const;

/** The page of a ballot, and the page on which a ballot with a stamp is checked. */
function buildsOf(language: Language, kit: string): readonly Variant[] {
  const pages = (['full', 'plain'] as const).flatMap((form) =>
    (['link', 'roll'] as const).map((door) => ({ form, language, door, kit })),
  );
  return [...pages, { form: 'check', language, door: 'roll' }];
}

/** After the bundler's own minifier, 0.4 kB less: it looks three times, and is told that nothing here has getters or is called with new. */
const MINIFICATION = {
  ecma: 2017,
  module: true,
  compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
} as const;

/** What the page is made of, in one language, for some kinds of questions and one kind of link (see web/fill/build-flags). */
function pageBuild({ form, language, door, kit = '' }: Variant): InlineConfig {
  return {
    publicDir: false,
    define: {
      globalThis: 'window',
      EVERY_KIND: String(form === 'full'),
      STAMPED: String(door === 'roll'),
      STAMP_KIT: JSON.stringify(kit),
    },
    plugins: [wordsIn(language), spreadByAssign(), withoutReasons(), form !== 'full' && withoutKinds()],
    build: {
      outDir: 'dist/web',
      emptyOutDir: false,
      target: BROWSERS,
      cssTarget: BROWSERS,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: `web/fill/${form}-entry.ts`,
        // The second file is put into a page that runs already, so its names must be its own.
        output: { format: form === 'kit' ? 'iife' : 'es', codeSplitting: false },
        optimization: { inlineConst: true },
        // Ten builds at once on a slow machine would each tell how long their plugins took.
        checks: { bundlerTimings: false },
      },
    },
  };
}

/** Words stand in the code as constants: with names to look them up by, they would take a kB more. */
function wordsIn(language: Language): Plugin {
  return {
    name: 'pingyi:words',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.endsWith('/words/zh')) return null;
      return this.resolve(id.replace(/zh$/, language), importer, { skipSelf: true });
    },
  };
}

/** Nothing here has getters to copy, so Object.assign will do; the exact helper for object spread takes 0.4 kB. */
function spreadByAssign(): Plugin {
  return {
    name: 'pingyi:spread-by-assign',
    enforce: 'pre',
    transform: (_code, id) => (/helpers\/esm\/objectSpread2/.test(id) ? 'export default Object.assign;' : null),
  };
}

/** What a broken contract says is read in tests and on the server, and by nobody on a phone. */
function withoutReasons(): Plugin {
  return {
    name: 'pingyi:without-reasons',
    enforce: 'pre',
    transform: (code, id) => (/\.ts$/.test(id) ? code.replace(/new RangeError\(.*\);/g, 'new RangeError();') : null),
  };
}

/** No question of a plain page is of these kinds (FULL_KINDS in api/http/fill-page), so its rules for them go as well. */
const OTHER_KINDS =
  /(?<![\w.])question\.kind === '(?:targets|ranking|number|date)'|'(?:targets|order)' in (?:answer|given)/g;

function withoutKinds(): Plugin {
  return {
    name: 'pingyi:without-kinds',
    enforce: 'pre',
    transform: (code, id) =>
      /\.ts$/.test(id) && code.search(OTHER_KINDS) >= 0 ? code.replace(OTHER_KINDS, 'false') : null,
  };
}

/** All builds of the page in one template, from which the server takes the one that a link needs; no other file is left. */
function inlineIntoTemplate(): Plugin {
  return {
    name: 'pingyi:inline-into-template',
    async generateBundle(_options, bundle) {
      const builds = (await Promise.all(LANGUAGES.map(buildLanguage))).flat();
      for (const file of Object.keys(bundle)) delete bundle[file];
      const template = await readFile(new URL('web/fill/template.html', import.meta.url), 'utf8');
      const styles = new Set(builds.flatMap(({ style }) => style || []));
      const source = template
        .replace(/^\s+/gm, '')
        .replace('<!--styles-->', () => [...styles].join('\n'))
        .replace('<!--scripts-->', () => builds.map(({ script }) => script).join('\n'));
      this.emitFile({ type: 'asset', fileName: 'fill.html', source });
    },
  };
}

/** The second file first, as the pages name it by its hash. */
async function buildLanguage(language: Language): Promise<readonly BuiltPage[]> {
  const kit = await buildPage({ form: 'kit', language, door: 'roll' });
  const hash = createHash('sha256').update(contentOf(kit.script)).digest('base64url');
  return [kit, ...(await Promise.all(buildsOf(language, hash).map(buildPage)))];
}

function contentOf(script: string): string {
  return script.slice(script.indexOf('>') + 1, script.lastIndexOf('</'));
}

interface BuiltPage {
  readonly style: string;
  readonly script: string;
}

async function buildPage(variant: Variant): Promise<BuiltPage> {
  const { form, language, door } = variant;
  const config = pageBuild(variant);
  const result = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, write: false },
  });
  if (!('output' in result)) throw new Error('a single build was expected');
  const style = result.output.flatMap((output) => (output.type === 'asset' ? String(output.source).trim() : []));
  const chunks = result.output.flatMap((output) => (output.type === 'chunk' ? output.code.trim() : []));
  const { code = '' } = await minify(chunks.join(''), MINIFICATION);
  return {
    style: style.length > 0 ? `<style data-form="${form}">${style.join('')}</style>` : '',
    script: `<script type="module" data-form="${form}" data-language="${language}" data-door="${door}">${code.replace(/<\/script/gi, '<\\/script')}</script>`,
  };
}

export default defineConfig(() => {
  const config = pageBuild({ form: 'full', language: 'zh', door: 'link' });
  return { ...config, plugins: [config.plugins, inlineIntoTemplate()] };
});
