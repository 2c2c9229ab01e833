import { Show } from 'solid-js';
import { takesLinks } from '#domain/survey/collection';
import type { Collection } from '#domain/survey/model';
import { collectedWords as words } from '../../../lib/words';
import { Checkbox } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import type { DraftForm } from './groups-editor';

const KINDS = ['links', 'import'] as const satisfies readonly Collection['kind'][];

/** Where the ballots of the wave come from, and whether they are about people. */
export function CollectionFields(props: DraftForm) {
  const kind = (): Collection['kind'] => (takesLinks(props.draft) ? 'links' : 'import');
  const isOfPersons = () => {
    const { collection } = props.draft.settings;
    return collection?.kind !== 'import' || collection.personal;
  };
  const decide = (collection: Collection) =>
    props.change((draft) => ({ ...draft, settings: { ...draft.settings, collection } }));
  return (
    <fieldset class="groups-collection" disabled={props.readOnly}>
      <Segmented
        label={words().opening.kind}
        labelShown
        options={KINDS.map((value) => ({ value, label: words().opening.kinds[value] }))}
        value={kind()}
        onChange={(value) => decide(value === 'import' ? { kind: 'import', personal: true } : { kind: 'links' })}
      />
      <Show when={kind() === 'import'}>
        <Checkbox
          label={words().noPersons}
          hint={isOfPersons() ? words().personalHint(props.draft.settings.minimumGroupSize) : words().noPersonsHint}
          checked={!isOfPersons()}
          onChange={(event) => decide({ kind: 'import', personal: !event.currentTarget.checked })}
        />
      </Show>
    </fieldset>
  );
}
