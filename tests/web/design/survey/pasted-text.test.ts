import { describe, expect, it } from 'vitest';
import { parseText } from '#domain/questionnaire/text-format';
import {
  leftoverLines,
  lineAt,
  looseProblems,
  problemsOf,
  sectionAt,
  startOfLine,
  withRemedy,
} from '../../../../web/design/survey/paste/pasted-text';

const TEXT = [
  '测评',
  '1、您来过吗？ 是／否',
  '如选“是”，跳到第 9 题',
  '2、对什么满意？',
  'A. 快',
  'B. 好',
  '3、意见：',
].join('\n');

describe('a pasted text', () => {
  it('knows the line of a position and the position of a line', () => {
    expect(lineAt(TEXT, 0)).toBe(1);
    expect(lineAt(TEXT, startOfLine(TEXT, 3))).toBe(3);
    expect(lineAt(TEXT, startOfLine(TEXT, 3) - 1)).toBe(2);
  });

  it('finds the question that holds a line, and its problems', () => {
    const parsed = parseText(TEXT);
    const section = sectionAt(parsed, 3);
    expect(section?.question).toBe(0);
    expect(section && problemsOf(parsed, section).map(({ code }) => code)).toEqual(['text.jump-unknown-question']);
    expect(looseProblems(parsed)).toEqual([]);
    expect(leftoverLines(parsed)).toEqual([3]);
  });

  it('is mended by a remedy of the parser', () => {
    const [problem] = parseText(TEXT).problems;
    const remedies = problem?.remedies ?? [];
    expect(remedies.length).toBeGreaterThan(1);
    for (const remedy of remedies) {
      expect(leftoverLines(parseText(withRemedy(TEXT, { line: 3, remedy })))).toEqual([]);
    }
  });

  it('loses a line whose remedy is to take it away', () => {
    const remedy = { code: 'remove-line', replacement: null } as const;
    expect(withRemedy('a\nb\nc', { line: 2, remedy })).toBe('a\nc');
  });
});
