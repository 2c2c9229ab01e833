import { element, type Properties } from './element';

/** A text field; what stands in it is set once and then belongs to the member's keyboard, unless told otherwise. */
export function field(properties: Properties, onInput: (text: string) => void): HTMLInputElement {
  const input: HTMLInputElement = element('input', {
    type: 'text',
    className: 'field',
    autocomplete: 'off',
    ...properties,
    oninput: () => onInput(input.value),
  });
  return input;
}
