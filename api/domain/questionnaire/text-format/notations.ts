import type { LocalizedText } from '../model';

/** One way of writing that parseText recognises, for the help beside the text field. */
export interface Notation {
  readonly group: 'numbers' | 'kinds' | 'limits' | 'options' | 'scales' | 'order';
  /** As it is typed; several spellings are apart by two spaces. */
  readonly example: LocalizedText;
  readonly meaning: LocalizedText;
}

export const NOTATIONS: readonly Notation[] = [
  notation('numbers', ['1、  1.  （1）  Q1  第 1 题  一、', '1.  (1)  Q1'], ['题号', 'Number of a question']),
  notation('kinds', ['（单选）', '(single)'], ['选一项', 'One option']),
  notation('kinds', ['（多选）', '(multiple)'], ['可选几项', 'Several options']),
  notation('kinds', ['（每项五级）  （逐项）', '(each item)'], ['下面每一行各评一次', 'Rate every line below']),
  notation('kinds', ['（填空）  ____', '(text)  ____'], ['短文本', 'Short text']),
  notation('kinds', ['（长文本）  单独一行 ________', '(long text)  ________ on a line'], ['长文本', 'Long text']),
  notation(
    'kinds',
    ['（数字，0 到 100，1 位小数，单位：元）', '(number, 0 to 100)'],
    ['数字和范围', 'Number and its range'],
  ),
  notation('kinds', ['（日期）', '(date)'], ['日期', 'Date']),
  notation('kinds', ['（排序）  （排前 3 位）', '(ranking)  (top 3)'], ['排出先后', 'Put in order']),
  notation('kinds', ['（量表，1 到 5）', '(scale, 1 to 5)'], ['打分，整数', 'Points, whole numbers']),
  notation(
    'kinds',
    ['（逐项，1 到 5 分）', '(each item, 1 to 5)'],
    ['下面每一行各打几分', 'Points for every line below'],
  ),
  notation('kinds', ['（推荐度）  从 0 到 10', '(NPS)  from 0 to 10'], ['0 到 10 的推荐度', 'Net promoter question']),
  notation(
    'kinds',
    ['（评单位）  （评单位，全部评）', '(rate units)  (rate units, rate all)'],
    ['逐家评，下面每一行是一项指标', 'Rate units; every line below is a criterion'],
  ),
  notation('limits', ['（必答）', '(required)'], ['不能空着', 'Must be answered']),
  notation(
    'limits',
    ['（最多选 3 项）  （至少选 2 项）', '(up to 3)  (at least 2)'],
    ['限制选几项', 'Limits the number of options'],
  ),
  notation('limits', ['（最多 500 字）', '(up to 500 characters)'], ['限制字数', 'Limits the length']),
  notation('options', ['A. 是  B. 否', 'A. Yes  B. No'], ['选项，一行一个或几个', 'Options, one or several a line']),
  notation('options', ['……吗？ 是／否', '…? Yes / No'], ['选项跟在问号后面', 'Options behind the question mark']),
  notation('options', ['其他____', 'Other ____'], ['选了可以填写', 'Opens a field']),
  notation(
    'options',
    ['（100 分）  （不计分）', '(100 points)  (not scored)'],
    ['这一项值几分', 'What an option is worth'],
  ),
  notation('options', ['（互斥）', '(exclusive)'], ['选了它就不能选别的', 'Clears all other choices']),
  notation(
    'scales',
    ['量表：不满意 30｜基本满意 70｜满意 100｜不了解', 'Scale: poor 0 | fair 50 | good 100'],
    ['每项用的等级和分值，最后的不带分', 'Answers and points; the last may have none'],
  ),
  notation(
    'scales',
    ['0＝绝不可能，10＝非常可能', '0 = not at all, 10 = extremely'],
    ['两端的说法', 'Words at both ends'],
  ),
  notation(
    'order',
    ['如选“是”，跳到第 9 题', 'If "Yes", go to question 9'],
    ['中间的题不问', 'Skips the questions between'],
  ),
  notation(
    'order',
    ['A. 否（跳到第 5 题）', 'A. No (go to question 5)'],
    ['写在选项里的跳转', 'A jump inside an option'],
  ),
  notation(
    'order',
    ['当第 2 题选“是”时回答', 'Answer if question 2 is "Yes"'],
    ['满足条件才问', 'Asked only if the condition holds'],
  ),
  notation('order', ['选“否”的回答', 'Answer if question 2 is "No"'], ['看的是上一题', 'Looks at the question before']),
  notation('order', ['---  第 2 页 关于您', '---  Page 2 About you'], ['另起一页', 'Opens a page']),
  notation('order', ['说明：……', 'Note: …'], ['题目下面的说明', 'Explanation below the question']),
];

type Both = readonly [zh: string, en: string];

function notation(group: Notation['group'], [zh, en]: Both, [meaningZh, meaningEn]: Both): Notation {
  return { group, example: { zh, en }, meaning: { zh: meaningZh, en: meaningEn } };
}
