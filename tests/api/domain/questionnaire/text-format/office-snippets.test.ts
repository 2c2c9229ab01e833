import { describe, expect, it } from 'vitest';
import { parseText } from '#domain/questionnaire/text-format';
import { formatAsText } from '#domain/questionnaire/text-format/format-as-text';
import { codesOf } from './read-text';

/** What was read, in the notation that leaves no doubt; without the title of the form. */
function readAs(snippet: string): string {
  const text = `问卷\n${snippet}`;
  expect(codesOf(text), text).toEqual([]);
  return formatAsText(parseText(text).questionnaire)
    .replace(/^问卷\n\n/, '')
    .trimEnd();
}

describe('options as offices type them', () => {
  it.each<[snippet: string, read: string]>([
    ['1、性别：男□ 女□', '1、性别：（单选）\nA. 男\nB. 女'],
    ['1、学历（单选）：大专及以下□　本科□　其他□____', '1、学历（单选）\nA. 大专及以下\nB. 本科\nC. 其他____'],
    ['1、总体评价：满意（）基本满意（ ）不满意（）', '1、总体评价：（单选）\nA. 满意\nB. 基本满意\nC. 不满意'],
    ['1、您的职级\n厅级□ 处级□ 科级□', '1、您的职级（单选）\nA. 厅级\nB. 处级\nC. 科级'],
    ['1、您的职级\n（ ）厅级\n（ ）处级', '1、您的职级（单选）\nA. 厅级\nB. 处级'],
    ['1、年龄段\n①35岁以下 ②36—50岁 ③51岁以上', '1、年龄段（单选）\nA. 35岁以下\nB. 36—50岁\nC. 51岁以上'],
    ['1、年龄段：①35岁以下②36岁以上', '1、年龄段：（单选）\nA. 35岁以下\nB. 36岁以上'],
    ['1、身份\nA.企业；B.群众；\nC.村干部；', '1、身份（单选）\nA. 企业\nB. 群众\nC. 村干部'],
    ['1、来过吗\nA来过 B没有来过', '1、来过吗（单选）\nA. 来过\nB. 没有来过'],
    ['1、消息来源？\nA. 报纸\nB. 其他，请注明：', '1、消息来源？（单选）\nA. 报纸\nB. 其他，请注明____'],
    ['1、消息来源？\nA. 报纸\n其它（请注明）', '1、消息来源？（单选）\nA. 报纸\nB. 其它（请注明）____'],
    ['1、消息来源？\nA. 报纸\nB. 其他：', '1、消息来源？（单选）\nA. 报纸\nB. 其他____'],
    [
      '1、请打勾\n服务态度：□满意 □基本满意 □不满意\n办事效率：□满意 □基本满意 □不满意',
      '1、请打勾（逐项）\n- 服务态度\n- 办事效率\n量表：不满意 30｜基本满意 70｜满意 100',
    ],
    [
      '1、请打勾\n　　　　　满意　一般　不满意\n服务态度　□　□　□\n办事效率　□　□　□',
      '1、请打勾（逐项）\n- 服务态度\n- 办事效率\n量表：不满意 0｜一般 50｜满意 100',
    ],
  ])('%s', (snippet, read) => {
    expect(readAs(snippet)).toBe(read);
  });

  it('says so where rows to be ticked have different answers', () => {
    const text = '问卷\n1、基本情况\n性别：□男 □女\n编制：□行政 □事业';
    expect(codesOf(text)).toEqual(['2 text.no-options', '3 text.kept-as-explanation', '4 text.kept-as-explanation']);
  });

  it('leaves blanks and words in brackets alone that offer nothing to tick', () => {
    expect(readAs('1、坚持（ ）领导，走（ ）道路____')).toBe('1、坚持（ ）领导，走（ ）道路（填空，最多 100 字）');
    expect(readAs('1、二○二六年您来过几次____')).toBe('1、二○二六年您来过几次（填空，最多 100 字）');
    expect(readAs('1、按①项规定办理的有几件____')).toBe('1、按①项规定办理的有几件（填空，最多 100 字）');
  });
});

const FIVE_POINTS = '量表：1 分 0｜2 分 25｜3 分 50｜4 分 75｜5 分 100';

describe('points for each line', () => {
  it.each<[snippet: string, read: string]>([
    [
      '1、请对窗口服务打分（1-5分）\n服务态度\n办事效率',
      `1、请对窗口服务打分（逐项）\n- 服务态度\n- 办事效率\n${FIVE_POINTS}`,
    ],
    [
      '1、请打分（1—5分，5分最高）：\n（1）服务态度\n（2）办事效率',
      '1、请打分（逐项）\n- 服务态度\n- 办事效率\n量表：1 分 0｜2 分 25｜3 分 50｜4 分 75｜5 分（最高） 100',
    ],
    [
      '1、请打分（五分制）\n①服务态度____分\n②办事效率（ ）分',
      `1、请打分（逐项）\n- 服务态度\n- 办事效率\n${FIVE_POINTS}`,
    ],
    ['1、请从1到5打分\n服务态度\n办事效率', `1、请从1到5打分（逐项）\n- 服务态度\n- 办事效率\n${FIVE_POINTS}`],
    ['1、服务情况（评分题）\nA. 服务态度\nB. 办事效率', `1、服务情况（逐项）\n- 服务态度\n- 办事效率\n${FIVE_POINTS}`],
    [
      '1、请评价以下各项（1=很不满意，3=很满意）\n服务态度\n办事效率',
      '1、请评价以下各项（逐项）\n- 服务态度\n- 办事效率\n量表：1 分（很不满意） 0｜2 分 50｜3 分（很满意） 100',
    ],
    ['1、给我们打几分？（满分10分）', '1、给我们打几分？（量表，1 到 10）\n1＝最低，10＝最高'],
    ['1、给我们打分（最低1分，最高5分）', '1、给我们打分（量表，1 到 5）\n1＝最低，5＝最高'],
    // The words are the points, so they stay answers.
    ['1、总体打分（1-3分）\n不满意 一般 满意', '1、总体打分（单选）\nA. 不满意\nB. 一般\nC. 满意'],
    ['1、总体打分（1-5分）\nA. 1分\nB. 3分\nC. 5分', '1、总体打分（单选）\nA. 1分\nB. 3分\nC. 5分'],
  ])('%s', (snippet, read) => {
    expect(readAs(snippet)).toBe(read);
  });

  it.each([
    ['问卷\n1、请给下列部门打分：\n档案馆\n方志办', 'text.range-missing'],
    ['问卷\n1、请给下列部门打分（满分100分）\n档案馆\n方志办', 'text.range-too-wide'],
  ])('asks for a range that fits, and its remedy ends the matter: %j', (text, code) => {
    const [problem] = parseText(text).problems;
    expect(problem).toMatchObject({ line: 2, code });
    for (const { replacement } of problem?.remedies ?? []) {
      const mended = parseText(
        text
          .split('\n')
          .with(1, replacement ?? '')
          .join('\n'),
      );
      expect(mended.problems).toEqual([]);
      expect(mended.questionnaire.pages[0]?.questions[0]).toMatchObject({ kind: 'items', items: { length: 2 } });
    }
  });
});

describe('how many, and in which order', () => {
  it.each<[mark: string, read: string]>([
    ['（请排序）', '（排前 3 位）'],
    ['（请按重要程度由高到低排序）', '（排前 3 位）'],
    ['（请选出两项并排序）', '（排前 2 位）'],
    ['（多选，最多选2项）', '（多选，最多选 2 项）'],
    ['（可多选，限选两项）', '（多选，最多选 2 项）'],
    ['（可多选，不超过2项）', '（多选，最多选 2 项）'],
    ['（多选，不限项）', '（多选）'],
    ['（选2-3项）', '（多选，至少选 2 项，最多选 3 项）'],
    ['（请选择两项）', '（多选，至少选 2 项，最多选 2 项）'],
  ])('%s', (mark, read) => {
    const options = 'A. 就业\nB. 就医\nC. 就学';
    expect(readAs(`1、您最关心什么${mark}\n${options}`)).toBe(`1、您最关心什么${read}\n${options}`);
    if (!mark.includes('-')) expect(readAs(`1、${mark}您最关心什么\n${options}`)).toContain(read);
  });

  it('ranks where the title itself asks for an order', () => {
    expect(readAs('1、请将以下几件事按急迫程度排序：\n修路\n通气')).toBe(
      '1、请将以下几件事按急迫程度排序：（排前 2 位）\nA. 修路\nB. 通气',
    );
  });

  it('takes what it knows of a bracket, and says what it does not', () => {
    const text = '问卷\n1、您最关心什么（多选，由专人汇总，限选两项）\nA. 就业\nB. 就医';
    const { problems, questionnaire } = parseText(text);
    expect(questionnaire.pages[0]?.questions[0]).toMatchObject({
      kind: 'multiple',
      maximum: 2,
      title: { zh: '您最关心什么（由专人汇总）' },
    });
    expect(problems).toMatchObject([{ line: 2, code: 'text.unknown-mark', details: { mark: '由专人汇总' } }]);
    const mended = problems[0]?.remedies?.[0]?.replacement;
    expect(mended).toBe('1、您最关心什么（多选，限选两项）');
  });

  it('does not take hours for points', () => {
    expect(readAs('1、您几点方便（9:00-12:00，14:00-17:00）____')).toContain('（9:00-12:00，14:00-17:00）（填空');
  });
});

describe('who is asked', () => {
  const FIRST = '1、您满意吗\nA. 满意\nB. 一般\nC. 不满意';
  const SECOND = '原因是什么____';
  const UNHAPPY = { any: [chosen('o2'), chosen('o3')] };

  function chosen(option: string) {
    return { question: 'q1', chosen: option };
  }

  it.each<[second: string, showIf: object]>([
    [`2、${SECOND}\n选“一般”或“不满意”时回答`, UNHAPPY],
    [`2、${SECOND}\n（选“一般”、“不满意”的请回答）`, UNHAPPY],
    [`2、${SECOND}\n选择不满意的同志请继续作答`, chosen('o3')],
    [`2、（上题选B或C者回答）${SECOND}`, UNHAPPY],
    [`2、原因是什么（第1题选B、C的填写）____`, UNHAPPY],
    [`2、原因是什么（选“不满意”时回答）（填空）`, chosen('o3')],
    [`2、选C的请回答：${SECOND}`, chosen('o3')],
    [`2、${SECOND}\n当第 1 题选“一般”或“不满意”时回答`, UNHAPPY],
    [`2、${SECOND}\n当第 1 题没有选“一般”或“不满意”时回答`, { not: UNHAPPY }],
    [`---\n选“不满意”的回答\n2、${SECOND}`, chosen('o3')],
  ])('%s', (second, showIf) => {
    const text = `问卷\n${FIRST}\n${second}`;
    const { questionnaire, problems } = parseText(text);
    const page = questionnaire.pages.at(-1);
    const question = page?.questions.at(-1);
    expect(page?.showIf ?? question?.showIf).toEqual(showIf);
    expect(problems).toEqual([]);
    expect(question).toMatchObject({ kind: 'text', title: { zh: '原因是什么' } });
    expect(question?.help).toBeUndefined();
  });

  it('says so where the question before has no such option', () => {
    expect(codesOf(`问卷\n${FIRST}\n2、${SECOND}\n选“很差”的请回答`)).toEqual(['7 text.condition-unreadable']);
    expect(codesOf(`问卷\n1、${SECOND}\n选“是”的请回答`)).toEqual(['3 text.condition-unreadable']);
  });

  it('takes no request to choose for a condition', () => {
    const text = `问卷\n1、您的选择\n请选择最符合的一项作答\n选择一项回答\nA. 甲\nB. 乙`;
    expect(codesOf(text)).not.toContain('4 text.condition-unreadable');
  });
});
