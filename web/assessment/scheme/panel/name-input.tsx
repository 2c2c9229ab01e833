import { type JSX, splitProps } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';
import { language, localized } from '../../../lib/i18n';
import { Input } from '../../../ui/field';
import { named, nameField } from './localized-name';
import { useScheme } from '../scheme-scope';

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
  const field = () => nameField(own.name, language());
  return (
    <Input
      {...rest}
      readOnly={readOnly}
      value={readOnly ? localized(own.name) : field().value}
      placeholder={field().placeholder}
      onInput={(event) => own.onName(named(own.name, { language: language(), text: event.currentTarget.value }))}
      onBlur={() => session.settle()}
    />
  );
}
