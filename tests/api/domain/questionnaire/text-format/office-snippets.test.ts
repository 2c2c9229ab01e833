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
