import { beforeAll, expect, it } from 'vitest';
import { refusalLines } from '../../../web/assessment/what-if/refusal-lines';
import { ApiProblem } from '../../../web/lib/client';
import { loadWords } from '../../../web/lib/i18n';
import { assessmentSchemeWords, assessmentTrialWords, problemWords } from '../../../web/lib/words';
import { oneLeaf } from '../../support/fixtures/assessment-fixture';

beforeAll(() => loadWords(assessmentSchemeWords, assessmentTrialWords, problemWords));

it('names the grade or indicator, and what is wrong with it', () => {
  const problems = [
    { code: 'grades-unordered', at: 'good' },
    { code: 'table-above-full', at: 'x', have: 120, need: 100 },
  ];
  expect(refusalLines(oneLeaf(), new ApiProblem('assessment.what-if-invalid', { problems }))).toEqual([
    '良好：等次的最低分要从高到低。',
    '甲：表里有一行得 120 分，这一项最多 100 分。请改低，或提高分值。',
  ]);
});

it('has the words of the problem where no place is known', () => {
  const unknown = new ApiProblem('assessment.what-if-invalid', { problems: [{ code: 'unknown', at: 'q' }] });
  expect(refusalLines(oneLeaf(), unknown)).toEqual(['方案不能这样改。请检查刚改的一项。']);
  expect(refusalLines(oneLeaf(), new ApiProblem('network.unreachable'))).toHaveLength(1);
});
