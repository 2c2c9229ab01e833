import { describe, expect, it } from 'vitest';
import { clauses } from '#domain/questionnaire/line-breaks';
import { TEMPLATES } from '#domain/questionnaire/templates';

describe('clauses', () => {
  it.each<[string, readonly string[]]>([
    ['和去年相比，您到机关办事的感受有什么变化？', ['和去年相比，', '您到机关办事的感受有什么变化？']],
    ['他说：“好！”然后走了。', ['他说：', '“好！”', '然后走了。']],
    ['真的？！是的', ['真的？！', '是的']],
    ['，开头', ['，', '开头']],
    ['没有标点', ['没有标点']],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it('loses nothing', () => {
    for (const text of JSON.stringify(TEMPLATES).split('"')) expect(clauses(text).join('')).toBe(text);
  });
});
