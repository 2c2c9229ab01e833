import { describe, expect, it } from 'vitest';
import { checkQuestionnaire, hasErrors } from '#domain/questionnaire/check';
import { TEMPLATES } from '#domain/questionnaire/templates';
import { parseText } from '#domain/questionnaire/text-format';
import { formatAsText } from '#domain/questionnaire/text-format/format-as-text';
import { EVERY_KIND } from '../../answers/every-kind';
import { withoutIds } from '../without-ids';
import { COUNTER } from './counter-form';

describe('formatAsText', () => {
  it.each(TEMPLATES.map(({ id, questionnaire }) => [id, questionnaire] as const))(
    'writes %s so that it reads back',
    (_, original) => {
      const parsed = parseText(formatAsText(original));
      expect(parsed.problems).toEqual([]);
      expect(withoutIds(parsed.questionnaire)).toEqual(withoutIds(original));
      expect(hasErrors(checkQuestionnaire(parsed.questionnaire))).toBe(false);
    },
  );

  it('writes every kind of question and nested conditions so that they read back', () => {
    const [first, second] = EVERY_KIND.pages;
    if (!first || !second) throw new Error('the example has two pages');
    const yes = { question: 'choice', chosen: 'yes' };
    const showIf = {
      not: { any: [{ all: [yes, { question: 'amount', atLeast: 3 }] }, { not: { question: 'word', answered: true } }] },
    } as const;
    const form = {
      ...EVERY_KIND,
      pages: [
        first,
        {
          ...second,
          questions: second.questions.map((question) => (question.id === 'units' ? { ...question, showIf } : question)),
        },
      ],
    };
    const parsed = parseText(formatAsText(form));
    expect(parsed.problems).toEqual([]);
    expect(withoutIds(parsed.questionnaire)).toEqual(withoutIds(form));
  });

  it('settles: writing what was read from a pasted text changes nothing more', () => {
    const once = formatAsText(parseText(COUNTER.replace('第 9 题', '第 5 题')).questionnaire);
    expect(formatAsText(parseText(once).questionnaire)).toBe(once);
  });
});
