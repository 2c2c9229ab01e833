import { createMemo, createSignal, For, Show } from 'solid-js';
import type { RecordedEntry } from '#domain/assessment/records';
import { formatSigned } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { Select } from '../../ui/field';
import { SearchField } from '../../ui/search-field';
import { Table } from '../../ui/table';
import { unitNames } from './data-place';
import type { DataPartProps } from './data-work';
import { EntryDialog } from './entry-dialog';
import { ledgerItems } from './ledger-items';
import { ReversalDialog } from './reversal-dialog';

/** A screenful; the rest on demand. */
const SHOWN_AT_FIRST = 20;

/** Entries of all ledgers, the latest first, with what they rest on. */
export function LedgerSection(props: DataPartProps) {
  const [itemId, setItem] = createSignal<string>();
  const [search, setSearch] = createSignal('');
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  const [adding, setAdding] = createSignal(false);
  const [reversing, reverse] = createSignal<RecordedEntry>();
  const items = () => ledgerItems(props.place);
  const names = createMemo(() => entryNames(props));
  const found = createMemo(() =>
    props.place.entries
      .filter((entry) => itemId() === undefined || entry.itemId === itemId())
      .filter((entry) => names().textOf(entry).toLowerCase().includes(search().trim().toLowerCase()))
      .toSorted((one, other) => other.date.localeCompare(one.date)),
  );
  return (
    <Show when={items().length > 0}>
      <section class="data-section">
        <div class="data-section-head">
          <h2>{words().ledger.heading}</h2>
          <span class="data-acts">
            <Button size="small" onClick={() => setAdding(true)}>
              {words().ledger.add}
            </Button>
            <ButtonLink size="small" href={`/assessments/${props.place.assessment.id}/data?entries`}>
              {words().ledger.import}
            </ButtonLink>
          </span>
        </div>
        <p class="muted">{words().ledger.text}</p>
        <Show when={props.place.entries.length > 0} fallback={<p class="data-none">{words().ledger.none}</p>}>
          <div class="data-filters">
            <Select
              aria-label={words().ledger.item}
              onChange={(event) => setItem(items()[event.currentTarget.selectedIndex - 1]?.id)}
            >
              <option>{words().ledger.allItems}</option>
              <For each={items()}>{({ name }) => <option>{localized(name)}</option>}</For>
            </Select>
            <SearchField label={words().ledger.search} value={search()} onInput={setSearch} />
          </div>
          <Show when={found().length > 0} fallback={<p class="data-none">{words().ledger.noMatch}</p>}>
            <Table caption={words().ledger.caption} class="data-entries">
              <thead>
                <tr>
                  <th scope="col">{words().ledger.heads.date}</th>
                  <th scope="col">{words().ledger.heads.unit}</th>
                  <th scope="col">{words().ledger.heads.item}</th>
                  <th scope="col" class="number">
                    {words().ledger.heads.points}
                  </th>
                  <th scope="col">{words().ledger.heads.reason}</th>
                  <th scope="col">
                    <span class="visually-hidden">{words().ledger.heads.act}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                <For each={found().slice(0, limit())}>
                  {(entry) => <EntryRow entry={entry} names={names()} onReverse={() => reverse(entry)} />}
                </For>
              </tbody>
            </Table>
          </Show>
          <Show when={found().length > limit()}>
            <Button kind="quiet" onClick={() => setLimit(Infinity)}>
              {words().ledger.more(found().length - limit())}
            </Button>
          </Show>
        </Show>
        <Show when={adding()}>
          <EntryDialog {...props} items={items()} onClose={() => setAdding(false)} />
        </Show>
        <Show when={reversing()}>
          {(entry) => <ReversalDialog {...props} entry={entry()} onClose={() => reverse()} />}
        </Show>
      </section>
    </Show>
  );
}

interface EntryNames {
  readonly unitOf: (entry: RecordedEntry) => string;
  readonly itemOf: (entry: RecordedEntry) => string;
  readonly isFact: (entry: RecordedEntry) => boolean;
  readonly textOf: (entry: RecordedEntry) => string;
}

function entryNames({ place }: DataPartProps): EntryNames {
  const units = unitNames(place.units);
  const items = new Map(ledgerItems(place).map((item) => [item.id, item]));
  const unitOf = ({ unitCode }: RecordedEntry) => localized(units.get(unitCode) ?? { zh: unitCode });
  const itemOf = ({ itemId, categoryId }: RecordedEntry) => {
    const item = items.get(itemId);
    const category = item?.ledger?.categories.find(({ id }) => id === categoryId);
    return [item?.name ?? { zh: itemId }, ...(category === undefined ? [] : [category.name])]
      .map(localized)
      .join(words().sources.listComma);
  };
  return {
    unitOf,
    itemOf,
    isFact: ({ itemId }) => items.get(itemId)?.ledger === null,
    textOf: (entry) => `${unitOf(entry)} ${entry.unitCode} ${itemOf(entry)} ${entry.reason} ${entry.evidence}`,
  };
}

interface EntryRowProps {
  readonly entry: RecordedEntry;
  readonly names: EntryNames;
  readonly onReverse: () => void;
}

function EntryRow(props: EntryRowProps) {
  const unit = () => props.names.unitOf(props.entry);
  const item = () => props.names.itemOf(props.entry);
  return (
    <tr data-reversed={props.entry.reversed ? '' : undefined}>
      <td class="data-date">{props.entry.date}</td>
      <td>{unit()}</td>
      <td>{item()}</td>
      <td class="number">
        {props.names.isFact(props.entry) ? words().ledger.fact : formatSigned(props.entry.points, digitsOf(props.entry.points))}
      </td>
      <td>
        {props.entry.reason}
        <p class="muted">{words().ledger.evidence(props.entry.evidence)}</p>
        <Show when={props.entry.reversal}>
          {(reversal) => <p class="data-reversal">{words().ledger.reversed(reversal().reason)}</p>}
        </Show>
      </td>
      <td class="data-acts">
        <Show when={!props.entry.reversed}>
          <Button
            size="small"
            kind="quiet"
            aria-label={words().ledger.reverseOf(unit(), item())}
            onClick={() => props.onReverse()}
          >
            {words().ledger.reverse}
          </Button>
        </Show>
      </td>
    </tr>
  );
}

/** −0.5 and −0.25 as they were written. */
function digitsOf(points: number): number {
  return (String(points).split('.')[1] ?? '').length;
}
