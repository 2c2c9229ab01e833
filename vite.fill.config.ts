import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { minify } from 'terser';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { type FirstFile, type HandedOver, handsOver, notesModules, takesFromFirst } from './web/fill/build/two-files';

/** The oldest WebViews that a member may hold in his hand. */
const BROWSERS = ['chrome61', 'ios11'];

type Form = 'full' | 'plain' | 'check';
type Language = 'zh' | 'en';
type Door = 'link' | 'roll';

interface Variant {
  readonly form: Form;
  readonly language: Language;
  readonly door: Door;
}

/** A page is one file, or two: the second is loaded once the first stands. */
interface Part {
  readonly entry: string;
  /** SHA-256 of the second file, for the first. */
  readonly secondFile?: string;
  readonly plugins?: Plugin[];
}

const LANGUAGES = ['zh', 'en'] as const;
const DOORS = ['link', 'roll'] as const;

/** After the bundler's own minifier, 0.4 kB less: it looks three times, and is told that nothing here has getters or is called with new. */
const MINIFICATION = {
  ecma: 2017,
  module: true,
  compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
} as const;

/** What the page is made of, in one language, for some kinds of questions and one kind of link (see web/fill/build-flags). */
function pageBuild({ form, language, door }: Variant, { entry, secondFile = '', plugins }: Part): InlineConfig {
  return {
    publicDir: false,
    define: {
      globalThis: 'window',
      EVERY_KIND: String(form === 'full'),
      STAMPED: String(door === 'roll'),
      SECOND_FILE: JSON.stringify(secondFile),
    },
    plugins: [
      plugins,
      wordsIn(language),
      spreadByAssign(),
      withoutReasons(),
      form === 'full' ? inPlaceOf('step', 'step-of-units') : withoutUnits(),
      hasSecondFile({ form, door }) && inPlaceOf('later-screen', 'later-screen-loaded'),
    ],
    build: {
      outDir: 'dist/web',
      emptyOutDir: false,
      target: BROWSERS,
      cssTarget: BROWSERS,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: `web/fill/${entry}-entry.ts`,
        output: { format: 'es', codeSplitting: false },
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

/** Another module of the same folder with the same exports. */
function inPlaceOf(name: string, other: string): Plugin {
  return {
    name: `pingyi:${other}`,
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.endsWith(`/${name}`)) return null;
      return this.resolve(id.slice(0, -name.length) + other, importer, { skipSelf: true });
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

/** A plain page has no units to rate (see isPlain in api/http/fill-page), so the rules for them go as well. */
const ABOUT_UNITS = /(?<![\w.])question\.kind === 'targets'|'targets' in (?:answer|given)/g;

function withoutUnits(): Plugin {
  return {
    name: 'pingyi:without-units',
    enforce: 'pre',
    transform: (code, id) =>
      /\.ts$/.test(id) && code.search(ABOUT_UNITS) >= 0 ? code.replace(ABOUT_UNITS, 'false') : null,
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

async function buildLanguage(language: Language): Promise<readonly BuiltPage[]> {
  const variants = (['full', 'plain'] as const).flatMap((form) => DOORS.map((door) => ({ form, language, door })));
  const pages = await Promise.all(
    variants.map(async (variant) => (hasSecondFile(variant) ? buildTwo(variant) : [await buildOne(variant)])),
  );
  return [...pages.flat(), await buildOne({ form: 'check', language, door: 'roll' })];
}

/** A survey behind an open link is one response; with units to rate or a stamp a page would take more than it may. */
function hasSecondFile({ form, door }: Pick<Variant, 'form' | 'door'>): boolean {
  return form === 'full' || (form === 'plain' && door === 'roll');
}

function buildOne(variant: Variant): Promise<BuiltPage> {
  return buildFile(variant, { entry: variant.form });
}

/** The second first, as the page names it by its hash. */
async function buildTwo(variant: Variant): Promise<readonly BuiltPage[]> {
  const handedOver: HandedOver[] = [];
  const first: FirstFile = new Map();
  await outputOf(pageBuild(variant, { entry: variant.form, plugins: [notesModules(first)] }));
  const plugins = [takesFromFirst(first, handedOver)];
  const second = await buildFile(variant, { entry: 'later', plugins });
  return [
    second,
    await buildFile(variant, {
      entry: variant.form,
      secondFile: hashOf(second),
      plugins: [handsOver(contentOf(second), handedOver)],
    }),
  ];
}

function hashOf(page: BuiltPage): string {
  return createHash('sha256').update(contentOf(page)).digest('base64url');
}

function contentOf({ script }: BuiltPage): string {
  return script.slice(script.indexOf('>') + 1, script.lastIndexOf('</'));
}

interface BuiltPage {
  readonly style: string;
  readonly script: string;
}

async function buildFile(variant: Variant, part: Part): Promise<BuiltPage> {
  const { language, door } = variant;
  const form = part.entry;
  const outputs = await outputOf(pageBuild(variant, part));
  const style = outputs.flatMap((output) => (output.type === 'asset' ? String(output.source).trim() : [])).join('');
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? output.code.trim() : []));
  const { code: minified = '' } = await minify(chunks.join(''), MINIFICATION);
  const code = form === 'later' ? withStyle(style, minified) : minified;
  return {
    style: style && `<style data-form="${form}" data-door="${door}">${style}</style>`,
    script: `<script type="module" data-form="${form}" data-language="${language}" data-door="${door}">${code.replace(/<\/script/gi, '<\\/script')}</script>`,
  };
}

/**
 * The second file is put into a page that runs already, so its names must be its own. Its style sheet stands in the template as
 * well, so that the policy lets it in by its hash.
 */
function withStyle(style: string, code: string): string {
  const element = `Object.assign(document.createElement("style"),{textContent:${JSON.stringify(style)}})`;
  return `(()=>{document.head.appendChild(${element});${code}})()`;
}

async function outputOf(config: InlineConfig) {
  const result = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, write: false },
  });
  if (!('output' in result)) throw new Error('a single build was expected');
  return result.output;
}

export default defineConfig(() => {
  const config = pageBuild({ form: 'plain', language: 'zh', door: 'link' }, { entry: 'plain' });
  return { ...config, plugins: [config.plugins, inlineIntoTemplate()] };
});
