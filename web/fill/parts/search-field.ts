import { type Child, element, when } from './element';
import { field } from './field';
import { CROSS, SEARCH, icon, iconButton } from './icons';
import * as words from '../words/zh';

export function searchField(label: string, word: () => string, setWord: (word: string) => void): Child {
  const properties = {
    value: word,
    'aria-label': label,
    placeholder: label,
    inputmode: 'search',
    autocapitalize: 'none',
  };
  const input = field({ ...properties, id: 'search' }, setWord);
  const clear = () => {
    setWord('');
    input.focus();
  };
  return element(
    'div',
    'search',
    icon(SEARCH),
    input,
    when(word, () => iconButton(CROSS, words.clearSearch, clear)),
  );
}
