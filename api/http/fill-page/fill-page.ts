import { type LocalizedText, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { FillDoor, FillLanguage, FillWave } from '#domain/survey/fill-wave';
import type { CheckedWave, CheckPayload } from '#domain/survey/checked-wave';
import type { ReadersWave } from '#domain/survey/readers-wave';
import { momentInWords } from '#domain/survey/moment-in-words';
import { escapeHtml, inlineJson, type Markup, markup } from '../html';
import { ABOUT_WORDS } from './about-words';
import { aboutMarkup, CHECK_WORDS, checkMarkup, readersMarkup } from './check-markup';
import { brandMarkup, factList, inClauses, localized, openingMarkup, ownText } from './fill-opening';
import { fillPayload } from './fill-payload';
import { FILL_WORDS } from './fill-words';
import { inlinePartsOf } from './inline-parts';
import { READERS_WORDS } from './readers-words';
import { shownVersion, withShownTargets } from './shown-version';

interface FillPage {
  /** The built page (see vite.fill.config). */
  readonly template: string;
  readonly wave: FillWave;
  readonly language: FillLanguage;
}

/** The whole page of one group's link: one response, readable before its script runs. */
export function renderFillPage({ template, wave, language }: FillPage): string {
  const data = `<script type="application/json" id="wave">${inlineJson(fillPayload(wave, language), withShownTargets)}</script>`;
  const form = isPlain(wave.questionnaire) ? 'plain' : 'full';
  return fillIn(only(template, { form, language, door: wave.door }), {
    language: languageTag(language),
    title: escapeHtml(localized(wave.title, language)),
    body: openingMarkup(wave, language).html,
    data,
  });
}

interface CheckPage {
  readonly template: string;
  readonly wave: CheckedWave;
  readonly language: FillLanguage;
}

/** The page on which a member looks for the own ballot; what it finds, its script writes. */
export function renderCheckPage({ template, wave, language }: CheckPage): string {
  const { versionHash, questionnaire } = wave;
  const payload: CheckPayload = {
    ...wave,
    title: localized(wave.title, language),
    groupName: localized(wave.groupName, language),
    language,
    ...(questionnaire && { questionnaire: shownVersion({ versionHash, questionnaire }, language) }),
  };
  return fillIn(only(template, { form: 'check', language, door: 'roll' }), {
    language: languageTag(language),
    title: escapeHtml(CHECK_WORDS[language].title),
    body: checkMarkup(wave, language).html,
    data: `<script type="application/json" id="wave">${inlineJson(payload, withShownTargets)}</script>`,
  });
}

/** What can be known about such a wave, and what not: words alone. */
export function renderAboutPage({ template, wave, language }: CheckPage): string {
  return wordsPage(template, { language, title: ABOUT_WORDS[language].title, body: aboutMarkup(wave, language) });
}

interface ReadersPage {
  readonly template: string;
  readonly wave: ReadersWave;
  readonly language: FillLanguage;
}

/** Who can see what of the group behind a link: words alone. */
export function renderReadersPage({ template, wave, language }: ReadersPage): string {
  return wordsPage(template, { language, title: READERS_WORDS[language].title, body: readersMarkup(wave, language) });
}

interface WordsPage {
  readonly language: FillLanguage;
  readonly title: string;
  readonly body: Markup;
}

function wordsPage(template: string, { language, title, body }: WordsPage): string {
  const page = fillIn(only(template, { form: 'check', language, door: 'roll' }).replace(SCRIPTS, ''), {
    language: languageTag(language),
    title: escapeHtml(title),
    body: body.html,
    data: '',
  });
  return page.replace(/\n+(?=<\/body>)/, '\n');
}

export type FillNotice =
  | { readonly kind: 'not-open-yet'; readonly title: LocalizedText; readonly opensAt?: number }
  | { readonly kind: 'closed'; readonly title: LocalizedText; readonly closedAt?: number }
  | { readonly kind: 'unknown' };

interface FillNoticePage {
  readonly template: string;
  readonly notice: FillNotice;
  readonly language: FillLanguage;
}

/** What a link shows where there is nothing to fill in: the same look, and no script. */
export function renderFillNotice({ template, notice, language }: FillNoticePage): string {
  const { title } = FILL_WORDS[language].notices[notice.kind];
  const page = fillIn(only(template, { form: 'plain', language, door: 'link' }).replace(SCRIPTS, ''), {
    language: languageTag(language),
    title: escapeHtml(title),
    body: noticeMarkup(notice, language).html,
    data: '',
  });
  return page.replace(/\n+(?=<\/body>)/, '\n');
}

function noticeMarkup(notice: FillNotice, language: FillLanguage): Markup {
  const words = FILL_WORDS[language];
  const { title, text } = words.notices[notice.kind];
  return markup`
    <main class="opening">
      <header class="head">${brandMarkup(language)}</header>
      <h1>${title}</h1>
      <p class="lead">${inClauses(text)}</p>
      ${notice.kind === 'unknown' ? '' : factList(noticeFacts(notice, language))}
    </main>`;
}

function noticeFacts(notice: Exclude<FillNotice, { kind: 'unknown' }>, language: FillLanguage) {
  const words = FILL_WORDS[language];
  const time = notice.kind === 'closed' ? notice.closedAt : notice.opensAt;
  const name = notice.kind === 'closed' ? words.closed : words.opens;
  const survey = [words.survey, ownText(notice.title, language)] as const;
  return time === undefined ? [survey] : [survey, [name, momentInWords(time, language)] as const];
}

/**
 * The policy under which the page runs: nothing but its own inline script and style, by their hashes,
 * and requests to the same origin and the doors. The hashes depend on the build alone, so one policy fits all pages.
 */
export function contentSecurityPolicy(template: string, doors: readonly string[] = []): string {
  const { scripts, styles } = inlinePartsOf(template);
  return [
    `default-src 'none'`,
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    `connect-src ${["'self'", ...doors].join(' ')}`,
    `img-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self'`,
  ].join('; ');
}

function sources(hashes: readonly string[]): string {
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`).join(' ');
}

/** The second file of a page (see web/fill), which names it by its hash in base64url. */
export function secondFileOf(template: string, hash: string): string | null {
  return inlinePartsOf(template).secondFiles.get(hash) ?? null;
}

/** Only the full form of the page can show units to rate (see web/fill/build-flags). */
function isPlain(questionnaire: Questionnaire): boolean {
  return !questionsOf(questionnaire).some(({ kind }) => kind === 'targets');
}

const SCRIPTS = /<script[\s\S]*?<\/script>\n?/g;

interface Build {
  readonly form: 'full' | 'plain' | 'check';
  readonly language: FillLanguage;
  readonly door: FillDoor;
}

/** Leaves the styles, scripts and words that were built for this form, language and door. */
function only(template: string, wanted: Build): string {
  return template.replace(/<(script|style)([^>]*)>([\s\S]*?<\/\1>)\n?/g, (_element, tag, attributes: string, rest) => {
    const form = /data-form="(\w+)"/.exec(attributes)?.[1] ?? wanted.form;
    const language = /data-language="(\w+)"/.exec(attributes)?.[1] ?? wanted.language;
    const door = /data-door="(\w+)"/.exec(attributes)?.[1] ?? wanted.door;
    if (form !== wanted.form || language !== wanted.language || door !== wanted.door) return '';
    return `<${tag}${attributes.replace(/ data-\w+="\w+"/g, '')}>${rest}`;
  });
}

function fillIn(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/<!--([\w-]+)-->/g, (slot, name: string) => slots[name] ?? slot);
}

function languageTag(language: FillLanguage): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
