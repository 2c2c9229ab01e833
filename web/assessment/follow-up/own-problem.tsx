import { For } from 'solid-js';
import type { Form } from '../../lib/form';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { FormInput } from '../../ui/form-parts';
import type { ListingPlace } from './listing-draft';

interface OwnProblemProps {
  readonly form: Form<'unit' | 'problem' | 'dueOn' | 'line'>;
  readonly units: ListingPlace['units'];
}

/** What no indicator shows: a remark of the public, in the organizer's words. */
export function OwnProblem(props: OwnProblemProps) {
  return (
    <fieldset class="follow-up-own">
      <legend class="field-label">{words().listing.own}</legend>
      <FormInput form={props.form} name="unit" label={words().listing.ownUnit} list="follow-up-units" />
      <datalist id="follow-up-units">
        <For each={props.units}>{({ code, name }) => <option value={name}>{code}</option>}</For>
      </datalist>
      <FormInput
        form={props.form}
        name="problem"
        label={words().listing.ownProblem}
        hint={words().listing.ownProblemHint}
      />
    </fieldset>
  );
}
