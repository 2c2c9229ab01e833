import type { CheckedWave } from '#domain/survey/checked-wave';
import type { FillLanguage } from '#domain/survey/fill-wave';
import type { ReadersWave } from '#domain/survey/readers-wave';
import { type Markup, markup } from '../html';
import { ABOUT_WORDS, type AboutSection } from './about-words';
import { brandMarkup, factList, inClauses, localized, ownText, readersLink } from './fill-opening';
import { FILL_WORDS } from './fill-words';
import { READERS_WORDS } from './readers-words';

export const CHECK_WORDS = {
  zh: { title: '核对我的答卷', waiting: '正在核对 …', closed: '，已经截止', published: '，结果已公布' },
  en: { title: 'Check my ballot', waiting: 'Checking …', closed: ' – closed', published: ' – results published' },
} as const;

/** Its head and title; below, the script of the page goes to work. */
export function checkMarkup({ title, stage }: CheckedWave, language: FillLanguage): Markup {
  const words = CHECK_WORDS[language];
  return markup`
    <header class="head">${brandMarkup(language)}${otherLanguage(language)}</header>
    <main>
      <p class="muted">${ownText(title, language)}${stage === 'open' ? '' : words[stage]}</p>
      <h1>${words.title}</h1>
      <div id="check"><p class="lead">${words.waiting}</p></div>
    </main>`;
}

export function aboutMarkup(wave: CheckedWave, language: FillLanguage): Markup {
  const words = ABOUT_WORDS[language];
  return markup`
    <header class="head">${brandMarkup(language)}${otherLanguage(language)}</header>
    <main class="about">
      <p class="muted">${ownText(wave.title, language)}</p>
      <h1>${words.title}</h1>
      <p class="lead">${inClauses(words.lead)}</p>
      ${words.sections(wave).map(sectionMarkup)}
      <h2>${words.yourself}</h2>
      <ul class="addresses">${words.addresses.map(({ name, path }) => addressMarkup(name, path.replace('{wave}', wave.waveId)))}</ul>
      ${words.verifier.map((line) => markup`<p class="caption">${line}</p>`)}
      <p>${readersLink(wave.linkCode, language)}</p>
    </main>`;
}

/** Who can see what of a rater group; for every wave with a box. */
export function readersMarkup(wave: ReadersWave, language: FillLanguage): Markup {
  const words = READERS_WORDS[language];
  const tables = [
    ...(wave.unanimousScores === undefined ? [] : [words.targets]),
    words.everybody,
    ...wave.tables.map((title) => localized(title, language)),
  ];
  return markup`
    <header class="head">${brandMarkup(language)}${otherLanguage(language)}</header>
    <main class="about">
      <p class="muted">${ownText(wave.title, language)}</p>
      <h1>${words.title}</h1>
      <p class="lead">${inClauses(words.lead)}</p>
      ${factList([[words.group, ownText(wave.groupName, language)]])}
      <p>${words.rule(wave)}</p>
      ${wave.unanimousScores === undefined ? '' : markup`<p>${words.unanimous[wave.unanimousScores]}</p>`}
      ${words.readers(wave).map(sectionMarkup)}
      ${sectionMarkup({ title: words.tablesTitle, lines: tables })}
      <p class="caption">${words.tablesNote}</p>
      <p><a class="link" href="/f/${wave.linkCode}?lang=${language}">${words.back}</a></p>
    </main>`;
}

function sectionMarkup({ title, lines }: AboutSection): Markup {
  return markup`<h2>${title}</h2><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`;
}

function addressMarkup(name: string, path: string): Markup {
  return markup`<li><a href="${path}">${name}</a></li>`;
}

function otherLanguage(language: FillLanguage): Markup {
  const other = language === 'zh' ? 'en' : 'zh';
  return markup`<a class="link" href="?lang=${other}" lang="${other}">${FILL_WORDS[language].otherLanguage}</a>`;
}
