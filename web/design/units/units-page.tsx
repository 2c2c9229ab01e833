import { useLocation } from '@solidjs/router';
import { createMemo, createResource, createSignal, Show } from 'solid-js';
import type { Unit, UnitCategory } from '#domain/units/unit';
import { client, request } from '../../lib/client';
import { localized } from '../../lib/i18n';
import { commonWords, unitWords as words } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { FilterTabs } from '../../ui/tabs';
import { Title } from '../../ui/title';
import { CategoryDialog } from './category-dialog';
import { UnitDialog } from './unit-dialog';
import { sectionsOf, unitMatches } from './unit-list';
import { UnitTable } from './unit-table';
import './units.css';

/** What is open above the list. */
type Editing =
  | { readonly kind: 'new-unit' }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'category'; readonly category: UnitCategory };

/** The units of the organisation by category. */
export function UnitsPage() {
  const [lists, { refetch }] = createResource(() => request(client.api.units.$get()));
  const [editing, setEditing] = createSignal<Editing>();
  const close = (changed: boolean) => {
    setEditing(undefined);
    if (changed) void refetch();
  };
  const unitShown = () => {
    const shown = editing();
    return shown?.kind === 'unit' ? shown.unit : undefined;
  };
  const categoryShown = () => {
    const shown = editing();
    return shown?.kind === 'category' ? shown.category : undefined;
  };
  const add = () => setEditing({ kind: 'new-unit' });
  return (
    <Page trail={[{ label: commonWords().units }]} action={<PageActions onAdd={add} />}>
      <Loaded resource={lists} lines={8}>
        {(present) => (
          <>
            <Show when={present().units.length > 0} fallback={<NoUnits onAdd={add} />}>
              <UnitBrowser
                units={present().units}
                categories={present().categories}
                onEdit={(unit) => setEditing({ kind: 'unit', unit })}
                onRename={(category) => setEditing({ kind: 'category', category })}
              />
            </Show>
            <Show when={editing()?.kind === 'new-unit' || unitShown()}>
              <UnitDialog unit={unitShown()} {...present()} onClose={close} />
            </Show>
            <Show when={categoryShown()}>{(category) => <CategoryDialog category={category()} onClose={close} />}</Show>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PageActions(props: { readonly onAdd: () => void }) {
  return (
    <>
      <Button onClick={() => props.onAdd()}>{words().add}</Button>
      <ButtonLink href="/units/import" kind="primary">
        {words().import}
      </ButtonLink>
    </>
  );
}

function NoUnits(props: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      page
      title={words().emptyTitle}
      action={
        <>
          <ButtonLink href="/units/import">{words().import}</ButtonLink>
          <Button onClick={() => props.onAdd()}>{words().addFirst}</Button>
        </>
      }
    >
      {words().emptyText}
    </EmptyState>
  );
}

interface UnitBrowserProps {
  readonly units: readonly Unit[];
  readonly categories: readonly UnitCategory[];
  readonly onEdit: (unit: Unit) => void;
  readonly onRename: (category: UnitCategory) => void;
}

const ALL = 'all';
const NONE = 'none';

function UnitBrowser(props: UnitBrowserProps) {
  const location = useLocation<{ imported?: number }>();
  const [filter, setFilter] = createSignal(ALL);
  const [search, setSearch] = createSignal('');
  const found = createMemo(() =>
    props.units.filter(
      (unit) => (filter() === ALL || (unit.categoryId ?? NONE) === filter()) && unitMatches(unit, search()),
    ),
  );
  const clear = () => {
    setFilter(ALL);
    setSearch('');
  };
  return (
    <>
      <Title subtitle={words().subtitle}>{words().title(props.units.length, props.categories.length)}</Title>
      <Show when={location.state?.imported}>
        {(count) => (
          <Notice tone="ok" live>
            {words().imported(count())}
          </Notice>
        )}
      </Show>
      <div class="units-tools">
        <FilterTabs label={words().filterLabel} tabs={categoryTabs(props)} value={filter()} onChange={setFilter} />
        <SearchField label={words().search} value={search()} onInput={setSearch} />
      </div>
      <Show
        when={found().length > 0}
        fallback={<EmptyState title={words().noMatch} action={<Button onClick={clear}>{words().clear}</Button>} />}
      >
        <UnitTable
          sections={sectionsOf({ units: found(), categories: props.categories })}
          units={props.units}
          onEdit={props.onEdit}
          onRename={props.onRename}
        />
      </Show>
    </>
  );
}

function categoryTabs({ units, categories }: Pick<UnitBrowserProps, 'units' | 'categories'>) {
  const count = (id: string | undefined) => units.filter((unit) => unit.categoryId === id).length;
  const known = categories.map(({ id, name }) => ({ value: id, label: localized(name), count: count(id) }));
  const without = { value: NONE, label: words().noCategory, count: count(undefined) };
  return [{ value: ALL, label: words().all, count: units.length }, ...known, ...(without.count > 0 ? [without] : [])];
}
