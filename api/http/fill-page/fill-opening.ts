import { sixWords } from '#domain/anonymity/six-words';
import { estimateEffort } from '#domain/questionnaire/estimate';
import { clauses } from '#domain/questionnaire/line-breaks';
import type { LocalizedText } from '#domain/questionnaire/model';
import type { FillLanguage, FillWave } from '#domain/survey/fill-wave';
import { momentInWords } from '#domain/survey/moment-in-words';
import { type Markup, markup } from '../html';
import { FILL_WORDS } from './fill-words';
import { READERS_WORDS } from './readers-words';

/** The first screen, complete and readable before any script has run. */
export function openingMarkup(wave: FillWave, language: FillLanguage): Markup {
  const words = FILL_WORDS[language];
  const kind = wave.isOfCodes ? 'code' : wave.door;
  const say = (text: LocalizedText) => ownText(text, language);
  const facts: readonly Fact[] = [
    [words.host, say(wave.organisation)],
    [words.duration, words.minutes(estimateEffort(wave.questionnaire).minutes)],
    ...(wave.closesAt === undefined ? [] : [[words.until, momentInWords(wave.closesAt, language)] as const]),
    [words.use, say(wave.purpose)],
  ];
  return markup`
    <main class="opening" id="opening">
      ${openingHead(language)}
      ${titleMarkup(wave.title, language)}
      <p class="lead">${say(wave.questionnaire.introduction)}</p>
      ${factList(facts)}
      <h2>${words.protection[kind]}</h2>
      <ol class="promises">${words.promises[kind](wave).map(promiseItem)}</ol>
      ${limitsMarkup(wave, language)}
      ${wave.manifestHash === undefined ? '' : wordsMarkup(wave.manifestHash, language)}
    </main>
    <footer class="bar" id="waiting">${words.waiting}</footer>`;
}

/** Named apart, as its clauses would be heard as words with spaces between. */
function titleMarkup(title: LocalizedText, language: FillLanguage): Markup {
  const name = localized(title, language);
  return isForeign(title, language)
    ? markup`<h1 lang="zh-CN" aria-label="${name}">${inClauses(name)}</h1>`
    : markup`<h1 aria-label="${name}">${inClauses(name)}</h1>`;
}

/** Where there is a roll, they stand on a page with all the rest that can be known about it. */
function limitsMarkup({ door, linkCode }: FillWave, language: FillLanguage): Markup {
  const words = FILL_WORDS[language];
  if (door === 'roll') {
    const address = `/f/${linkCode}/about?lang=${language}`;
    return markup`<p><a class="link" href="${address}">${words.limits}</a></p>`;
  }
  return markup`
    <details>
      <summary class="link"><span>${words.limits}</span></summary>
      <ul class="limits">${words.limitList.map((limit) => markup`<li>${limit}</li>`)}</ul>
    </details>
    <p>${readersLink(linkCode, language)}</p>`;
}

export function readersLink(linkCode: string, language: FillLanguage): Markup {
  return markup`<a class="link" href="/f/${linkCode}/readers?lang=${language}">${READERS_WORDS[language].title}</a>`;
}

/** Of the manifest, which is the same for everybody: who compares them with a colleague has compared it. */
function wordsMarkup(manifestHash: string, language: FillLanguage): Markup {
  const words = FILL_WORDS[language];
  return markup`
    <h2>${words.words}</h2>
    <p class="caption">${words.wordsNote}</p>
    <ul class="words">${sixWords(manifestHash, language).map((word) => markup`<li>${word}</li>`)}</ul>`;
}

function promiseItem(promise: string, index: number): Markup {
  return markup`<li><strong>${index + 1}</strong>${promise}</li>`;
}

type Fact = readonly [name: string, content: string | Markup];

export function factList(facts: readonly Fact[]): Markup {
  const rows = facts.map(
    ([name, content]) =>
      markup`<div><dt>${name}</dt><dd>${typeof content === 'string' ? inClauses(content) : content}</dd></div>`,
  );
  return markup`<dl class="facts">${rows}</dl>`;
}

function openingHead(language: FillLanguage): Markup {
  const words = FILL_WORDS[language];
  const other = language === 'zh' ? 'en' : 'zh';
  return markup`
    <header class="head">
      ${brandMarkup(language)}
      <button type="button" class="link" id="large-type" hidden>${words.largeType}</button>
      <a class="link" href="?lang=${other}" lang="${other}">${words.otherLanguage}</a>
    </header>`;
}

export function brandMarkup(language: FillLanguage): Markup {
  return markup`
    <p class="brand">
      <span class="mark" aria-hidden="true">
        <svg viewBox="0 0 34 10"><path d="M1 1v8M33 1v8M1 5h32"/><circle cx="17" cy="5" r="5"/></svg>
      </span>
      ${FILL_WORDS[language].brand}
    </p>`;
}

/** Breaks between clauses before it breaks one. */
export function inClauses(text: string): readonly Markup[] {
  return clauses(text).map((clause) => markup`<span class="clause">${clause}</span>`);
}

/** In clauses; marked where it is Chinese on an English page, so that it is read out as what it is. */
export function ownText(text: LocalizedText, language: FillLanguage): Markup {
  const content = inClauses(localized(text, language));
  return isForeign(text, language) ? markup`<span lang="zh-CN">${content}</span>` : markup`${content}`;
}

function isForeign(text: LocalizedText, language: FillLanguage): boolean {
  return language === 'en' && !text.en;
}

export function localized(text: LocalizedText, language: FillLanguage): string {
  return (language === 'en' && text.en) || text.zh;
}
