import IconSearch from '~icons/lucide/search';
import { onShortcut } from '../lib/shortcuts';
import { Kbd } from './kbd';
import './search-field.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Filters the list below it while one types; `/` goes to it. One a page. */
export function SearchField(props: SearchFieldProps) {
  let input: HTMLInputElement | undefined;
  onShortcut('/', () => input?.focus());
  return (
    <label class="search-field">
      <IconSearch width={16} height={16} aria-hidden="true" />
      <span class="visually-hidden">{props.label}</span>
      <input
        type="search"
        class="search-field-input"
        placeholder={props.label}
        value={props.value}
        ref={(element) => (input = element)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Kbd keys="/" />
    </label>
  );
}
