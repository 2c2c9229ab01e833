import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { createAction } from '../../../lib/action';
import { localized } from '../../../lib/i18n';
import { assessmentResultWords as words } from '../../../lib/words';
import { commonWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, Select, TextArea } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { gradeRemarks } from './grade-remarks';
import { proposeGrade } from '../run/run-data';
import type { ResultRow } from '../table/result-rows';
import type { ShownRun } from '../run/run-page';

interface ProposeDialogProps {
  readonly shown: ShownRun;
  /** The unit that is to have another grade; closed without one. */
  readonly row: ResultRow | undefined;
  readonly onClose: () => void;
}

/** Another grade than the computed one, with a reason; a second person decides. */
export function ProposeDialog(props: ProposeDialogProps) {
  const form = createUniqueId();
  const action = createAction();
  const close = () => {
    action.forget();
    props.onClose();
  };
  return (
    <Dialog
      open={props.row !== undefined}
      title={words().proposal.title(props.row?.name ?? '')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords().cancel}</Button>
          <Button kind="primary" type="submit" form={form} busy={action.busy()}>
            {words().proposal.submit}
          </Button>
        </>
      }
    >
      <Show when={props.row}>
        {(row) => <ProposalForm id={form} shown={props.shown} row={row()} action={action} onDone={close} />}
      </Show>
    </Dialog>
  );
}

interface ProposalFormProps {
  readonly id: string;
  readonly shown: ShownRun;
  readonly row: ResultRow;
  readonly action: ReturnType<typeof createAction>;
  readonly onDone: () => void;
}

function ProposalForm(props: ProposalFormProps) {
  const others = () => props.shown.scheme.grading.grades.filter(({ id }) => id !== props.row.decided?.id);
  const [grade, setGrade] = createSignal(others()[0]?.id ?? '');
  const [reason, setReason] = createSignal('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const done = await props.action.run(async () => {
      const change = { unitCode: props.row.unit.unitCode, toGrade: grade(), reason: reason().trim() };
      await proposeGrade(props.shown.address, change);
      await props.shown.reload();
    });
    if (done) props.onDone();
  };
  return (
    <form id={props.id} class="result-form" onSubmit={(event) => void submit(event)}>
      <p>{words().proposal.explained}</p>
      <ActionProblem of={props.action} />
      <Field label={words().proposal.to(localized(props.row.decided?.name ?? { zh: '' }))}>
        {(control) => (
          <Select {...control} onChange={(event) => setGrade(event.currentTarget.value)}>
            <For each={others()}>
              {({ id, name }) => (
                <option value={id} selected={id === grade()}>
                  {localized(name)}
                </option>
              )}
            </For>
          </Select>
        )}
      </Field>
      <For each={gradeRemarks(props.shown, props.row, grade())}>
        {(remark) => (
          <Notice tone="warn" live>
            {remark}
          </Notice>
        )}
      </For>
      <Field label={words().reason} hint={words().proposal.reasonHint}>
        {(control) => (
          <TextArea {...control} required rows={3} onInput={(event) => setReason(event.currentTarget.value)} />
        )}
      </Field>
    </form>
  );
}
