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
import { contentSecurityPolicy, kitOf, renderFillPage } from '../../../api/http/fill-page';
import { builtBlinding, builtTemplate } from './built-page';
import { sampleRollWave, sampleTrusteeWave, sampleWave, templateQuestionnaire } from './sample-wave';

const LIMIT_BYTES = 20_000;
/** What the stamp may add to that of an open link. */
const STAMP_BYTES = 1_300;
/** The second file, but for its list of words. */
const KIT_BYTES = 2_700;
/** Both together. */
const ADDED_BYTES = 4_000;
/** The arithmetic of the blind signature in it. */
const BLINDING_BYTES = 1_000;

let template: string;

beforeAll(() => {
  template = builtTemplate();
});

describe('the first load of a member’s page', () => {
  const questionnaire = templateQuestionnaire('thought-dynamics');
  const sizeOf = (wave: FillWave, language: FillLanguage) => gzipOf(renderFillPage({ template, wave, language }));

  it.each(['zh', 'en'] as const)(`takes at most ${LIMIT_BYTES} bytes of gzip with 20 questions in %s`, (language) => {
    expect(questionsOf(questionnaire).length).toBeGreaterThanOrEqual(20);
    expect(sizeOf(sampleWave(questionnaire), language)).toBeLessThanOrEqual(LIMIT_BYTES);
    expect(sizeOf(sampleRollWave(questionnaire), language)).toBeLessThanOrEqual(LIMIT_BYTES);
    expect(sizeOf(sampleTrusteeWave(questionnaire), language)).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  it.each(['zh', 'en'] as const)(
    `takes at most ${STAMP_BYTES} more where a ballot needs a stamp, in %s`,
    (language) => {
      const added = sizeOf(sampleRollWave(questionnaire), language) - sizeOf(sampleWave(questionnaire), language);
      expect(added).toBeLessThanOrEqual(STAMP_BYTES);
    },
  );

  it('carries nothing of the stamp behind an open link', () => {
    for (const language of ['zh', 'en'] as const) {
      const page = renderFillPage({ template, wave: sampleWave(questionnaire), language });
      expect(page).not.toMatch(/BigInt|\/manifest|ECDSA|pingyi-ballot-key|匿名|anonymous/i);
    }
  });

  it('asks for nothing else before it can be answered', () => {
    expect(template).not.toMatch(/\b(?:src|href)="(?!data:)|@import|url\(/);
  });
});

describe('the second file of a page with a stamp', () => {
  it.each(['zh', 'en'] as const)('takes, with what the stamp adds to the first, at most 4 kB, in %s', (language) => {
    const kit = kitIn(language);
    const list = { zh: CHINESE_WORDS, en: ENGLISH_WORDS }[language];
    const [first = '', last = ''] = [list[0], list.at(-1)];
    const code = kit.slice(0, kit.indexOf(first)) + kit.slice(kit.lastIndexOf(last) + last.length);
    expect(list.filter((word) => !kit.includes(word))).toEqual([]);
    expect(kit.length - code.length).toBeGreaterThan(list.join('').length);
    expect(gzipOf(code)).toBeLessThanOrEqual(KIT_BYTES);
    expect(STAMP_BYTES + KIT_BYTES).toBeLessThanOrEqual(ADDED_BYTES);
  });

  it('is named by its hash in each page that loads it, and let run by the policy', () => {
    const questionnaire = templateQuestionnaire('thought-dynamics');
    for (const language of ['zh', 'en'] as const) {
      const digest = createHash('sha256').update(kitIn(language)).digest();
      const page = renderFillPage({ template, wave: sampleRollWave(questionnaire), language });
      expect(page).toContain(digest.toString('base64url'));
      expect(page).not.toContain(kitIn(language));
      expect(contentSecurityPolicy(template)).toContain(`'sha256-${digest.toString('base64')}'`);
      expect(kitOf(template, digest.toString('base64url'))).toBe(kitIn(language));
    }
  });

  it('blinds and unblinds in less than 1 kB', async () => {
    expect(gzipOf(await builtBlinding())).toBeLessThanOrEqual(BLINDING_BYTES);
  });
});

function kitIn(language: FillLanguage): string {
  const pattern = new RegExp(`<script [^>]*form="kit" data-language="${language}"[^>]*>([\\s\\S]*?)</script>`);
  return pattern.exec(template)?.[1] ?? '';
}

describe('what old WebViews are given', () => {
  it('is a script of ES2017', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pingyi-es-'));
    const files = contentsOf('script type="module"', 'script').map((script, index) => {
      const file = join(folder, `${index}.js`);
      writeFileSync(file, script);
      return file;
    });
    expect(files.length).toBe(12);
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
