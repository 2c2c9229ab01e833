import { describe, expect, it } from 'vitest';
import type { Condition, Question } from '#domain/questionnaire/model';
import {
  conditionOf,
  firstClauseAbout,
  relationsOf,
  sentenceOf,
} from '../../../../web/design/survey/draft/condition-sentence';
import { single } from './sample-questionnaire';

describe('a condition as a sentence', () => {
  const sayable: readonly Condition[] = [
    { question: 'q1', chosen: 'o2' },
    { not: { question: 'q1', chosen: 'o2' } },
    { question: 'q2', atLeast: 3 },
    { question: 'q2', atMost: 6 },
    { question: 'q2', answered: true },
    { not: { question: 'q2', answered: true } },
    { all: [{ question: 'q1', chosen: 'o1' }, { not: { question: 'q2', answered: true } }] },
    {
      any: [
        { question: 'q1', chosen: 'o1' },
        { question: 'q2', atMost: 6 },
      ],
    },
  ];

  it.each(sayable)('comes back from its sentence unchanged: %j', (condition) => {
    const sentence = sentenceOf(condition);
    expect(sentence && conditionOf(sentence)).toEqual(condition);
  });

  it('does not pretend to say what is nested', () => {
    expect(sentenceOf({ all: [{ any: [{ question: 'q1', chosen: 'o1' }] }] })).toBeUndefined();
    expect(sentenceOf({ not: { question: 'q2', atLeast: 3 } })).toBeUndefined();
  });

  it('is no condition without a clause', () => {
    expect(conditionOf({ joint: 'all', clauses: [] })).toBeUndefined();
  });

  it('offers of each kind only what can be asked', () => {
    const scale: Question = {
      id: 'q2',
      kind: 'scale',
      title: { zh: '推荐' },
      required: true,
      from: 1,
      to: 10,
      lowLabel: { zh: '低' },
      highLabel: { zh: '高' },
    };
    expect(relationsOf(single('q1'))).toContain('chosen');
    expect(relationsOf(scale)).not.toContain('chosen');
    expect(firstClauseAbout(scale)).toEqual({ question: 'q2', relation: 'at-least', number: 1 });
    expect(firstClauseAbout(single('q1'))).toEqual({ question: 'q1', relation: 'chosen', option: 'o1' });
  });
});
