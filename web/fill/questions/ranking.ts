import type { OptionId, RankingQuestion } from '#domain/questionnaire/model';
import { button, caption } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { CROSS, DOWN, UP, iconButton } from '../parts/icons';
import { text } from '../state/page-data';
import { say } from '../state/say';
import { moved } from './moved';
import type { Asked } from './question-field';
import * as words from '../words/zh';

/** Tapped in order, then moved by buttons: no dragging is needed (WCAG 2.5.7). */
export function ranking({ question, answer, change }: Asked<RankingQuestion>): Child {
  const order = (): readonly OptionId[] => {
    const given = answer();
    return typeof given === 'object' && 'order' in given ? given.order : [];
  };
  const set = (next: readonly OptionId[]) => change(next.length > 0 ? { order: next } : undefined);
  const nameOf = (id: OptionId) => text(question.options.find((option) => option.id === id)?.label ?? { zh: id });
  const placed = (id: OptionId, index: number) => {
    const name = nameOf(id);
    const up = iconButton(UP, say(words.up, { name }), () => set(moved(order(), index, -1)));
    const down = iconButton(DOWN, say(words.down, { name }), () => set(moved(order(), index, 1)));
    up.disabled = index === 0;
    down.disabled = index === order().length - 1;
    const remove = iconButton(CROSS, say(words.remove, { name }), () => set(order().filter((other) => other !== id)));
    return element(
      'li',
      'choice chosen',
      element('strong', '', index + 1),
      element('span', '', name),
      up,
      down,
      remove,
    );
  };
  const left = () =>
    order().length < question.places ? question.options.filter(({ id }) => !order().includes(id)) : [];
  return [
    caption(say(words.rankHint, { n: question.places })),
    element('ol', { className: 'placed', 'aria-labelledby': 'heading' }, () => order().map(placed)),
    element('div', 'choices', () =>
      left().map(({ id, label }) => button('choice', [element('i', 'dot'), text(label)], () => set([...order(), id]))),
    ),
  ];
}
