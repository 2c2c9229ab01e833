import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { CHINESE_WORDS } from '#domain/anonymity/word-lists/zh';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { FillWave } from '#domain/survey/fill-wave';
import { renderFillPage, secondFileOf } from '../../api/http/fill-page/fill-page';
import {
  publishedReview,
  sampleRollWave,
  sampleTrusteeWave,
  sampleWave,
  templateQuestionnaire,
} from '../web/fill/sample-wave';
import type { Row } from './table';

/** P10: what a member's phone loads to begin, and after it, for a survey of 20 questions and for a review of 122 units. */
export function memberPageRows(): readonly Row[] {
  const template = readFileSync('dist/web/fill.html', 'utf8');
  const pageOf = (wave: FillWave) => renderFillPage({ template, wave, language: 'zh' });
  const row = (figure: string, questionnaire: Questionnaire, compress: Compress): Row => {
    const page = pageOf(sampleWave(questionnaire));
    const alone = compress(JSON.stringify(questionnaire)).length / 1000;
    const baseline = { value: alone, name: 'its questionnaire as JSON' };
    return { figure, ours: compress(page).length / 1000, unit: 'kB', baseline, goal: '≤ 20 kB' };
  };
  const anonymous = (figure: string, wave: FillWave): Row => {
    const [page, open] = [pageOf(wave), pageOf(sampleWave(wave.questionnaire))].map((text) => gzip(text).length / 1000);
    return { figure, ours: page ?? 0, unit: 'kB', baseline: { value: open ?? 0, name: 'open link' }, goal: '≤ 20 kB' };
  };
  const second = (figure: string, wave: FillWave): Row => {
    const list = { value: gzip(CHINESE_WORDS.join(' ')).length / 1000, name: 'its list of words' };
    const [, hash = ''] = /\/f\/code\/([\w-]{43})/.exec(pageOf(wave)) ?? [];
    const ours = gzip(secondFileOf(template, hash) ?? '').length / 1000;
    return { figure, ours, unit: 'kB', ...(wave.door === 'roll' && { baseline: list }), goal: '' };
  };
  const [poll, review] = [templateQuestionnaire('thought-dynamics'), publishedReview()];
  return [
    row('P10 member page, 20 questions, gzip', poll, gzip),
    row('P10 member page, 20 questions, brotli', poll, brotliCompressSync),
    anonymous('P10 … with a roll', sampleRollWave(poll)),
    anonymous('P10 … with a roll and trustees', sampleTrusteeWave(poll)),
    second('P10 … its second file', sampleTrusteeWave(poll)),
    row('P10 member page, 122 units, gzip', review, gzip),
    row('P10 member page, 122 units, brotli', review, brotliCompressSync),
    second('P10 … its second file', sampleWave(review)),
    anonymous('P10 … with a roll and trustees', sampleTrusteeWave(review)),
    second('P10 … its second file', sampleTrusteeWave(review)),
  ];
}

type Compress = (text: string) => Buffer;

const gzip: Compress = (text) => gzipSync(text, { level: 9 });
