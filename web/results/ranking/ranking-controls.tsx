import { For, Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { Select } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { categoryLabel } from '../labels';
import { SORTS, type Sort } from './ranking';
import { categoriesOf, type Review } from '../review';

export type RankingView = 'chart' | 'table';

interface RankingControlsProps {
  readonly review: Review;
  readonly category: string | undefined;
  readonly onCategory: (category: string | undefined) => void;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly view: RankingView;
  readonly onView: (view: RankingView) => void;
}

const ALL = 'all';

/** Category, order and view: side by side on a desk, two selects and a switch on a phone. */
export function RankingControls(props: RankingControlsProps) {
  return (
    <div class="ranking-controls">
      <div class="ranking-controls-wide">
        <Show when={categoryOptions(props.review).length > 1}>
          <Segmented
            label={words().category}
            options={categoryOptions(props.review)}
            value={props.category ?? ALL}
            onChange={(value) => props.onCategory(categoryOf(value))}
          />
        </Show>
        <div class="ranking-controls-row">
          <Segmented
            label={words().ranking.sort}
            labelShown
            options={sortOptions()}
            value={props.sort}
            onChange={props.onSort}
          />
          <span class="ranking-controls-note">{words().ranking.overlap}</span>
          <ViewSwitch {...props} />
        </div>
      </div>
      <NarrowControls {...props} />
    </div>
  );
}

function NarrowControls(props: RankingControlsProps) {
  return (
    <div class="ranking-controls-narrow">
      <Show when={categoryOptions(props.review).length > 1}>
        <Select
          aria-label={words().category}
          onChange={(event) => props.onCategory(categoryOf(event.currentTarget.value))}
        >
          <Options options={categoryOptions(props.review)} value={props.category ?? ALL} />
        </Select>
      </Show>
      <Select
        aria-label={words().ranking.sort}
        onChange={(event) => props.onSort(SORTS.find((sort) => sort === event.currentTarget.value) ?? 'band')}
      >
        <Options options={sortOptions()} value={props.sort} />
      </Select>
      <ViewSwitch {...props} />
    </div>
  );
}

function ViewSwitch(props: Pick<RankingControlsProps, 'view' | 'onView'>) {
  return (
    <Segmented
      label={words().view}
      options={(['chart', 'table'] as const).map((value) => ({ value, label: words()[value] }))}
      value={props.view}
      onChange={props.onView}
    />
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Options(props: { readonly options: readonly Choice[]; readonly value: string }) {
  return (
    <For each={props.options}>
      {({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      )}
    </For>
  );
}

function categoryOf(value: string): string | undefined {
  return value === ALL ? undefined : value;
}

function sortOptions() {
  return SORTS.map((value) => ({ value, label: words().ranking.sorts[value] }));
}

function categoryOptions(review: Review): readonly Choice[] {
  const categories = categoriesOf(review);
  if (categories.length < 2) return [];
  return [
    { value: ALL, label: `${words().ranking.all} ${review.table.targets.length}` },
    ...categories.map(({ categoryId, listed }) => ({
      value: categoryId,
      label: `${categoryLabel(review, categoryId)} ${listed}`,
    })),
  ];
}
