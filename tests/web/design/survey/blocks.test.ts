import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '#domain/questionnaire/check';
import type { BlockId, QuestionBlockId } from '../../../../web/design/survey/draft/blocks';
import { BLOCK_IDS, blockQuery, matchingBlocks, newQuestion } from '../../../../web/design/survey/draft/blocks';

const nameOf = (id: BlockId) => (id === 'targets' ? '评价单位' : id);

describe('the add menu', () => {
  it('takes / and 、 alike and reads pinyin initials', () => {
    expect(matchingBlocks(blockQuery('/pj'), nameOf)[0]).toBe('targets');
    expect(matchingBlocks(blockQuery('、PJ'), nameOf)[0]).toBe('targets');
    expect(matchingBlocks(blockQuery('评价'), nameOf)).toEqual(['targets']);
    expect(matchingBlocks(blockQuery('/'), nameOf)).toEqual(BLOCK_IDS);
    expect(matchingBlocks(blockQuery('/qqq'), nameOf)).toEqual([]);
  });

  const blocks = BLOCK_IDS.filter((id): id is QuestionBlockId => id !== 'page');

  it.each(blocks)('makes a %s that lacks nothing but words', (block) => {
    const question = newQuestion(block, 'q1');
    const draft = {
      title: { zh: '卷' },
      introduction: { zh: '' },
      pages: [{ id: 'p1', title: { zh: '' }, questions: [question] }],
    };
    const wordless = ['question.title-empty', 'options.label-empty', 'items.label-empty', 'criteria.title-empty'];
    expect(checkQuestionnaire(draft).filter(({ code }) => !wordless.includes(code))).toEqual([]);
  });
});
