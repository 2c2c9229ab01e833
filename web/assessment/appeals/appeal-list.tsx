import { For, Show } from 'solid-js';
import type { Appeal } from '#domain/assessment/records';
import { assessmentAppealWords as words } from '../../lib/words';
import { FilterTabs } from '../../ui/tabs';
import { figureName } from './appeal-figure';
import { AppealStateMark, dayText, isOverdue } from './appeal-state';
import type { AppealPlace } from './appeal-place';
import { appealsAddress } from './appeals-address';

const FILTERS = ['all', 'open', 'answered', 'withdrawn'] as const;
export type AppealFilter = (typeof FILTERS)[number];

export function passes({ state }: Appeal, filter: AppealFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'answered' ? state === 'upheld' || state === 'rejected' : state === filter;
}

interface AppealListProps {
  readonly place: AppealPlace;
  readonly appeals: readonly Appeal[];
  readonly opened: string | undefined;
  readonly filter: AppealFilter;
  readonly onFilter: (filter: AppealFilter) => void;
}

/** Unit, figure, state and deadline of each. */
export function AppealList(props: AppealListProps) {
  const tabs = () =>
    FILTERS.map((value) => ({
      value,
      label: words().filters[value],
      count: props.place.view.appeals.filter((appeal) => passes(appeal, value)).length,
    }));
  return (
    <section class="appeals-list" aria-label={words().list}>
      <FilterTabs label={words().filter} tabs={tabs()} value={props.filter} onChange={props.onFilter} />
      <Show when={props.appeals.length > 0} fallback={<p class="muted appeals-none">{words().noMatch}</p>}>
        <ul>
          <For each={props.appeals}>
            {(appeal) => (
              <li>
                {/* The part of the router would mark them all: it does not look at the query. */}
                <a
                  class="appeals-item"
                  href={appealsAddress(props.place.head.id, appeal.id)}
                  aria-current={appeal.id === props.opened ? 'true' : undefined}
                >
                  <ItemText place={props.place} appeal={appeal} />
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function ItemText(props: { readonly place: AppealPlace; readonly appeal: Appeal }) {
  const run = () => props.place.view.runs.get(props.appeal.runId);
  return (
    <>
      <strong>{run()?.unitName(props.appeal.unitCode) ?? props.appeal.unitCode}</strong>
      <AppealStateMark appeal={props.appeal} />
      <span>
        <Show when={run()}>{(view) => figureName(view(), props.appeal)}</Show>
      </span>
      <span class="appeals-item-day" data-late={isOverdue(props.appeal) ? '' : undefined}>
        {dayText(props.appeal)}
      </span>
    </>
  );
}

/** Those that wait come first, the one that is due first at the top. */
export function inOrder(appeals: readonly Appeal[]): readonly Appeal[] {
  const open = appeals.filter(({ state }) => state === 'open').toSorted((one, other) => one.dueAt - other.dueAt);
  return [...open, ...appeals.filter(({ state }) => state !== 'open')];
}
