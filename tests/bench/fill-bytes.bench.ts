import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { FillWave } from '#domain/survey/fill-wave';
import { renderFillPage } from '../../api/http/fill-page';
import {
  publishedReview,
  sampleRollWave,
  sampleTrusteeWave,
  sampleWave,
  templateQuestionnaire,
} from '../web/fill/sample-wave';
import type { Row } from './table';

/** P10: everything that a member's phone loads, for a survey of 20 questions and for a review of 122 units. */
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
  const [poll, review] = [templateQuestionnaire('thought-dynamics'), publishedReview()];
  return [
    row('P10 member page, 20 questions, gzip', poll, gzip),
    row('P10 member page, 20 questions, brotli', poll, brotliCompressSync),
    anonymous('P10 … with a roll', sampleRollWave(poll)),
    anonymous('P10 … with a roll and trustees', sampleTrusteeWave(poll)),
    row('P10 member page, 122 units, gzip', review, gzip),
    row('P10 member page, 122 units, brotli', review, brotliCompressSync),
    anonymous('P10 … with a roll and trustees', sampleTrusteeWave(review)),
  ];
}

type Compress = (text: string) => Buffer;

const gzip: Compress = (text) => gzipSync(text, { level: 9 });
