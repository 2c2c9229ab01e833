import { collectedWords as words } from '../../../../lib/words';
import { Field, Input } from '../../../../ui/field';
import { codesIn, type NoAnswerCodes } from './no-answer-codes';

interface CodesFieldProps<Choices> {
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

/** Codes of the whole file for "not answered". */
export function CodesField<Choices extends NoAnswerCodes>(props: CodesFieldProps<Choices>) {
  return (
    <div class="import-section collected-codes">
      <Field label={words().codes} hint={words().codesHint}>
        {(control) => (
          <Input
            {...control}
            value={(props.choices.noAnswer ?? []).join(words().sampleSeparator)}
            onChange={(event) => props.onChoices({ ...props.choices, noAnswer: codesIn(event.currentTarget.value) })}
          />
        )}
      </Field>
    </div>
  );
}
