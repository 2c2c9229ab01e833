import { describe, expect, it } from 'vitest';
import { questionsOf } from '#domain/questionnaire/model';
import { parseText } from '#domain/questionnaire/text-format';
import { COUNTER } from './text-format/counter-form';
import { codesOf, labelsOf, onlyQuestion, questionsIn } from './text-format/read-text';

describe('parseText on a whole form', () => {
  const parsed = parseText(COUNTER);
  const questions = questionsOf(parsed.questionnaire);

  it('finds title, introduction and six questions of the right kinds', () => {
    expect(parsed.questionnaire.title.zh).toBe('2026 下半年窗口服务满意度测评');
    expect(parsed.questionnaire.introduction.zh).toBe('欢迎参加，约 2 分钟。答卷匿名，不记录您的身份。');
    expect(questions.map(({ kind }) => kind)).toEqual(['single', 'single', 'items', 'multiple', 'scale', 'long-text']);
  });

  it('knows the lines of every question', () => {
    expect(parsed.heading).toEqual({ firstLine: 1, lastLine: 2 });
    expect(parsed.sections.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [4, 5],
      [6, 7],
      [8, 12],
      [13, 18],
      [19, 19],
      [20, 21],
    ]);
  });

  it('takes the options apart, with the field behind the last', () => {
    expect(labelsOf(questions[0])).toEqual(['不动产登记', '社保医保', '企业开办', '公积金', '其他']);
    expect(questions[0]).toMatchObject({ options: [{}, {}, {}, {}, { other: true }] });
    expect(labelsOf(questions[1])).toEqual(['是', '否']);
    expect(questions[3]).toMatchObject({ maximum: 3, options: { length: 5 } });
  });

  it('makes the rating table item by item and the recommendation a net promoter question', () => {
    expect(questions[2]).toMatchObject({ items: { length: 4 }, scale: { options: { length: 5 } } });
    expect(questions[4]).toMatchObject({ from: 0, to: 10, recommend: true });
  });

  it('reports the jump that goes nowhere, with ways out that work', () => {
    expect(parsed.problems).toHaveLength(1);
    const [problem] = parsed.problems;
    expect(problem).toMatchObject({
      line: 7,
      code: 'text.jump-unknown-question',
      severity: 'error',
      details: { target: 9, questions: 6 },
      remedies: [
        { code: 'jump-to', details: { question: 4 } },
        { code: 'jump-to', details: { question: 6 } },
        { code: 'remove-jump', replacement: null },
      ],
    });
    for (const { replacement } of problem?.remedies ?? []) {
      const lines = COUNTER.split('\n');
      expect(
        parseText(lines.toSpliced(6, 1, ...(replacement === null ? [] : [replacement])).join('\n')).problems,
      ).toEqual([]);
    }
  });

  it('hides the questions between when a jump is good', () => {
    const repaired = questionsIn(COUNTER.replace('第 9 题', '第 5 题'));
    const condition = { not: { question: 'q2', chosen: 'o1' } };
    expect(repaired.map(({ showIf }) => showIf)).toEqual([
      undefined,
      undefined,
      condition,
      condition,
      undefined,
      undefined,
    ]);
  });
});

describe('problems', () => {
  it.each<[text: string, codes: readonly string[]]>([
    ['', ['1 text.no-title', '1 text.no-questions']],
    ['只有标题', ['1 text.no-questions']],
    ['1、性别\n男 女', ['1 text.no-title']],
    ['问卷\n1、您的性别', ['2 text.no-options']],
    ['问卷\n1、您的性别（单选）', ['2 text.no-options']],
    ['问卷\n1、性别\nA. 男\nB. 男', ['4 text.duplicate-option']],
    ['问卷\n1、性别（滑动选择题）\n男 女', ['2 text.unknown-mark']],
    ['问卷\n1、您的年龄（周岁）____', []],
    ['问卷\n1、性别\n男 女\n1、您的建议', ['4 text.number-repeated']],
    ['问卷\n1、性别\nA. 男\nB. 女\n请如实填写', ['5 text.kept-as-explanation']],
    ['问卷\n1、性别\n男 女\n选“其他”跳到第 2 题\n2、您的建议', ['4 text.jump-unknown-option']],
    ['问卷\n1、性别\n男 女\n2、年级\n一年级 二年级\n如选“一年级”，跳到第 1 题', ['6 text.jump-backwards']],
    ['问卷\n1、性别\n男 女\n如选“男”，跳到第 2 题\n2、您的建议', ['4 text.jump-without-effect']],
    ['问卷\n1、您的建议\n当第 7 题选“是”时回答', ['3 text.condition-unreadable']],
    ['问卷\n1、请评价（逐项）\n态度\n量表：好', ['4 text.scale-unreadable']],
    ['问卷\n第 1 页 评价\n请认真看\n1、您的建议', ['3 text.kept-as-explanation']],
  ])('%j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('keeps what it did not understand as explanation', () => {
    expect(onlyQuestion('问卷\n1、性别\nA. 男\nB. 女\n请如实填写').help).toEqual({ zh: '请如实填写' });
    expect(onlyQuestion('问卷\n第 1 页 评价\n请认真看\n1、您的建议').help).toEqual({ zh: '请认真看' });
  });

  it('offers remedies that remove the problem', () => {
    const texts = [
      '问卷\n1、您的性别',
      '问卷\n1、性别\nA. 男\nB. 男',
      '问卷\n1、性别（滑动选择题）\n男 女',
      '问卷\n1、性别\n男 女\n选“其他”跳到第 3 题\n2、年龄____\n3、您的建议',
    ];
    for (const text of texts) {
      const [problem] = parseText(text).problems;
      expect(problem?.remedies?.length).toBeGreaterThan(0);
      for (const { replacement } of problem?.remedies ?? []) {
        const lines = text.split('\n');
        lines.splice((problem?.line ?? 1) - 1, 1, ...(replacement === null ? [] : [replacement]));
        expect(codesOf(lines.join('\n'))).toEqual([]);
      }
    }
  });
});
