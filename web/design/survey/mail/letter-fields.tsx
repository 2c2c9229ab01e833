import { createMemo, createSignal, Show } from 'solid-js';
import { fillLetter, LETTER_PARTS, type LetterParts, PLACEHOLDERS } from '#domain/mail/letter';
import { createAction } from '../../../lib/action';
import { formatMemberDateTime } from '../../../lib/format';
import { language, localized } from '../../../lib/i18n';
import { mailWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Field, TextArea } from '../../../ui/field';
import { FormInput } from '../../../ui/form-parts';
import type { RollWork } from '../roll/roll-data';
import { sixWordsOf } from '../roll/opening/six-words-text';
import type { LetterForm } from './letter-form';
import { sendTestLetter } from './mail-data';

interface LetterFieldsProps extends Pick<RollWork, 'wave' | 'keys'> {
  readonly form: LetterForm;
}

/** Subject and text with their placeholders; how it will look; a test to oneself. */
export function LetterFields(props: LetterFieldsProps) {
  const words = () => mailWords().letter;
  const [shown, setShown] = createSignal(false);
  const placeholders = () => LETTER_PARTS.map((part) => `{${PLACEHOLDERS[language()][part]}}`).join(' ');
  return (
    <>
      <FormInput form={props.form} name="subject" label={words().subject} maxlength={200} />
      <Field
        label={words().text}
        hint={words().hint(placeholders())}
        error={props.form.errorOf('text')}
        id={props.form.fieldId('text')}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={10}
            maxlength={10_000}
            value={props.form.values.text}
            onInput={(event) => props.form.set('text', event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="mail-acts">
        <Button kind="quiet" aria-expanded={shown()} onClick={() => setShown(!shown())}>
          {shown() ? words().hide : words().preview}
        </Button>
        <TestLetter {...props} />
      </div>
      <Show when={shown()}>
        <LetterPreview {...props} />
      </Show>
    </>
  );
}

function LetterPreview(props: LetterFieldsProps) {
  const filled = createMemo(() => fillLetter(props.form.values, sampleParts(props)));
  return (
    <div class="mail-preview">
      <p class="mail-preview-subject">{filled().subject}</p>
      <p class="roll-message">{filled().text}</p>
    </div>
  );
}

function sampleParts({ wave, keys }: Pick<RollWork, 'wave' | 'keys'>): LetterParts {
  const words = mailWords().letter;
  return {
    name: words.sampleName,
    survey: localized(wave.title),
    link: words.sampleLink,
    words: keys.state === 'ready' ? sixWordsOf(keys.words[language()]) : words.sampleWords,
    deadline: wave.closesAt === undefined ? '' : formatMemberDateTime(wave.closesAt),
  };
}

function TestLetter(props: LetterFieldsProps) {
  const words = () => mailWords().letter;
  const [sentTo, setSentTo] = createSignal<string>();
  const action = createAction();
  const send = () => action.run(async () => void setSentTo(await sendTestLetter(props.wave.id, props.form.values)));
  return (
    <>
      <Button kind="quiet" busy={action.busy()} onClick={() => void send()}>
        {words().test}
      </Button>
      <span class="muted" role="status">
        <Show when={sentTo()}>{(address) => words().tested(address())}</Show>
      </span>
      <ActionProblem of={action} />
    </>
  );
}
