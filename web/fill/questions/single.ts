import type { SingleAnswer } from '#domain/answers/model';
import type { OptionId, SingleQuestion } from '#domain/questionnaire/model';
import { choice } from '../parts/choice';
import { caption } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { otherText } from './other-text';
import type { Asked } from './question-field';
import * as words from '../words/zh';

const NONE: Partial<SingleAnswer> = {};

export function single({ question, answer, change }: Asked<SingleQuestion>): Child {
  const current = () => {
    const given = answer();
    return typeof given === 'object' && 'option' in given ? given : NONE;
  };
  const chosen = (option: OptionId) => current().option === option;
  const choices = question.options.map((option) => [
    choice({
      type: 'radio',
      option,
      chosen: () => chosen(option.id),
      onChoose: () => change(chosen(option.id) ? undefined : { option: option.id }),
    }),
    option.other &&
      otherText({
        shown: () => chosen(option.id),
        initial: current().other,
        onChange: (other) => change({ option: option.id, other }),
      }),
  ]);
  return [
    caption(words.chooseOne),
    element('div', { className: 'choices', role: 'radiogroup', 'aria-labelledby': 'heading' }, choices),
  ];
}
