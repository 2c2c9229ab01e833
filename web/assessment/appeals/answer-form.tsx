import { useNavigate } from '@solidjs/router';
import { createUniqueId, For } from 'solid-js';
import type { Appeal } from '#domain/assessment/records';
import { createForm } from '../../lib/form';
import { assessmentAppealWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Field, Radio, TextArea } from '../../ui/field';
import { FormBody } from '../../ui/form-parts';
import { type Answer, answerAppeal } from './appeal-data';
import type { AppealPlace } from './appeal-place';
import { appealsAddress } from './appeals-address';

const DECISIONS = ['upheld', 'rejected'] as const satisfies readonly Answer['state'][];

/** The answer of an organizer, once: whether the result is to be corrected, and why. */
export function AnswerForm(props: { readonly place: AppealPlace; readonly appeal: Appeal }) {
  const navigate = useNavigate();
  const group = createUniqueId();
  const form = createForm({
    initial: { state: '', answer: '' },
    check: (values) => ({
      state: isDecision(values.state) ? undefined : words().answer.undecided,
      answer: values.answer.trim() === '' ? words().answer.needed : undefined,
    }),
    submit: async ({ state, answer }) => {
      if (!isDecision(state)) return;
      const { id, runId } = props.appeal;
      await answerAppeal({ assessmentId: props.place.head.id, runId }, id, { state, answer: answer.trim() });
      // The order of the list changes; what was answered stays open.
      navigate(appealsAddress(props.place.head.id, id), { replace: true });
      await props.place.reload();
    },
  });
  return (
    <section class="appeal-form">
      <h3>{words().answer.title}</h3>
      <FormBody form={form}>
        <fieldset id={form.fieldId('state')} tabIndex={-1}>
          <legend class="field-label">{words().answer.decision}</legend>
          <For each={DECISIONS}>
            {(decision) => (
              <Radio
                name={group}
                label={words().answer[decision]}
                hint={decision === 'upheld' ? words().answer.upheldHint : undefined}
                checked={form.values.state === decision}
                onChange={() => form.set('state', decision)}
              />
            )}
          </For>
        </fieldset>
        <Field
          label={words().answer.text}
          hint={words().answer.hint}
          error={form.errorOf('answer')}
          id={form.fieldId('answer')}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={5}
              maxLength={2000}
              value={form.values.answer}
              onInput={(event) => form.set('answer', event.currentTarget.value)}
            />
          )}
        </Field>
        <p>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {words().answer.submit}
          </Button>
        </p>
      </FormBody>
    </section>
  );
}

function isDecision(state: string): state is Answer['state'] {
  return DECISIONS.some((decision) => decision === state);
}
