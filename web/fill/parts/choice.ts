import type { Option } from '#domain/questionnaire/model';
import { text } from '../state/page-data';
import { lines } from './clauses';
import { type Child, element } from './element';

interface Choice {
  readonly type: 'radio' | 'checkbox';
  readonly option: Option;
  readonly chosen: () => boolean;
  readonly onChoose: () => void;
}

/** One option of a list; those outside the substantive scale stand apart. */
export function choice({ type, option, chosen, onChoose }: Choice): Child {
  const label = text(option.label);
  const apart = option.nonSubstantive || option.exclusive ? ' apart' : '';
  const input: HTMLInputElement = element('input', {
    type,
    name: 'choice',
    'aria-label': label,
    checked: chosen,
    onclick: () => {
      onChoose();
      // The browser has ticked it already, also where the limit or a second tap says otherwise.
      input.checked = chosen();
    },
  });
  return element(
    'label',
    { className: () => `choice${apart}${chosen() ? ' chosen' : ''}` },
    input,
    element('i', type === 'radio' ? 'dot' : 'box'),
    element('span', '', lines(label)),
  );
}
