import { type Child, element } from '../parts/element';

export type FactRow = readonly [name: string, content: string];

/** Names and what stands under them, line by line. */
export function factRows(content: readonly FactRow[]): Child {
  return element(
    'dl',
    'facts rows-shown',
    content.map(([name, value]) => element('div', '', element('dt', '', name), element('dd', '', value))),
  );
}
