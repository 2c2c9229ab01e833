import type { RecordedEntry } from '#domain/assessment/records';
import { createForm } from '../../lib/form';
import { assessmentDataWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody, FormInput } from '../../ui/form-parts';
import { reverseEntry } from './data-changes';
import type { DataPartProps } from './data-work';

interface ReversalDialogProps extends DataPartProps {
  readonly entry: RecordedEntry;
  readonly onClose: () => void;
}

const FORM = 'reversal';

/** An entry that was wrong: it stays, with the reason why it counts no more. */
export function ReversalDialog(props: ReversalDialogProps) {
  const form = createForm({
    initial: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' ? words().entry.reasonMissing : undefined }),
    submit: async ({ reason }) => {
      await reverseEntry(props.place.assessment.id, props.entry.id, reason.trim());
      props.onClose();
      props.onChange();
    },
  });
  return (
    <Dialog
      open
      title={words().ledger.reverseTitle}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind="danger" type="submit" form={FORM} busy={form.busy()}>
            {words().ledger.reverse}
          </Button>
        </>
      }
    >
      <p>{words().ledger.reverseText}</p>
      <FormBody form={form} id={FORM}>
        <FormInput form={form} name="reason" label={words().ledger.reverseReason} />
      </FormBody>
    </Dialog>
  );
}
