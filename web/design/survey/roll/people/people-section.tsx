import { createSignal, For, Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { commonWords, rollWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import { OwnText } from '../../../../ui/own-text';
import { SearchField } from '../../../../ui/search-field';
import { Table } from '../../../../ui/table';
import { createPeopleList } from './people-list';
import { RemovalDialog } from './removal-dialog';
import { RenewalDialog } from './renewal-dialog';
import type { ListedPerson, RollWork } from '../roll-data';

interface PeopleSectionProps extends Pick<RollWork, 'wave' | 'roll' | 'units'> {
  /** Whether personal links are out, so that one may have to be replaced. */
  readonly renews: boolean;
  readonly onChanged: () => Promise<void>;
}

/** Who is on the roll, to be found, removed and given another link; not who has taken part. */
export function PeopleSection(props: PeopleSectionProps) {
  const words = () => rollWords().people;
  const list = createPeopleList(props.wave.id, props.roll);
  const [leaving, setLeaving] = createSignal<ListedPerson>();
  const [renewing, setRenewing] = createSignal<ListedPerson>();
  const changes = () => props.wave.state === 'draft' || props.wave.state === 'open';
  const left = () => list.found() - list.shown().length;
  const removed = async () => {
    await props.onChanged();
    await list.again();
  };
  return (
    <section class="roll-section" aria-labelledby="roll-people">
      <div class="roll-section-head">
        <h2 id="roll-people">{words().title}</h2>
        <SearchField label={words().search} value={list.search()} onInput={list.look} />
      </div>
      <p class="muted" role="status">
        {list.search() === '' ? words().notShown : words().found(formatNumber(list.found()))}
      </p>
      <Show when={list.problem()}>
        <Notice tone="warn" live>
          {words().failed}
          <Button kind="quiet" size="small" onClick={() => void list.again()}>
            {commonWords().retry}
          </Button>
        </Notice>
      </Show>
      <Show when={list.shown().length > 0} fallback={<p>{words().none}</p>}>
        <PeopleTable {...props} people={list.shown()} changes={changes()} onRemove={setLeaving} onRenew={setRenewing} />
      </Show>
      <Show when={left() > 0}>
        <Button kind="quiet" busy={list.busy()} onClick={list.more}>
          {words().more(formatNumber(left()))}
        </Button>
      </Show>
      <RemovalDialog wave={props.wave} person={leaving()} onClose={() => setLeaving()} onRemoved={removed} />
      <RenewalDialog wave={props.wave} person={renewing()} onClose={() => setRenewing()} />
    </section>
  );
}

interface PeopleTableProps extends PeopleSectionProps {
  readonly people: readonly ListedPerson[];
  readonly changes: boolean;
  readonly onRemove: (person: ListedPerson) => void;
  readonly onRenew: (person: ListedPerson) => void;
}

function PeopleTable(props: PeopleTableProps) {
  const words = () => rollWords().people;
  return (
    <Table caption={words().caption} class="roll-people">
      <thead>
        <tr>
          <th scope="col">{words().name}</th>
          <th scope="col">{words().unit}</th>
          <th scope="col">{words().group}</th>
          <th scope="col">{words().contact}</th>
          <th scope="col">
            <span class="visually-hidden">{words().acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.people}>{(person) => <PersonRow {...props} person={person} />}</For>
      </tbody>
    </Table>
  );
}

function PersonRow(props: PeopleTableProps & { readonly person: ListedPerson }) {
  const words = () => rollWords().people;
  const unit = () => props.units.find(({ code }) => code === props.person.unitCode);
  const group = () => props.wave.groups.find(({ id }) => id === props.person.groupId);
  return (
    <tr>
      <th scope="row">{props.person.name}</th>
      <td>
        <Show when={unit()}>{(known) => <OwnText of={known().name} />}</Show>
      </td>
      <td>
        <Show when={group()} fallback={<span class="roll-refused">{rollWords().groups.removed}</span>}>
          {(known) => <OwnText of={known().name} />}
        </Show>
      </td>
      <td class="muted">{props.person.contact}</td>
      <td class="roll-acts">
        <Show when={props.changes && props.renews}>
          <Button
            kind="quiet"
            size="small"
            aria-label={words().renewOf(props.person.name)}
            onClick={() => props.onRenew(props.person)}
          >
            {words().renew}
          </Button>
        </Show>
        <Show when={props.changes}>
          <Button
            kind="quiet"
            size="small"
            aria-label={words().removeOf(props.person.name)}
            onClick={() => props.onRemove(props.person)}
          >
            {words().remove}
          </Button>
        </Show>
      </td>
    </tr>
  );
}
