import type { CheckedWave, CheckPayload } from '#domain/survey/checked-wave';
import type { FillLanguage } from '#domain/survey/fill-wave';
import { ABOUT_WORDS, type AboutSection } from './about-words';
import { brandMarkup, inClauses, localized } from './fill-opening';
import { FILL_WORDS } from './fill-words';
import { type Markup, markup } from './html';

export const CHECK_WORDS = {
  zh: { title: '核对我的答卷', waiting: '正在核对 …', closed: '，已经截止', published: '，结果已公布' },
  en: { title: 'Check my ballot', waiting: 'Checking …', closed: ' – closed', published: ' – results published' },
} as const;

/** Its head and title; below, the script of the page goes to work. */
export function checkMarkup({ title, stage, language }: CheckPayload): Markup {
  const words = CHECK_WORDS[language];
  return markup`
    <header class="head">${brandMarkup(language)}${otherLanguage(language)}</header>
    <main>
      <p class="muted">${title}${stage === 'open' ? '' : words[stage]}</p>
      <h1>${words.title}</h1>
      <div id="check"><p class="lead">${words.waiting}</p></div>
    </main>`;
}

export function aboutMarkup(wave: CheckedWave, language: FillLanguage): Markup {
  const words = ABOUT_WORDS[language];
  return markup`
    <header class="head">${brandMarkup(language)}${otherLanguage(language)}</header>
    <main class="about">
      <p class="muted">${localized(wave.title, language)}</p>
      <h1>${words.title}</h1>
      <p class="lead">${inClauses(words.lead)}</p>
      ${words.sections(wave).map(sectionMarkup)}
      <h2>${words.yourself}</h2>
      <ul>${words.addresses.map(({ name, path }) => addressMarkup(name, path.replace('{wave}', wave.waveId)))}</ul>
      <p class="caption">${words.verifier}</p>
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
