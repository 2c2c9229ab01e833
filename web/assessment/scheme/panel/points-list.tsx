import { createSignal } from 'solid-js';
import { Field, Input } from '../../../ui/field';
import { plainPoints } from '../../plain-points';
import { useScheme } from '../scheme-scope';

interface PointsListProps {
  readonly label: string;
  readonly hint: string;
  readonly values: readonly number[];
  readonly onValues: (values: readonly number[]) => void;
}

/** Points by place in one line: 10, 8, 6. */
export function PointsList(props: PointsListProps) {
  const { readOnly, session } = useScheme();
  const [typed, setTyped] = createSignal<string>();
  const shown = () => typed() ?? props.values.map(plainPoints).join(', ');
  const take = (text: string) => {
    setTyped(text);
    const values = readValues(text);
    if (values !== undefined) props.onValues(values);
  };
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <Input
          {...control}
          readOnly={readOnly}
          value={shown()}
          aria-invalid={readValues(shown()) === undefined || undefined}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => {
            setTyped();
            session.settle();
          }}
        />
      )}
    </Field>
  );
}

function readValues(text: string): readonly number[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((part) => part !== '');
  const values = parts.map(Number);
  return values.every(Number.isFinite) ? values : undefined;
}
