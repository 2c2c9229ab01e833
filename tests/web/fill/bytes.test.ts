import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { questionsOf } from '#domain/questionnaire/model';
import type { FillLanguage, FillWave } from '#domain/survey/fill-wave';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderFillPage } from '../../../api/http/fill-page';
import { builtTemplate } from './built-page';
import { sampleRollWave, sampleTrusteeWave, sampleWave, templateQuestionnaire } from './sample-wave';

const LIMIT_BYTES = 20_000;
/** What the stamp may add to that of an open link. */
const STAMP_BYTES = 2_000;

let template: string;

beforeAll(() => {
  template = builtTemplate();
});

describe('the first load of a member’s page', () => {
  const questionnaire = templateQuestionnaire('thought-dynamics');
  const sizeOf = (wave: FillWave, language: FillLanguage) =>
    gzipSync(renderFillPage({ template, wave, language }), { level: 9 }).length;

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

  it('asks for nothing else', () => {
    expect(template).not.toMatch(/\b(?:src|href)="(?!data:)|@import|url\(/);
  });
});

describe('what old WebViews are given', () => {
  it('is a script of ES2017', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pingyi-es-'));
    const files = contentsOf('script type="module"', 'script').map((script, index) => {
      const file = join(folder, `${index}.js`);
      writeFileSync(file, script);
      return file;
    });
    expect(files.length).toBe(10);
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

function contentsOf(opening: string, tag: string): readonly string[] {
  const pattern = new RegExp(`<${opening}[^>]*>([\\s\\S]*?)</${tag}>`, 'g');
  return [...template.matchAll(pattern)].map(([, content = '']) => content);
}
