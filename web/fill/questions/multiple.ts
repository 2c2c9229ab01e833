import type { MultipleAnswer } from '#domain/answers/model';
import type { MultipleQuestion, OptionId } from '#domain/questionnaire/model';
import { choice } from '../parts/choice';
import { type Child, element } from '../parts/element';
import { createSignal } from '../signals';
import { say } from '../state/say';
import { chooseAmong } from './choose-among';
import { otherText } from './other-text';
import type { Asked } from './question-field';
import * as words from '../words/zh';

export function multiple({ question, answer, change }: Asked<MultipleQuestion>): Child {
  const [full, setFull] = createSignal(false);
  const current = (): MultipleAnswer => {
    const given = answer();
    return typeof given === 'object' && 'options' in given ? given : { options: [] };
  };
  const chosen = (option: OptionId) => current().options.includes(option);
  const choose = (option: OptionId) => {
    const options = chooseAmong(question, current().options, option);
    setFull(!options);
    if (options) change(options.length > 0 ? Object.assign({}, current(), { options }) : undefined);
  };
  const choices = question.options.map((option) => [
    choice({ type: 'checkbox', option, chosen: () => chosen(option.id), onChoose: () => choose(option.id) }),
    option.other &&
      otherText({
        shown: () => chosen(option.id),
        initial: current().other,
        onChange: (other) => change({ options: current().options, other }),
      }),
  ]);
  const status = { className: () => (full() ? 'caption warn' : 'caption'), role: 'status' };
  return [
    element('p', status, () =>
      full() ? say(words.tooMany, { limit: question.maximum || '' }) : hint(question, current()),
    ),
    element('div', { className: 'choices', role: 'group', 'aria-labelledby': 'heading' }, choices),
  ];
}

function hint({ minimum = 0, maximum }: MultipleQuestion, { options }: MultipleAnswer): string {
  const n = options.length;
  if (maximum === undefined)
    return minimum > 1 ? say(words.chooseFrom, { min: minimum, n }) : say(words.chooseAny, { n });
  return minimum > 1
    ? say(words.chooseBetween, { min: minimum, max: maximum, n })
    : say(words.chooseUpTo, { max: maximum, n });
}
