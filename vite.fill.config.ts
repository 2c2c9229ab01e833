import { readFile } from 'node:fs/promises';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';

/** The oldest WebViews that a member may hold in his hand. */
const BROWSERS = ['chrome61', 'ios11'];

type Form = 'full' | 'plain';
type Language = 'zh' | 'en';
type Door = 'link' | 'roll';

interface Variant {
  readonly form: Form;
  readonly language: Language;
  readonly door: Door;
}

const BUILDS: readonly Variant[] = (['full', 'plain'] as const).flatMap((form) =>
  (['zh', 'en'] as const).flatMap((language) => (['link', 'roll'] as const).map((door) => ({ form, language, door }))),
);

/** Half a kB less than the bundler's own minifier: it looks three times, and knows that nothing here has getters to surprise it. */
const TERSER = {
  ecma: 2017,
  module: true,
  compress: { passes: 3, unsafe: true, pure_getters: true, booleans_as_integers: true },
} as const;

/** What the page is made of, in one language, for some kinds of questions and one kind of link (see web/fill/build-flags). */
function pageBuild({ form, language, door }: Variant): InlineConfig {
  return {
    publicDir: false,
    define: { globalThis: 'window', EVERY_KIND: String(form === 'full'), STAMPED: String(door === 'roll') },
    plugins: [wordsIn(language), spreadByAssign(), withoutUnused(), form === 'plain' && withoutKinds()],
    build: {
      outDir: 'dist/web',
      emptyOutDir: false,
      target: BROWSERS,
      cssTarget: BROWSERS,
      modulePreload: false,
      reportCompressedSize: false,
      minify: 'terser',
      terserOptions: TERSER,
      rolldownOptions: {
        input: `web/fill/${form}-entry.ts`,
        output: { format: 'es', codeSplitting: false },
        optimization: { inlineConst: true },
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

/** What a pattern finds in Solid's source gives way to what stands in its place. */
type Replacement = readonly [pattern: RegExp, place: string];

/**
 * Parts of Solid that nothing here uses, so that their variables are always empty: transitions, contexts,
 * suspense, and error boundaries, without which an error is thrown on. The bundler cannot see that across their
 * assignments and would ship the branches for them, 0.8 kB.
 */
const UNUSED: readonly Replacement[] = [
  [/(?<![\w.])Transition(?= &&| \?|\))/g, 'false'],
  [/!Transition\b/g, 'true'],
  [/ {2}if \(node\.tOwned\) \{[^}]*\}\n/g, ''],
  [/ {4}context: Owner \? Owner\.context : null,\n/g, ''],
  [/ {2}if \(node\.suspense && .*\n/g, ''],
  [/(?<=function handleError\(err)[^{]*\{[\s\S]*?\n\}/g, ') {\n  throw err;\n}'],
];

function withoutUnused(): Plugin {
  return {
    name: 'pingyi:without-unused',
    enforce: 'pre',
    transform(code, id) {
      if (
        /pingyi|web\/fill/.test(id) &&
        /startTransition|useTransition|createContext|Suspense|ErrorBoundary|catchError/.test(code)
      )
        this.error('transitions, contexts, suspense and error boundaries are taken out of this build');
      if (!/solid-js\/dist\/solid\.js$/.test(id)) return null;
      return UNUSED.reduce((rest, [pattern, place]) => {
        if (rest.search(pattern) < 0) this.error(`Solid has changed: ${String(pattern)} is not in its source`);
        return rest.replace(pattern, place);
      }, code);
    },
  };
}

/** No question of a plain page is of these kinds (FULL_KINDS in api/http/fill-page), so its rules for them go as well. */
const OTHER_KINDS = /(?<![\w.])question\.kind === '(?:targets|ranking|number|date)'/g;

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
      const builds = await Promise.all(BUILDS.map(buildPage));
      for (const file of Object.keys(bundle)) delete bundle[file];
      const template = await readFile(new URL('web/fill/template.html', import.meta.url), 'utf8');
      const styles = new Set(builds.map(({ style }) => style));
      const source = template
        .replace(/^\s+/gm, '')
        .replace('<!--styles-->', () => [...styles].join('\n'))
        .replace('<!--scripts-->', () => builds.map(({ script }) => script).join('\n'));
      this.emitFile({ type: 'asset', fileName: 'fill.html', source });
    },
  };
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
  const code = result.output.flatMap((output) => (output.type === 'chunk' ? output.code.trim() : [])).join('');
  return {
    style: `<style data-form="${form}">${style.join('')}</style>`,
    script: `<script type="module" data-form="${form}" data-language="${language}" data-door="${door}">${code.replace(/<\/script/gi, '<\\/script')}</script>`,
  };
}

export default defineConfig(() => {
  const config = pageBuild({ form: 'full', language: 'zh', door: 'link' });
  return { ...config, plugins: [config.plugins, inlineIntoTemplate()] };
});
