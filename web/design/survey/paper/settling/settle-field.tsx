import { createSignal } from 'solid-js';
import { Input } from '../../../../ui/field';

interface SettleFieldProps {
  /** Names the ballot and the place. */
  readonly label: string;
  /** What stands in the empty field. */
  readonly hint: string;
  readonly onSettle: (value: string) => void;
}

/** What the paper says where it is neither of the two; Enter keeps it. */
export function SettleField(props: SettleFieldProps) {
  const [value, setValue] = createSignal('');
  const settle = () => {
    if (value().trim() !== '') props.onSettle(value().trim());
    setValue('');
  };
  return (
    <Input
      class="paper-other"
      aria-label={props.label}
      placeholder={props.hint}
      autocomplete="off"
      value={value()}
      onInput={(event) => setValue(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && settle()}
      onBlur={settle}
    />
  );
}
