import { createMemo, createSignal, For, Show } from 'solid-js';
import { formatIsoDate } from '../../lib/format';
import { problemText } from '../../lib/problems';
import { mappingWords as words } from '../../lib/words';
import { Notice } from '../../ui/notice';
import { SearchField } from '../../ui/search-field';
import { FilterTabs } from '../../ui/tabs';
import { divisionWords } from './division-words';
import { problemSentence } from './mapping-problems';
import { isIn, matches, ROW_FILTERS, type RowFilter } from './mapping-rows';
import type { MappingSession } from './mapping-session';
import { MappingTable } from './mapping-table';

/** One division: what is wrong, what is open, and the units of both waves. */
export function MappingEditor(props: { readonly session: MappingSession }) {
  const [filter, setFilter] = createSignal<RowFilter>('all');
  const [search, setSearch] = createSignal('');
  const found = createMemo(() => props.session.rows().filter((row) => matches(row, search())));
  const shown = () => found().filter((row) => isIn(row, filter()));
  const tabs = () =>
    ROW_FILTERS.map((value) => ({
      value,
      label: words().filters[value],
      count: found().filter((row) => isIn(row, value)).length,
    }));
  return (
    <>
      <Refusal session={props.session} />
      <p class="mapping-stored muted">{storedText(props.session)}</p>
      <div class="mapping-controls">
        <FilterTabs label={words().filters.label} tabs={tabs()} value={filter()} onChange={setFilter} />
        <SearchField label={divisionWords(props.session.division).search} value={search()} onInput={setSearch} />
      </div>
      <MappingTable session={props.session} rows={shown()} problems={props.session.refused()} />
    </>
  );
}

function storedText(session: MappingSession): string {
  const at = session.storedAt();
  if (at === null) return divisionWords(session.division).proposed;
  return session.isChanged() ? words().unsaved(formatIsoDate(at)) : words().stored(formatIsoDate(at));
}

/** A refused mapping names the units and the way out; anything else that failed has its own sentence. */
function Refusal(props: { readonly session: MappingSession }) {
  const { session } = props;
  return (
    <Show
      when={session.refused().length > 0}
      fallback={
        <Show when={session.problem()}>
          {(problem) => (
            <Notice tone="danger" live>
              {problemText(problem())}
            </Notice>
          )}
        </Show>
      }
    >
      <Notice tone="danger" live>
        <p>{words().refused}</p>
        <ul class="mapping-problems">
          <For each={session.refused()}>
            {(problem) => <li>{problemSentence(problem, session.division, session.links())}</li>}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}
