import { createSignal, createUniqueId, type JSX } from 'solid-js';
import { assessmentResultWords as words, commonWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, TextArea } from '../../../ui/field';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The words of the button that does it. */
  readonly confirm: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
  /** What follows from it, and what stood in its way. */
  readonly children?: JSX.Element;
}

/** A deed that needs a reason, which is kept with it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const form = createUniqueId();
  const [reason, setReason] = createSignal('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.onConfirm(reason().trim());
  };
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind="primary" type="submit" form={form} busy={props.busy}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <form id={form} class="result-form" onSubmit={submit}>
        {props.children}
        <Field label={words().reason} hint={words().reasonHint}>
          {(control) => (
            <TextArea {...control} required rows={3} onInput={(event) => setReason(event.currentTarget.value)} />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
