import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ENGLISH_WORDS } from '#domain/anonymity/word-lists/en';
import { CHINESE_WORDS } from '#domain/anonymity/word-lists/zh';
import { questionsOf } from '#domain/questionnaire/model';
import type { FillLanguage, FillWave } from '#domain/survey/fill-wave';
import { beforeAll, describe, expect, it } from 'vitest';
import { withUnpackedTargets } from '#domain/survey/packed-targets';
import {
  contentSecurityPolicy,
  renderCheckPage,
  renderFillPage,
  secondFileOf,
} from '../../../api/http/fill-page/fill-page';
import { shownVersion } from '../../../api/http/fill-page/shown-version';
import { builtBlinding, builtTemplate } from './built-page';
import {
  exampleReview,
  publishedReview,
  sampleRollWave,
  sampleTrusteeWave,
  sampleWave,
  templateQuestionnaire,
} from './sample-wave';

const LIMIT_BYTES = 20_000;
/** With units that have short names, initials, and on the English page their names in both languages. */
const LONG_NAMES_BYTES = { zh: 20_200, en: 21_500 };
/** The page of the own ballot, once results are published, with the same units. */
const CHECK_BYTES = { zh: 27_500, en: 28_700 };
/** The second file, but for its list of words. */
const SECOND_BYTES = 13_500;
/** Of that, what the stamp takes. */
const STAMP_BYTES = 4_000;
/** The arithmetic of the blind signature in it. */
const BLINDING_BYTES = 1_000;

let template: string;

beforeAll(() => {
  template = builtTemplate();
});

describe('the first load of a member’s page', () => {
  const poll = templateQuestionnaire('thought-dynamics');
  const review = publishedReview();
  const sizeOf = (wave: FillWave, language: FillLanguage) => gzipOf(renderFillPage({ template, wave, language }));

  it.each(['zh', 'en'] as const)(
    `takes at most ${LIMIT_BYTES} bytes of gzip with 20 questions or 122 units in %s`,
    (language) => {
      expect(questionsOf(poll).length).toBeGreaterThanOrEqual(20);
      for (const questionnaire of [poll, review])
        for (const waveOf of [sampleWave, sampleRollWave, sampleTrusteeWave])
          expect(sizeOf(waveOf(questionnaire), language)).toBeLessThanOrEqual(LIMIT_BYTES);
    },
  );

  it.each(['zh', 'en'] as const)('takes little more where 122 units have several names, in %s', (language) => {
    for (const waveOf of [sampleWave, sampleRollWave, sampleTrusteeWave])
      expect(sizeOf(waveOf(exampleReview()), language)).toBeLessThanOrEqual(LONG_NAMES_BYTES[language]);
  });

  it('is all there is of a survey behind an open link', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(renderFillPage({ template, wave: sampleWave(poll), language })).not.toContain('/f/code/');
      for (const wave of [sampleRollWave(poll), sampleWave(review), sampleRollWave(review)])
        expect(renderFillPage({ template, wave, language })).toContain('/f/code/');
    }
  });

  it('carries nothing of the stamp behind an open link', () => {
    for (const language of ['zh', 'en'] as const) {
      const page = renderFillPage({ template, wave: sampleWave(poll), language });
      expect(page).not.toMatch(/BigInt|\/manifest|ECDSA|pingyi-ballot-key|匿名|anonymous/i);
    }
  });

  it('asks for nothing else before it can be answered', () => {
    expect(template).not.toMatch(/\b(?:src|href)="(?!data:)|@import|url\(/);
  });
});

describe('the page of the own ballot', () => {
  const questionnaire = exampleReview();
  const { waveId, linkCode, groupId, groupName, versionHash, title } = sampleRollWave(questionnaire);
  const known = { waveId, linkCode, groupId, groupName, versionHash, title, manifestHash: versionHash };
  const pageIn = (language: FillLanguage) =>
    renderCheckPage({ template, wave: { ...known, stage: 'published', questionnaire }, language });

  it.each(['zh', 'en'] as const)('takes at most 27.5 kB with 122 units in Chinese, 28.7 in English: %s', (language) => {
    expect(gzipOf(pageIn(language))).toBeLessThanOrEqual(CHECK_BYTES[language]);
  });

  it('has its units in columns, from which they are read as they were', () => {
    const [, data = ''] = /id="wave">([^<]*)</.exec(pageIn('en')) ?? [];
    const shown = shownVersion({ versionHash, questionnaire }, 'en');
    expect(data).toContain('"columns"');
    expect(JSON.parse(data, withUnpackedTargets).questionnaire).toEqual(shown);
  });
});

describe('the second file', () => {
  it.each(['zh', 'en'] as const)('takes at most 4 kB for a stamp, but for its list of words, in %s', (language) => {
    const list = { zh: CHINESE_WORDS, en: ENGLISH_WORDS }[language];
    const [first = '', last = ''] = [list[0], list.at(-1)];
    const [open = '', stamped = ''] = secondFilesIn(language);
    const code = stamped.slice(0, stamped.indexOf(first)) + stamped.slice(stamped.lastIndexOf(last) + last.length);
    expect(list.filter((word) => !stamped.includes(word))).toEqual([]);
    expect(stamped.length - code.length).toBeGreaterThan(list.join('').length);
    expect(open).not.toMatch(/BigInt|\/manifest|ECDSA|pingyi-ballot-key/);
    expect(gzipOf(code)).toBeLessThanOrEqual(SECOND_BYTES);
    expect(gzipOf(code) - gzipOf(open)).toBeLessThanOrEqual(STAMP_BYTES);
  });

  it('is named by its hash in the page that loads it, and let run by the policy', () => {
    const [poll, review] = [templateQuestionnaire('thought-dynamics'), publishedReview()];
    for (const language of ['zh', 'en'] as const) {
      const pages = [sampleWave(review), sampleRollWave(review), sampleRollWave(poll)];
      secondFilesIn(language).forEach((file, index) => {
        const digest = createHash('sha256').update(file).digest();
        const page = renderFillPage({ template, wave: pages[index] ?? sampleWave(review), language });
        expect(page).toContain(digest.toString('base64url'));
        expect(page).not.toContain(file);
        expect(contentSecurityPolicy(template)).toContain(`'sha256-${digest.toString('base64')}'`);
        expect(secondFileOf(template, digest.toString('base64url'))).toBe(file);
      });
    }
  });

  it('blinds and unblinds in less than 1 kB', async () => {
    expect(gzipOf(await builtBlinding())).toBeLessThanOrEqual(BLINDING_BYTES);
  });
});

/** Of a review behind an open link, of one with a stamp, and of a survey with a stamp. */
function secondFilesIn(language: FillLanguage): readonly string[] {
  const pattern = new RegExp(`<script [^>]*form="later" data-language="${language}"[^>]*>([\\s\\S]*?)</script>`, 'g');
  const files = Array.from(template.matchAll(pattern), ([, content = '']) => content);
  expect(files.length).toBe(3);
  return files;
}

describe('what old WebViews are given', () => {
  it('is a script of ES2017', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pingyi-es-'));
    const files = contentsOf('script type="module"', 'script').map((script, index) => {
      const file = join(folder, `${index}.js`);
      writeFileSync(file, script);
      return file;
    });
    expect(files.length).toBe(16);
    execFileSync('node_modules/.bin/es-check', ['es2017', ...files], { stdio: 'pipe' });
  });

  it('calls nothing that Chrome 61 and iOS 11 lack, but for the one method that is added', () => {
    const newer =
      /\.(flat|at|replaceAll|matchAll|fromEntries|allSettled|toSorted|findLast|trimEnd|structuredClone)\(|globalThis/;
    for (const script of contentsOf('script type="module"', 'script')) expect(script).not.toMatch(newer);
  });

  it('is a style sheet without layers, nesting, :has, inset, dvh or gaps in flex boxes', () => {
    for (const style of contentsOf('style', 'style')) expect(style).not.toMatch(/@layer|&|:has\(|[{;](inset|gap):|dvh/);
  });
});

function gzipOf(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function contentsOf(opening: string, tag: string): readonly string[] {
  const pattern = new RegExp(`<${opening}[^>]*>([\\s\\S]*?)</${tag}>`, 'g');
  return [...template.matchAll(pattern)].map(([, content = '']) => content);
}
