import { For } from 'solid-js';
import { language } from '../../../../lib/i18n';
import { rollKeyWords } from '../../../../lib/words';
import type { ReadyKeys } from '../roll-data';

interface SixWordsProps {
  readonly keys: ReadyKeys;
  /** Gets the element that takes the focus when the words have just been made. */
  readonly ref?: (element: HTMLElement) => void;
}

const DIGITS_SHOWN = 16;
const DIGITS_PER_BLOCK = 4;

/** The one ink frame of the product: what everybody compares, in the order of the phone. */
export function SixWords(props: SixWordsProps) {
  const words = () => rollKeyWords();
  return (
    <figure class="six-words" tabIndex={-1} ref={(element) => props.ref?.(element)}>
      <figcaption class="six-words-caption">
        <b>{words().frame}</b>
        <code class="muted">{digitsOf(props.keys.hash)}</code>
      </figcaption>
      <ol class="six-words-frame">
        <For each={props.keys.words[language()]}>{(word) => <li>{word}</li>}</For>
      </ol>
    </figure>
  );
}

/** 7c1e 94a0 b35d 02f8 */
function digitsOf(hash: string): string {
  const blocks = hash.slice(0, DIGITS_SHOWN).match(new RegExp(`.{${DIGITS_PER_BLOCK}}`, 'g')) ?? [];
  return blocks.join(' ');
}
