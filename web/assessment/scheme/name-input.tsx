import { type JSX, splitProps } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';
import { language, localized } from '../../lib/i18n';
import { Input } from '../../ui/field';
import { named } from './localized-name';
import { useScheme } from './scheme-scope';

interface NameInputProps extends Omit<
  JSX.InputHTMLAttributes<HTMLInputElement>,
  'name' | 'value' | 'onInput' | 'onBlur'
> {
  readonly name: LocalizedText;
  readonly onName: (name: LocalizedText) => void;
}

/** A name of the scheme, in the language that the page is read in. */
export function NameInput(props: NameInputProps) {
  const { readOnly, session } = useScheme();
  const [own, rest] = splitProps(props, ['name', 'onName']);
  return (
    <Input
      {...rest}
      readOnly={readOnly}
      value={localized(own.name)}
      onInput={(event) => own.onName(named(own.name, { language: language(), text: event.currentTarget.value }))}
      onBlur={() => session.settle()}
    />
  );
}
