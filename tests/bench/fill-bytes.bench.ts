import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Questionnaire } from '#domain/questionnaire/model';
import { renderFillPage } from '../../api/http/fill-page';
import { publishedReview, sampleWave, templateQuestionnaire } from '../web/fill/sample-wave';
import type { Row } from './table';

/** P10: everything that a member's phone loads, for a survey of 20 questions and for a review of 122 units. */
export function memberPageRows(): readonly Row[] {
  const template = readFileSync('dist/web/fill.html', 'utf8');
  const row = (figure: string, questionnaire: Questionnaire, compress: Compress): Row => {
    const page = renderFillPage({ template, wave: sampleWave(questionnaire), language: 'zh' });
    const alone = compress(JSON.stringify(questionnaire)).length / 1000;
    const baseline = { value: alone, name: 'its questionnaire as JSON' };
    return { figure, ours: compress(page).length / 1000, unit: 'kB', baseline, goal: '≤ 20 kB' };
  };
  const [poll, review] = [templateQuestionnaire('thought-dynamics'), publishedReview()];
  return [
    row('P10 member page, 20 questions, gzip', poll, gzip),
    row('P10 member page, 20 questions, brotli', poll, brotliCompressSync),
    row('P10 member page, 122 units, gzip', review, gzip),
    row('P10 member page, 122 units, brotli', review, brotliCompressSync),
  ];
}

type Compress = (text: string) => Buffer;

const gzip: Compress = (text) => gzipSync(text, { level: 9 });
