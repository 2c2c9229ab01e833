import { createUniqueId, For, Show } from 'solid-js';
import { custodyOf, graceHoursOf, takesCodes } from '#domain/survey/collection';
import type { Collection, Custody } from '#domain/survey/model';
import { collectedWords, rollWords, trusteeWords } from '../../../lib/words';
import { Checkbox, Field, Input, Radio } from '../../../ui/field';
import { faultsOf, LONGEST_GRACE_HOURS } from './group-draft';
import type { DraftForm } from './groups-editor';
import type { SettingsForm } from './wave-settings-form';

const KINDS = ['links', 'roll', 'import'] as const satisfies readonly Collection['kind'][];

/** How ballots come in, what each way gives and does not give, and what belongs to the chosen one. */
export function CollectionFields(props: SettingsForm) {
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
                <CollectionDetails {...props} chosen={value} decide={decide} />
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

interface DetailsProps extends SettingsForm {
  readonly chosen: Collection['kind'];
  readonly decide: (collection: Collection) => void;
}

/** What belongs to the chosen way. */
function CollectionDetails(props: DetailsProps) {
  return (
    <>
      <Show when={props.chosen === 'roll'}>
        <CodesField {...props} />
        <GraceField {...props} onHours={(graceHours) => props.decide({ ...rollOf(props), graceHours })} />
        <CustodyField {...props} onCustody={(custody) => props.decide({ ...rollOf(props), custody })} />
      </Show>
      <Show when={props.chosen === 'import'}>
        <PersonsField {...props} onPersonal={(personal) => props.decide({ kind: 'import', personal })} />
      </Show>
    </>
  );
}

/** As it is decided so far. */
function rollOf({ draft }: DraftForm): Extract<Collection, { readonly kind: 'roll' }> {
  const { collection } = draft.settings;
  return collection?.kind === 'roll' ? collection : { kind: 'roll' };
}

const CUSTODIES = ['trustees', 'server'] as const satisfies readonly Custody[];

function CustodyField(props: SettingsForm & { readonly onCustody: (custody: Custody) => void }) {
  const words = () => trusteeWords().custody;
  const name = createUniqueId();
  const custody = () => custodyOf({ settings: props.draft.settings, surveyKind: props.kind });
  return (
    <fieldset class="groups-custody" disabled={props.readOnly}>
      <legend class="field-label">{words().title}</legend>
      <For each={CUSTODIES}>
        {(value) => (
          <Radio
            name={name}
            label={words().kinds[value].name}
            hint={words().kinds[value].hint}
            checked={custody() === value}
            onChange={() => props.onCustody(value)}
          />
        )}
      </For>
    </fieldset>
  );
}

function CodesField(props: DetailsProps) {
  const words = () => rollWords().choice;
  return (
    <Checkbox
      label={words().codes}
      hint={words().codesHint}
      checked={takesCodes(props.draft)}
      onChange={(event) => props.decide({ ...rollOf(props), codes: event.currentTarget.checked })}
    />
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
