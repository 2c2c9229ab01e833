import { useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { createForm, type Form } from '../../../../lib/form';
import { localized } from '../../../../lib/i18n';
import { commonWords, paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Field, Select } from '../../../../ui/field';
import { FormBody, FormInput } from '../../../../ui/form-parts';
import type { WaveDetails } from '../../survey-data';
import { ballotsToKey, type BatchField, checkBatch, newBatchOf } from './new-batch';
import { createPaperBatch } from '../paper-data';
import { paperAddress } from '../paper-trail';

interface NewBatchDialogProps {
  readonly wave: WaveDetails;
  readonly onClose: () => void;
}

/** Whose papers came back, and how many; leads to the first pass. */
export function NewBatchDialog(props: NewBatchDialogProps) {
  const words = () => paperWords().form;
  const navigate = useNavigate();
  const groupId = props.wave.groups[0]?.id ?? '';
  const form = createForm<BatchField>({
    initial: { groupId, name: '', handedOut: '', returned: '', torn: '0', tornReason: '' },
    check: checkBatch,
    refusals: { 'paper.name-taken': 'name' },
    submit: async (values) => {
      const id = await createPaperBatch(props.wave.id, newBatchOf(values));
      navigate(paperAddress(props.wave.id, id));
    },
  });
  return (
    <Dialog open title={words().title} onClose={() => props.onClose()}>
      <FormBody form={form}>
        <FormInput form={form} name="name" label={words().name} hint={words().nameHint} maxlength={60} />
        <GroupField form={form} wave={props.wave} />
        <div class="paper-counts">
          <FormInput form={form} name="handedOut" label={words().handedOut} inputmode="numeric" />
          <FormInput form={form} name="returned" label={words().returned} inputmode="numeric" />
          <FormInput form={form} name="torn" label={words().torn} inputmode="numeric" />
        </div>
        <Show when={Number(form.values.torn) > 0}>
          <FormInput form={form} name="tornReason" label={words().tornReason} maxlength={200} />
        </Show>
        <Show when={ballotsToKey(form.values)}>{(ballots) => <p class="muted">{words().ballots(ballots())}</p>}</Show>
        <div class="form-actions">
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button type="submit" kind="primary" busy={form.busy()}>
            {words().create}
          </Button>
        </div>
      </FormBody>
    </Dialog>
  );
}

function GroupField(props: { readonly form: Form<BatchField>; readonly wave: WaveDetails }) {
  return (
    <Field label={paperWords().group} id={props.form.fieldId('groupId')}>
      {(control) => (
        <Select
          {...control}
          value={props.form.values.groupId}
          onChange={(event) => props.form.set('groupId', event.currentTarget.value)}
        >
          <For each={props.wave.groups}>{(group) => <option value={group.id}>{localized(group.name)}</option>}</For>
        </Select>
      )}
    </Field>
  );
}
