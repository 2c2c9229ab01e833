import { useEditor } from '../editor-scope';

interface NumberFieldProps {
  readonly value: number | undefined;
  readonly label: string;
  readonly field: string;
  /** Undefined when the field is emptied. */
  readonly onChange: (value: number | undefined, field: string) => void;
  readonly placeholder?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly class?: string;
}

export function NumberField(props: NumberFieldProps) {
  const editor = useEditor();
  return (
    <input
      type="number"
      class={`editor-number ${props.class ?? ''}`}
      value={props.value ?? ''}
      aria-label={props.label}
      placeholder={props.placeholder ?? ''}
      min={props.minimum}
      max={props.maximum}
      step="any"
      disabled={editor.readOnly()}
      onInput={(event) => props.onChange(numberIn(event.currentTarget), props.field)}
      onBlur={() => editor.session.settle()}
    />
  );
}

function numberIn(input: HTMLInputElement): number | undefined {
  return Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber;
}
