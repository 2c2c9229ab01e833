import { createResource, createSignal, For, Show } from 'solid-js';
import { createForm } from '../../../lib/form';
import { collectionWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { FormBody, FormInput } from '../../../ui/form-parts';
import { Loaded } from '../../../ui/loading';
import type { WaveDetails } from '../survey-data';
import {
  checkNonresponse,
  type Dispositions,
  fieldsOf,
  loadDispositions,
  type NonresponseField,
  nonresponseOf,
  PEOPLE_FIELDS,
  saveNonresponse,
} from './nonresponse-data';

/**
 * Who of the sample gave no ballot and why: what the response rates of AAPOR need beside the ballots. Nothing where it can
 * no longer be said and never was.
 */
export function NonresponseSection(props: { readonly wave: WaveDetails }) {
  const words = () => collectionWords().nonresponse;
  const [dispositions] = createResource(() => props.wave.id, loadDispositions);
  const isOfUse = () => dispositions.error !== undefined || dispositions()?.open || dispositions()?.nonresponse;
  return (
    <Show when={isOfUse()}>
      <details class="collection-nonresponse">
        <summary>{words().title}</summary>
        <p class="muted">{words().text}</p>
        <Loaded resource={dispositions} lines={3}>
          {(known) => <NonresponseForm wave={props.wave} known={known()} />}
        </Loaded>
      </details>
    </Show>
  );
}

function NonresponseForm(props: { readonly wave: WaveDetails; readonly known: Dispositions }) {
  const words = () => collectionWords().nonresponse;
  const [saved, setSaved] = createSignal(false);
  const form = createForm<NonresponseField>({
    initial: fieldsOf(props.known.nonresponse),
    check: checkNonresponse,
    submit: async (values) => {
      await saveNonresponse(props.wave.id, nonresponseOf(values));
      setSaved(true);
    },
  });
  return (
    <FormBody form={form}>
      <div class="collection-nonresponse-fields">
        <For each={PEOPLE_FIELDS}>
          {(name) => (
            <FormInput
              form={form}
              name={name}
              label={words().fields[name]}
              inputmode="numeric"
              disabled={!props.known.open}
            />
          )}
        </For>
        <FormInput
          form={form}
          name="eligibleShare"
          label={words().eligibleShare}
          inputmode="decimal"
          disabled={!props.known.open}
        />
      </div>
      <Show when={props.known.open} fallback={<p class="muted">{words().frozen}</p>}>
        <div class="collection-nonresponse-act">
          <Button type="submit" busy={form.busy()}>
            {words().save}
          </Button>
          <span role="status">{saved() ? words().saved : ''}</span>
        </div>
      </Show>
    </FormBody>
  );
}
