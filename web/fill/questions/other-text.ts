import { OTHER_TEXT_MAXIMUM_LENGTH } from '#domain/answers/vector';
import { type Child, when } from '../parts/element';
import { field } from '../parts/field';
import * as words from '../words/zh';

interface OtherText {
  readonly shown: () => boolean;
  readonly initial: string | undefined;
  readonly onChange: (text: string) => void;
}

/** The field that an option such as "other, please specify" opens below itself. */
export function otherText({ shown, initial = '', onChange }: OtherText): Child {
  const label = words.otherText;
  return when(shown, () =>
    field({ value: initial, 'aria-label': label, placeholder: label, maxLength: OTHER_TEXT_MAXIMUM_LENGTH }, onChange),
  );
}
