import { batch, createSignal } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'pingyi.language';

const [language, applyLanguage] = createSignal<Language>(rememberedLanguage());

/** The language of the page; reactive. */
export { language };

/** Words of one area in both languages; each language is loaded on its own. Call it to read them. */
export interface WordsOf<Words> {
  (): Words;
  load(wanted: Language): Promise<void>;
}

type Loader<Words> = () => Promise<{ readonly words: Words }>;

const requested = new Set<WordsOf<unknown>>();

/**
 * Declares an area of words. A page is shown only after its areas are loaded (see lazy-page),
 * so reading is synchronous; to read before that is a mistake of the program.
 */
export function defineWords<Words>(loaders: Readonly<Record<Language, Loader<Words>>>): WordsOf<Words> {
  const loaded: Partial<Record<Language, Words>> = {};
  const read = (): Words => {
    const words = loaded[language()];
    if (words === undefined) throw new Error('Words are read before they are loaded');
    return words;
  };
  const load = async (wanted: Language): Promise<void> => {
    requested.add(area);
    loaded[wanted] ??= (await loaders[wanted]()).words;
  };
  const area = Object.assign(read, { load });
  return area;
}

/** Loads areas in the present language. */
export async function loadWords(...areas: readonly WordsOf<unknown>[]): Promise<void> {
  await Promise.all(areas.map((area) => area.load(language())));
}

/** Changes the language of everything on the screen at once, without a flash of missing words. */
export async function setLanguage(next: Language): Promise<void> {
  await Promise.all([...requested].map((area) => area.load(next)));
  batch(() => applyLanguage(next));
  localStorage.setItem(STORAGE_KEY, next);
  markDocument();
}

/** Fonts, hyphenation and screen readers follow the language of the document. */
export function markDocument(): void {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
}

/** A text of the organisation in the language of the page; Chinese where English is missing. */
export function localized(text: LocalizedText): string {
  return language() === 'en' ? (text.en ?? text.zh) : text.zh;
}

/** For the attribute of that name: set where the text is not in the language of the page, so that it is read out as what it is. */
export function foreignLanguage(text: LocalizedText): 'zh-CN' | undefined {
  return language() === 'en' && text.en === undefined ? 'zh-CN' : undefined;
}

function rememberedLanguage(): Language {
  const remembered = globalThis.localStorage?.getItem(STORAGE_KEY);
  if (remembered === 'zh' || remembered === 'en') return remembered;
  return (globalThis.navigator?.language ?? 'zh').startsWith('zh') ? 'zh' : 'en';
}
