import { createMemo, createSignal, For, Show } from 'solid-js';
import { isOrganizer } from '../../lib/session';
import { onShortcut } from '../../lib/shortcuts';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { ActionMenu } from '../../ui/action-menu';
import { Select } from '../../ui/field';
import { SearchField } from '../../ui/search-field';
import { type FollowUp, listsAddress } from './follow-up-data';
import { FILTERS, type Filter, followUpRows, matches, passesFilter } from './follow-up-rows';
import { FollowUpTable } from './follow-up-table';
import { ProgressHead } from './progress-head';
import { RectificationPanel } from './rectification-panel';

interface FollowUpWorkProps {
  readonly assessmentId: string;
  readonly followUp: FollowUp;
  readonly onChange: () => void;
}

/** The panel stands below the list there; follow-up.css has the same width. */
const NARROW = matchMedia('(width < 900px)');

/** The list with its filters, and beside it the one that is chosen. */
export function FollowUpWork(props: FollowUpWorkProps) {
  const [filter, setFilter] = createSignal<Filter>('all');
  const [search, setSearch] = createSignal('');
  const rows = createMemo(() => followUpRows(props.followUp));
  const startsClosed = () => NARROW.matches && rows().length > 1;
  const [chosenId, choose] = createSignal(startsClosed() ? undefined : rows()[0]?.rectification.id);
  let panel: HTMLElement | undefined;
  const found = createMemo(() => rows().filter((row) => passesFilter(row, filter()) && matches(row, search())));
  const place = () => found().findIndex(({ rectification }) => rectification.id === chosenId());
  const chosen = () => found()[place()];
  const move = (by: number) => choose(found()[Math.max(0, place() + by)]?.rectification.id ?? chosenId());
  const open = (id: string) => {
    choose(id);
    if (NARROW.matches) panel?.scrollIntoView({ block: 'start' });
  };
  onShortcut('j', () => move(1));
  onShortcut('k', () => move(-1));
  return (
    <>
      <ProgressHead followUp={props.followUp} />
      <div class="follow-up">
        <section class="follow-up-list">
          <div class="follow-up-filters">
            <Show when={rows().length > 1}>
              <Select
                aria-label={words().filter}
                onChange={(event) => setFilter(FILTERS[event.currentTarget.selectedIndex] ?? 'all')}
              >
                <For each={FILTERS}>
                  {(one) => (
                    <option selected={one === filter()}>
                      {words().filterOption(
                        words().filters[one],
                        rows().filter((row) => passesFilter(row, one)).length,
                      )}
                    </option>
                  )}
                </For>
              </Select>
              <SearchField label={words().search} value={search()} onInput={setSearch} />
              <span class="follow-up-keys muted">{words().keys}</span>
            </Show>
            <Show when={isOrganizer()}>
              <ActionMenu label={words().lists}>
                <a href={listsAddress(props.assessmentId)} download="">
                  {words().workbook}
                </a>
                <button type="button" onClick={() => window.print()}>
                  {words().print}
                </button>
              </ActionMenu>
            </Show>
          </div>
          <Show when={found().length > 0} fallback={<p class="follow-up-none">{words().noMatch}</p>}>
            <FollowUpTable rows={found()} today={props.followUp.today} chosenId={chosenId()} onChoose={open} />
          </Show>
        </section>
        <RectificationPanel
          ref={(element) => (panel = element)}
          assessmentId={props.assessmentId}
          row={chosen()}
          today={props.followUp.today}
          reports={props.followUp.reports}
          onChange={props.onChange}
        />
      </div>
    </>
  );
}
