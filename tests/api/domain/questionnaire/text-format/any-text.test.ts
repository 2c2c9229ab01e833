import { describe, expect, it } from 'vitest';
import { questionsOf } from '#domain/questionnaire/model';
import { parseText } from '#domain/questionnaire/text-format';
import { randomNumbers } from '../../answers/random-answers';
import { questionsIn } from './read-text';

/** Milliseconds: a pattern that goes back over a line again and again takes hours, one that does not a second. */
const PATIENCE = 60_000;

describe('any text', () => {
  const PIECES = [
    '1、',
    '2. ',
    '（3）',
    'Q4 ',
    '第 5 题',
    '一、',
    'A. ',
    'B、',
    '□',
    '- ',
    '---',
    '第 2 页',
    '\n',
    '\n',
    '\n',
    '\t',
    ' ',
    '　',

    '您满意吗？',
    '是／否',
    '（单选）',
    '（最多选 3 项）',
    '（每项五级）',
    '（必答）',
    '（怪题）',
    '____',
    '建议',
    '从 0 到 10',

    '如选“是”，跳到第 9 题',
    '（跳到第 1 题）',
    '当第 1 题选“是”时回答',
    '当第 题时回答',
    '量表：',
    '好 100｜差 0',
    '100 分',
    '0＝低，9＝高',

    '（',
    '）',
    '“',
    '”',
    '或',
    '且',
    '并非（',
    '男',
    '女',
    '很满意',
    'If "x", go to question 2',
    '\r',
    '\ud800',
    '0',
    '9',
  ];

  it('never fails and never loses a line, for 3000 random texts', () => {
    const random = randomNumbers(20261123);
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: random(40) }, () => PIECES[random(PIECES.length)]).join('');
      const parsed = parseText(text);
      const covered = new Set([...parsed.pageLines, ...parsed.problems.map(({ line }) => line)]);
      for (const { firstLine, lastLine } of [...parsed.sections, ...(parsed.heading ? [parsed.heading] : [])]) {
        for (let line = firstLine; line <= lastLine; line += 1) covered.add(line);
      }
      const lost = text
        .split(/\r\n|\r|\n/)
        .flatMap((line, i) => (line.trim() !== '' && !covered.has(i + 1) ? [line] : []));
      expect(lost, JSON.stringify(text)).toEqual([]);
      expect(parsed.sections).toHaveLength(questionsOf(parsed.questionnaire).length);
    }
  });

  it('keeps the words of every line under a question somewhere in it', () => {
    const random = randomNumbers(5);
    const words = ['甲乙', '丙丁', '戊己', '庚辛', '壬癸'];
    const leads = ['', 'A. ', '□', '- ', '说明：', '（1）', '　', '注：'];
    for (let round = 0; round < 500; round += 1) {
      const body = words.map((word) => `${leads[random(leads.length)]}${word}${random(4) === 0 ? '。' : ''}`);
      const mark = ['', '（单选）', '（填空）', '（逐项）', '（排序）', '（日期）'][random(6)];
      const text = `问卷\n1、请看${mark}\n${body.join('\n')}`;
      const written = JSON.stringify(parseText(text).questionnaire);
      for (const word of words) expect(written, text).toContain(word);
    }
  });

  it('reads five hundred questions', () => {
    const text = Array.from(
      { length: 500 },
      (_, i) => `${i + 1}、第几（单选）\nA. 甲\nB. 乙\nC. 丙（跳到第 ${i + 3} 题）`,
    ).join('\n');
    expect(questionsIn(`问卷\n${text}`)).toHaveLength(500);
  });

  it.each(['选 ', '如选第1题', '当第1题', '1、（（', '1、 (', 'A. ', '（互斥）', '____ ', '1、？/', '\t', '或且'])(
    'does not hang on a hundred lines of %j over and over',
    (piece) => {
      const line = piece.repeat(Math.floor(1900 / piece.length));
      const spaced = `${piece}${' '.repeat(1800)}${piece}x`;
      const text = `${line}\n${spaced}\n${line.slice(0, 290)}\n`.repeat(100);
      expect(questionsOf(parseText(`问卷\n1、请看\n${text}`).questionnaire).length).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
