import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { hashGroups } from '#domain/text-hash';
import { createAction } from '../../../lib/action';
import { isProblem } from '../../../lib/problems';
import { assessmentResultWords as words, commonWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { Dialog } from '../../../ui/dialog';
import { Field, TextArea } from '../../../ui/field';
import { approveRun } from '../run/run-data';
import type { ShownRun } from '../run/run-page';

interface ApproveDialogProps {
  readonly shown: ShownRun;
  /** The reader computed the run, so that another person has to approve it. */
  readonly isOwn: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What an approval means; for who computed the run, how to have it approved. */
export function ApproveDialog(props: ApproveDialogProps) {
  const form = createUniqueId();
  const action = createAction();
  const [reason, setReason] = createSignal('');
  const [alone, setAlone] = createSignal(false);
  const close = () => {
    action.forget();
    setAlone(false);
    props.onClose();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const done = await action.run(async () => {
      await approveRun(props.shown.address, props.isOwn ? reason().trim() : undefined);
      await props.shown.reload();
    });
    if (done) close();
  };
  const mayApprove = () => !props.isOwn || alone();
  return (
    <Dialog
      open={props.open}
      title={props.isOwn ? words().approve.ownTitle : words().approve.title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{mayApprove() ? commonWords().cancel : commonWords().close}</Button>
          <Show when={mayApprove()}>
            <Button kind="primary" type="submit" form={form} busy={action.busy()}>
              {props.isOwn ? words().approve.alone : words().steps.approve}
            </Button>
          </Show>
        </>
      }
    >
      <form id={form} class="result-form" onSubmit={(event) => void submit(event)}>
        <Show
          when={isProblem(action.problem(), 'assessment.second-person-needed')}
          fallback={<ActionProblem of={action} />}
        >
          <p role="alert" class="result-refused">
            {words().approve.others}
          </p>
        </Show>
        <Show
          when={props.isOwn}
          fallback={
            <ul class="result-consequences">
              <For each={words().approve.consequences}>{(text) => <li>{text}</li>}</For>
            </ul>
          }
        >
          <p>{words().approve.own}</p>
          <p>
            <CopyButton text={globalThis.location.href} label={words().approve.copy} />
          </p>
          <Show
            when={alone()}
            fallback={
              <Button kind="quiet" size="small" onClick={() => setAlone(true)}>
                {words().approve.onlyOne}
              </Button>
            }
          >
            <Field label={words().reason} hint={words().approve.aloneHint}>
              {(control) => (
                <TextArea {...control} required rows={3} onInput={(event) => setReason(event.currentTarget.value)} />
              )}
            </Field>
          </Show>
        </Show>
        <Hash label={words().outcomeHash} hash={props.shown.run.outcomeHash} />
      </form>
    </Dialog>
  );
}

/** A hash in full, in the groups of printed ones, to be compared or copied into minutes. */
export function Hash(props: { readonly label: string; readonly hash: string | null | undefined }) {
  return (
    <Show when={props.hash}>
      {(hash) => (
        <p class="result-hash">
          <span>{props.label}</span> <code>{hashGroups(hash()).join(' ')}</code>
        </p>
      )}
    </Show>
  );
}
