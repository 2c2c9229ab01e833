import { describe, expect, it } from 'vitest';
import { parseText } from '#domain/questionnaire/text-format';
import { NOTATIONS } from '#domain/questionnaire/text-format/notations';
import { codesOf, labelsOf, onlyQuestion, questionsIn } from './read-text';

describe('kinds', () => {
  it.each<[text: string, expected: object]>([
    [
      '1、满意吗（单选）\n满意（100 分）\n不满意（0 分）',
      {
        kind: 'single',
        options: [
          { label: { zh: '满意' }, score: 100 },
          { label: { zh: '不满意' }, score: 0 },
        ],
      },
    ],
    ['1. 性别（单选，必答）\n男 女', { kind: 'single', required: true, options: { length: 2 } }],
    ['（1）爱好【多选题】\nA、看书\nB、跑步', { kind: 'multiple', title: { zh: '爱好' } }],
    ['Q1 【多选】爱好\n□看书 □跑步', { kind: 'multiple', title: { zh: '爱好' }, options: { length: 2 } }],
    ['１、爱好（选 2 到 3 项）\n看书\n跑步\n唱歌', { kind: 'multiple', minimum: 2, maximum: 3 }],
    ['第 1 题 您的姓名____', { kind: 'text', title: { zh: '您的姓名' } }],
    ['1、您的称呼（填空，最多 20 字）', { kind: 'text', maximumLength: 20 }],
    ['1、谈谈您的感受', { kind: 'long-text' }],
    [
      '1、年龄（数字，18 到 100，单位：岁）',
      { kind: 'number', minimum: 18, maximum: 100, unit: { zh: '岁' }, decimals: 0 },
    ],
    ['1、收入（数字，0 到，2 位小数）', { kind: 'number', minimum: 0, decimals: 2 }],
    ['1、哪天来的（日期，2026-01-01 到 2026-12-31）', { kind: 'date', earliest: '2026-01-01', latest: '2026-12-31' }],
    ['1、排一排（排前 2 位）\n甲 乙 丙', { kind: 'ranking', places: 2, options: { length: 3 } }],
    [
      '1、打几分（量表，1 到 7）\n1＝很差，7＝很好',
      { kind: 'scale', from: 1, to: 7, lowLabel: { zh: '很差' }, highLabel: { zh: '很好' } },
    ],
    ['1、会推荐吗（NPS）', { kind: 'scale', from: 0, to: 10, recommend: true }],
    ['1、您同意吗（逐项）\n甲说\n乙说', { kind: 'items', scale: { dontKnow: { zh: '说不清' } } }],
    [
      '1、请评价（评单位，全部评）\n- 效率 60%：快不快\n- 态度 40%',
      {
        kind: 'targets',
        picking: 'all',
        criteria: [{ title: { zh: '效率' }, weight: 60, help: { zh: '快不快' } }, { weight: 40 }],
      },
    ],
    [
      '1、总体满意吗（五级满意度）',
      {
        kind: 'single',
        options: [{ score: 0 }, { score: 30 }, { score: 60 }, { score: 80 }, { score: 100 }, { nonSubstantive: true }],
      },
    ],
    ['1. Are you satisfied? Yes / No', { kind: 'single', options: { length: 2 } }],
    ['1. Pick some (up to 2) (required)\nA. One\nB. Two\nC. Three', { kind: 'multiple', maximum: 2, required: true }],
    ['1. Rate each (each item)\n- Speed\n- Care', { kind: 'items', items: { length: 2 } }],
    ['1. Any suggestions? (long text)', { kind: 'long-text' }],
    ['1. From 0 to 10, would you recommend us?', { kind: 'scale', recommend: true }],
  ])('%s', (text, expected) => {
    expect(onlyQuestion(`问卷\n${text}`)).toMatchObject(expected);
    expect(codesOf(`问卷\n${text}`)).toEqual([]);
  });

  it('reads a table copied from a spreadsheet', () => {
    const question = onlyQuestion('问卷\n1、请评价\n\t很满意\t一般\t不满意\n态度\t\t\t\n效率\t\t\t');
    expect(question).toMatchObject({
      kind: 'items',
      items: [{ label: { zh: '态度' } }, { label: { zh: '效率' } }],
      scale: {
        options: [{ label: { zh: '不满意' }, score: 0 }, { score: 50 }, { label: { zh: '很满意' }, score: 100 }],
      },
    });
  });

  it('reads a scale of its own in either direction, with an answer that has no score', () => {
    const scale = '量表：满意 100｜基本满意 75｜不满意 55｜弃权';
    expect(onlyQuestion(`问卷\n1、请评价（逐项）\n态度\n效率\n${scale}`)).toMatchObject({
      scale: { options: [{ score: 55 }, { score: 75 }, { score: 100 }], dontKnow: { zh: '弃权' } },
    });
  });
});

describe('options', () => {
  it('reads scores, fields and what excludes the others', () => {
    const question = onlyQuestion(
      '问卷\n1、选哪些（多选）\nA. 很好（100 分）\nB. 没来过（不计分）\nC. 其他，请写明\nD. 以上都不是\nE. 都行（互斥）',
    );
    expect(question).toMatchObject({
      options: [
        { label: { zh: '很好' }, score: 100 },
        { label: { zh: '没来过' }, nonSubstantive: true },
        { label: { zh: '其他，请写明' }, other: true },
        { exclusive: true },
        { label: { zh: '都行' }, exclusive: true },
      ],
    });
  });

  it('keeps options together whose words are apart by digits or sentences', () => {
    expect(labelsOf(onlyQuestion('问卷\n1、跑了几趟\n1 趟\n3 趟或更多'))).toEqual(['1 趟', '3 趟或更多']);
    expect(labelsOf(onlyQuestion('问卷\nQ1 How good?\nVery good\nNot so good'))).toEqual(['Very good', 'Not so good']);
  });

  it('takes numbers in another style than the questions for options', () => {
    const [question, second] = questionsIn('问卷\n1、性别\n（1）男\n（2）女\n2、您的建议');
    expect(labelsOf(question)).toEqual(['男', '女']);
    expect(second?.kind).toBe('long-text');
  });

  it('reads several lettered options on one line and on the line of the title', () => {
    expect(labelsOf(onlyQuestion('问卷\n1、性别\nA. 男  B. 女 C. 不便说'))).toEqual(['男', '女', '不便说']);
    expect(labelsOf(onlyQuestion('问卷\n1、性别 A. 男 B. 女'))).toEqual(['男', '女']);
  });
});

describe('pages and conditions', () => {
  it('opens pages at rules, page lines and chapter headings', () => {
    const { pages } = parseText(
      '问卷\n一、基本情况\n1、性别\n男 女\n---\n2、您的建议\n第 3 页 关于您\n3、年龄____',
    ).questionnaire;
    expect(pages.map(({ title, questions }) => [title.zh, questions.length])).toEqual([
      ['基本情况', 1],
      ['', 1],
      ['关于您', 1],
    ]);
  });

  it('reads conditions on questions and on pages', () => {
    const text =
      '问卷\n1、来过吗？ 来过／没来过\n2、打几分（量表，1 到 5）\n第 2 页\n当第 1 题选“来过”且第 2 题不高于 2 时显示\n3、为什么____\n当第 2 题已回答或第 1 题没有选 B 时回答';
    const { pages } = parseText(text).questionnaire;
    const came = { question: 'q1', chosen: 'o1' };
    expect(pages[1]?.showIf).toEqual({ all: [came, { question: 'q2', atMost: 2 }] });
    expect(pages[1]?.questions[0]?.showIf).toEqual({
      any: [{ question: 'q2', answered: true }, { not: { question: 'q1', chosen: 'o2' } }],
    });
    expect(codesOf(text)).toEqual([]);
  });

  it('follows the written numbers, also where they have gaps, and jumps inside options', () => {
    const questions = questionsIn('问卷\n1、来过吗\nA. 来过\nB. 没来过（跳到第 8 题）\n5、几次____\n8、您的建议');
    expect(questions.map(({ showIf }) => showIf)).toEqual([
      undefined,
      { not: { question: 'q1', chosen: 'o2' } },
      undefined,
    ]);
    expect(labelsOf(questions[0])).toEqual(['来过', '没来过']);
  });

  it('reads jumps in English and to the end', () => {
    const questions = questionsIn(
      'Form\n1. Been here? Yes / No\nIf "No", go to the end\n2. How often? ____\n3. Comments',
    );
    const condition = { not: { question: 'q1', chosen: 'o2' } };
    expect(questions.map(({ showIf }) => showIf)).toEqual([undefined, condition, condition]);
  });
});

describe('the list for the help', () => {
  const spellings = NOTATIONS.flatMap(({ group, example }) =>
    [example.zh, example.en ?? ''].flatMap((text) => text.split('  ').map((spelling) => ({ group, spelling }))),
  );
  const inBrackets = spellings.filter(({ spelling }) => /^[（(].*[）)]$/.test(spelling));

  it.each(inBrackets.filter(({ group }) => group === 'kinds' || group === 'limits'))(
    'knows the mark $spelling',
    ({ spelling }) => {
      expect(onlyQuestion(`问卷\n1、题${spelling}\n甲\n乙`).title.zh).toBe('题');
      expect(codesOf(`问卷\n1、题${spelling}\n甲\n乙`)).not.toContain('2 text.unknown-mark');
    },
  );

  it.each(inBrackets.filter(({ group }) => group === 'options'))('knows $spelling behind an option', ({ spelling }) => {
    expect(labelsOf(onlyQuestion(`问卷\n1、题（多选）\nA. 甲${spelling}\nB. 乙`))).toEqual(['甲', '乙']);
  });

  it.each(spellings.filter(({ group }) => group === 'numbers'))('knows $spelling as a number', ({ spelling }) => {
    expect(onlyQuestion(`问卷\n${spelling} 题\nA. 甲`).title.zh).toBe('题');
  });

  it.each(spellings.filter(({ group }) => group === 'order'))(
    'reads $spelling as no option and no explanation',
    ({ spelling }) => {
      const text = `问卷\n1、一\nA. 是\n2、二\nA. Yes\nB. 否\n${spelling.replace(/^A\./, 'C.')}\n5、五____\n9、九____`;
      expect(parseText(text).problems.map(({ code }) => code)).not.toContain('text.kept-as-explanation');
      expect(labelsOf(questionsIn(text)[1]).every((label) => ['Yes', '是', '否', 'No'].includes(label))).toBe(true);
    },
  );

  it('is written in both languages', () => {
    for (const { example, meaning } of NOTATIONS) expect([example.en, meaning.en]).not.toContain(undefined);
  });
});
