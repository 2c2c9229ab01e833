import { Show } from 'solid-js';
import { Input } from '../../../../ui/field';
import { useScoring } from '../scoring-scope';
import '../sections/policies.css';

interface SchemeNumberProps {
  readonly label: string;
  /** Only read out, because it is clear from its place. */
  readonly labelHidden?: boolean;
  readonly value: number;
  readonly unit: string;
  /** Names the field, so that typing on in it is one step back. */
  readonly field: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** A share of 1 that is shown in per cent. */
  readonly percent?: boolean;
  readonly whole?: boolean;
  /** NaN when the field is emptied: it is saved once it holds a number again. */
  readonly onChange: (value: number, field: string) => void;
}

const LARGEST_COUNT = 1_000_000;

/** A number of the scheme with its unit; plain text once it is fixed. */
export function SchemeNumber(props: SchemeNumberProps) {
  const { session, readOnly } = useScoring();
  const factor = () => (props.percent ? 100 : 1);
  const minimum = () => props.minimum ?? 0;
  const maximum = () => props.maximum ?? (props.whole ? LARGEST_COUNT : 100 / factor());
  const shown = () => (Number.isFinite(props.value) ? Number((factor() * props.value).toFixed(6)) : '');
  const read = (typed: number) => (props.whole ? Math.min(Math.round(typed), LARGEST_COUNT) : typed / factor());
  if (readOnly) {
    return (
      <span class="scoring-figure">
        <span class={props.labelHidden ? 'visually-hidden' : undefined}>{props.label}</span>
        <b>{shown()}</b>
        <span>{props.unit}</span>
      </span>
    );
  }
  return (
    <label class="scoring-figure">
      <span class={props.labelHidden ? 'visually-hidden' : undefined}>{props.label}</span>
      <Input
        type="number"
        class="scoring-figure-input"
        min={minimum() * factor()}
        max={maximum() * factor()}
        step={props.whole ? 1 : 'any'}
        aria-invalid={!(props.value >= minimum() && props.value <= maximum()) || undefined}
        value={shown()}
        onInput={(event) => props.onChange(read(event.currentTarget.valueAsNumber), props.field)}
        onBlur={() => session.settle()}
      />
      <Show when={props.unit}>
        <span>{props.unit}</span>
      </Show>
    </label>
  );
}
