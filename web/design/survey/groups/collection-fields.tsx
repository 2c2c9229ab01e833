import { createUniqueId, For, Show } from 'solid-js';
import { graceHoursOf } from '#domain/survey/collection';
import type { Collection } from '#domain/survey/model';
import { collectedWords, rollWords } from '../../../lib/words';
import { Checkbox, Field, Input, Radio } from '../../../ui/field';
import { faultsOf, LONGEST_GRACE_HOURS } from './group-draft';
import type { DraftForm } from './groups-editor';

const KINDS = ['links', 'roll', 'import'] as const satisfies readonly Collection['kind'][];

/** How ballots come in, what each way gives and does not give, and what belongs to the chosen one. */
export function CollectionFields(props: DraftForm) {
  const words = () => rollWords().choice;
  const name = createUniqueId();
  const kind = (): Collection['kind'] => props.draft.settings.collection?.kind ?? 'links';
  const decide = (collection: Collection) =>
    props.change((draft) => ({ ...draft, settings: { ...draft.settings, collection } }));
  return (
    <fieldset class="groups-collection" disabled={props.readOnly}>
      <legend class="field-label">{words().title}</legend>
      <For each={KINDS}>
        {(value) => (
          <>
            <Radio
              name={name}
              label={words().kinds[value].name}
              hint={words().kinds[value].hint}
              checked={kind() === value}
              onChange={() => decide(COLLECTIONS[value])}
            />
            <Show when={value === kind()}>
              <div class="groups-collection-more">
                <CollectionDetails {...props} kind={value} decide={decide} />
              </div>
            </Show>
          </>
        )}
      </For>
    </fieldset>
  );
}

const COLLECTIONS: Readonly<Record<Collection['kind'], Collection>> = {
  links: { kind: 'links' },
  roll: { kind: 'roll' },
  import: { kind: 'import', personal: true },
};

interface DetailsProps extends DraftForm {
  readonly kind: Collection['kind'];
  readonly decide: (collection: Collection) => void;
}

/** What belongs to the chosen way. */
function CollectionDetails(props: DetailsProps) {
  return (
    <>
      <Show when={props.kind === 'roll'}>
        <GraceField {...props} onHours={(graceHours) => props.decide({ kind: 'roll', graceHours })} />
      </Show>
      <Show when={props.kind === 'import'}>
        <PersonsField {...props} onPersonal={(personal) => props.decide({ kind: 'import', personal })} />
      </Show>
    </>
  );
}

function GraceField(props: DraftForm & { readonly onHours: (hours: number) => void }) {
  const words = () => rollWords().choice;
  return (
    <Field
      label={words().grace}
      hint={words().graceHint}
      error={faultsOf(props.draft).includes('grace') ? words().graceError(LONGEST_GRACE_HOURS) : undefined}
    >
      {(control) => (
        <Input
          {...control}
          type="number"
          class="groups-figure"
          min="0"
          max={LONGEST_GRACE_HOURS}
          value={graceHoursOf(props.draft)}
          onInput={({ currentTarget }) => props.onHours(Math.trunc(currentTarget.valueAsNumber || 0))}
        />
      )}
    </Field>
  );
}

function PersonsField(props: DraftForm & { readonly onPersonal: (personal: boolean) => void }) {
  const words = () => collectedWords();
  const isOfPersons = () => {
    const { collection } = props.draft.settings;
    return collection?.kind !== 'import' || collection.personal;
  };
  return (
    <Checkbox
      label={words().noPersons}
      hint={isOfPersons() ? words().personalHint(props.draft.settings.minimumGroupSize) : words().noPersonsHint}
      checked={!isOfPersons()}
      onChange={(event) => props.onPersonal(!event.currentTarget.checked)}
    />
  );
}
