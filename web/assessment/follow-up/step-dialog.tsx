import { Show } from 'solid-js';
import type { StepRequest } from '#domain/assessment/follow-up/rectification';
import { createForm, type Form } from '../../lib/form';
import { assessmentFollowUpWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody, FormInput } from '../../ui/form-parts';
import { takeStep } from './follow-up-data';
import type { FollowUpRow } from './follow-up-rows';

export interface StepPartProps {
  readonly assessmentId: string;
  readonly row: FollowUpRow;
  readonly today: string;
  readonly onClose: () => void;
  readonly onTaken: () => void;
}

type WrittenAct = Exclude<StepRequest['kind'], 'voted'>;
type FieldName = 'responsible' | 'measure' | 'problem' | 'text' | 'evidence' | 'dueOn';

const FORM = 'rectification-step';

/** What each step asks for. */
const FIELDS: Readonly<Record<WrittenAct, readonly FieldName[]>> = {
  planned: ['responsible', 'measure'],
  reported: ['text', 'evidence'],
  amended: ['problem', 'dueOn'],
  returned: ['text', 'dueOn'],
  closed: ['text'],
  dropped: ['text'],
};

/** A step that consists of words and perhaps a new last day. */
export function StepDialog(props: StepPartProps & { readonly act: WrittenAct }) {
  const one = () => props.row.rectification;
  const form = createForm<FieldName>({
    initial: {
      responsible: one().responsible,
      measure: one().measure,
      problem: one().problem,
      text: '',
      evidence: '',
      dueOn: one().dueOn < props.today ? '' : one().dueOn,
    },
    check: (values) =>
      Object.fromEntries(FIELDS[props.act].map((name) => [name, problemIn(name, values[name], props.today)])),
    submit: async (values) => {
      await takeStep(props.assessmentId, one(), stepOf(props.act, values));
      props.onClose();
      props.onTaken();
    },
  });
  return (
    <Dialog
      open
      title={words().acts[props.act]}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind={props.act === 'dropped' ? 'danger' : 'primary'} type="submit" form={FORM} busy={form.busy()}>
            {words().form.save[props.act]}
          </Button>
        </>
      }
    >
      <p class="muted">{one().problem}</p>
      <FormBody form={form} id={FORM}>
        <StepFields act={props.act} form={form} today={props.today} />
      </FormBody>
    </Dialog>
  );
}

function problemIn(name: FieldName, value: string, today: string): string | undefined {
  if (name === 'dueOn') return dayProblem(value, today);
  return value.trim() === '' ? words().form.missing : undefined;
}

export function dayProblem(day: string, today: string): string | undefined {
  if (day === '') return words().form.dayMissing;
  return day < today ? words().form.dayPast : undefined;
}

function stepOf(act: WrittenAct, values: Readonly<Record<FieldName, string>>): StepRequest {
  const text = values.text.trim();
  switch (act) {
    case 'planned':
      return { kind: act, responsible: values.responsible.trim(), measure: values.measure.trim() };
    case 'reported':
      return { kind: act, text, evidence: values.evidence.trim() };
    case 'amended':
      return { kind: act, problem: values.problem.trim(), dueOn: values.dueOn };
    case 'returned':
      return { kind: act, text, dueOn: values.dueOn };
    case 'closed':
    case 'dropped':
      return { kind: act, text };
  }
}

interface StepFieldsProps {
  readonly act: WrittenAct;
  readonly form: Form<FieldName>;
  readonly today: string;
}

function StepFields(props: StepFieldsProps) {
  const has = (name: FieldName) => FIELDS[props.act].includes(name);
  const labels = () => words().form;
  return (
    <>
      <Show when={has('responsible')}>
        <FormInput form={props.form} name="responsible" label={labels().responsible} hint={labels().responsibleHint} />
      </Show>
      <Show when={has('measure')}>
        <FormInput form={props.form} name="measure" label={labels().measure} hint={labels().measureHint} />
      </Show>
      <Show when={has('problem')}>
        <FormInput form={props.form} name="problem" label={labels().problem} />
      </Show>
      <Show when={has('text')}>
        <FormInput form={props.form} name="text" label={textLabel(props.act)} hint={textHint(props.act)} />
      </Show>
      <Show when={has('evidence')}>
        <FormInput form={props.form} name="evidence" label={labels().evidence} hint={labels().evidenceHint} />
      </Show>
      <Show when={has('dueOn')}>
        <FormInput
          form={props.form}
          name="dueOn"
          type="date"
          min={props.today}
          label={props.act === 'returned' ? labels().dueOnAgain : labels().dueOn}
        />
      </Show>
    </>
  );
}

function textLabel(act: WrittenAct): string {
  const { report, returnReason, closeReason, dropReason } = words().form;
  if (act === 'returned') return returnReason;
  if (act === 'closed') return closeReason;
  return act === 'dropped' ? dropReason : report;
}

function textHint(act: WrittenAct): string | undefined {
  return act === 'reported' ? words().form.reportHint : undefined;
}
