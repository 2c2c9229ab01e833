import { lines } from '../parts/clauses';
import { button } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { createSignal } from '../signals';
import { keepable } from './findings';
import { drawCode } from './keepsake-code';
import { keepsakeHash } from './keepsake';
import { wave } from './page-data';
import * as words from './words/zh';

/** A code to keep, by which the ballot is found on another device too; drawn when it is asked for, as others may look on. */
export function keeping(): Child {
  const kept = keepable();
  if (!kept) return null;
  const [drawn, setDrawn] = createSignal<'no' | 'too-long' | { readonly picture: string }>('no');
  const draw = () => {
    const picture = drawCode(`${location.origin}/f/${wave.linkCode}/check#${keepsakeHash(kept)}`);
    setDrawn(picture === null ? 'too-long' : { picture });
  };
  return [
    element('h2', '', words.keep),
    () => {
      const current = drawn();
      if (current === 'too-long') return element('p', 'lead', lines(words.keepTooLong));
      return current === 'no'
        ? [element('p', 'lead', lines(words.keepNote)), button('button', words.keepShow, draw)]
        : code(current.picture);
    },
  ];
}

function code(picture: string): Child {
  return element(
    'div',
    { className: 'keepsake', role: 'status' },
    element('img', { src: picture, alt: words.keepAlt }),
    element(
      'div',
      '',
      element('p', '', lines(words.keepHow)),
      element('p', 'warn', element('strong', '', lines(words.keepWarning))),
      element('p', 'warn', lines(words.keepWarningNote)),
      element('p', '', element('a', { className: 'link', href: picture, download: 'pingyi.png' }, words.keepSave)),
    ),
  );
}
