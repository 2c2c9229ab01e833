import { describe, expect, it } from 'vitest';
import { parseText } from '#domain/questionnaire/text-format';
import { formatAsText } from '#domain/questionnaire/text-format/format-as-text';

/** As it comes out of a word processor: answer brackets, letters in rows, circled numbers, a table, stars. */
const PASTED = `机关干部思想状况问卷

尊敬的同志：
    为全面了解机关干部思想状况，特开展本次调查。

一、基本情况

1．您的性别（    ）
A．男         B．女
2．您的年龄：（  ）
A．30岁以下   B．31-40岁   C．41-50岁   D．51岁以上
3．您的政治面貌是（ ）【单选题】 *
○中共党员
○民主党派
○群众

二、思想状况

4. 您认为队伍中（ ）问题最突出（可多选，最多选三项）：
①理想信念不坚定
②宗旨意识淡薄
③其他：________
5、您对本单位领导班子的总体评价是：
很满意 / 比较满意 / 一般 / 不满意
6、请您对以下方面作出评价：[矩阵单选题]
	很满意	比较满意	一般	不太满意	很不满意
服务态度	○	○	○	○	○
办事效率	○	○	○	○	○
7、您是否参加过培训？
□是（请跳至第9题）  □否
8、未参加培训的原因是什么？____________
9、您对加强机关建设有何意见和建议？


再次感谢您的支持！`;

const READ = `机关干部思想状况问卷
尊敬的同志：
为全面了解机关干部思想状况，特开展本次调查。

第 1 页 基本情况

1、您的性别（单选）
A. 男
B. 女

2、您的年龄：（单选）
A. 30岁以下
B. 31-40岁
C. 41-50岁
D. 51岁以上

3、您的政治面貌是（单选，必答）
A. 中共党员
B. 民主党派
C. 群众

第 2 页 思想状况

4、您认为队伍中（ ）问题最突出（多选，最多选 3 项）
A. 理想信念不坚定
B. 宗旨意识淡薄
C. 其他____

5、您对本单位领导班子的总体评价是：（单选）
A. 很满意
B. 比较满意
C. 一般
D. 不满意

6、请您对以下方面作出评价：（逐项）
- 服务态度
- 办事效率
量表：很不满意 0｜不太满意 30｜一般 60｜比较满意 80｜很满意 100

7、您是否参加过培训？（单选）
A. 是
B. 否

8、未参加培训的原因是什么？（填空，最多 100 字）
当第 7 题没有选“是”时回答

9、您对加强机关建设有何意见和建议？（长文本，最多 1000 字）
说明：再次感谢您的支持！
`;

describe('a form from a word processor', () => {
  it('is read without a question left over', () => {
    const parsed = parseText(PASTED);
    expect(formatAsText(parsed.questionnaire)).toBe(READ);
    expect(parsed.problems).toEqual([]);
  });
});
