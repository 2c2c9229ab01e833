import { CONCERN_PAGES } from './thought-dynamics-concerns';
import { WORK_PAGES } from './thought-dynamics-work';
import { localized, type Template } from './template';

export const THOUGHT_DYNAMICS: Template = {
  id: 'thought-dynamics',
  kind: 'poll',
  title: localized('思想动态调查', 'Thought-dynamics survey'),
  description: localized(
    '了解成员想什么、盼什么、难在哪里：学习、工作状态、作风环境、关心的事，二十道题。',
    'What members think, hope for and struggle with: learning, work, climate and concerns, in twenty questions.',
  ),
  questionnaire: {
    title: localized('思想动态调查', 'Thought-dynamics survey'),
    introduction: localized(
      '这次调查想听您的真实想法，答案没有对错。结果用于改进工作，不用于评价个人。',
      'We want to hear what you really think; there are no wrong answers. The results serve to improve work, never to judge a person.',
    ),
    pages: [...WORK_PAGES, ...CONCERN_PAGES],
  },
};
