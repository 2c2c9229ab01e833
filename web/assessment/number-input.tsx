import { createSignal, type JSX, splitProps } from 'solid-js';
import { Input } from '../ui/field';
import { plainPoints } from './plain-points';

interface NumberInputProps extends Omit<
  JSX.InputHTMLAttributes<HTMLInputElement>,
  'value' | 'onInput' | 'min' | 'max'
> {
  /** Null for an empty field, where that is allowed. */
  readonly value: number | null;
  /** Null once it is emptied, if `empties`; else nothing is said until there is a number again. */
  readonly onNumber: (value: number) => void;
  readonly onEmpty?: () => void;
  /** The value is a share of 1, shown in per cent. */
  readonly percent?: boolean;
}

/** A number as text: what is no number stays in the field, marked, until the field is left. */
export function NumberInput(props: NumberInputProps) {
  const [own, rest] = splitProps(props, ['value', 'onNumber', 'onEmpty', 'percent', 'onBlur']);
  const [typed, setTyped] = createSignal<string>();
  const factor = () => (own.percent ? 100 : 1);
  const shown = () => typed() ?? (own.value === null ? '' : plainPoints(own.value * factor()).replaceAll(',', ''));
  const take = (text: string) => {
    setTyped(text);
    const value = readTyped(text);
    if (value !== undefined) own.onNumber(Number((value / factor()).toFixed(12)));
    else if (text.trim() === '') own.onEmpty?.();
  };
  const isWrong = () => {
    const text = typed();
    if (text === undefined || (text.trim() === '' && own.onEmpty !== undefined)) return false;
    return readTyped(text) === undefined;
  };
  return (
    <Input
      {...rest}
      inputmode="decimal"
      autocomplete="off"
      value={shown()}
      aria-invalid={isWrong() || undefined}
      onInput={(event) => take(event.currentTarget.value)}
      onBlur={(event) => {
        setTyped();
        if (typeof own.onBlur === 'function') own.onBlur(event);
      }}
    />
  );
}

/** Full-width digits and the true minus are what input methods give. */
function readTyped(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim();
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
