import { For, Show } from 'solid-js';
import { assessmentResultWords as words, assessmentWords } from '../../../lib/words';
import { Select } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import type { ShownRun } from '../run/run-page';

export type ResultView = 'chart' | 'table';

interface CategoryControlsProps {
  readonly shown: ShownRun;
  readonly category: string | null;
  readonly onCategory: (category: string) => void;
  readonly view?: ResultView;
  readonly onView?: (view: ResultView) => void;
}

/** As many stand side by side on a desk; more go into a list. */
const SIDE_BY_SIDE = 8;

/** Which category is shown, and whether as a drawing or as figures. */
export function CategoryControls(props: CategoryControlsProps) {
  const options = () =>
    props.shown.categories.map(({ categoryId, units }) => ({
      value: categoryId ?? '',
      label: `${props.shown.categoryName(categoryId) ?? assessmentWords().noCategory} ${units}`,
    }));
  return (
    <div class="result-controls">
      <Show when={options().length > 1}>
        <div class="result-controls-wide" data-many={options().length > SIDE_BY_SIDE ? '' : undefined}>
          <Segmented
            label={words().category}
            options={options()}
            value={props.category ?? ''}
            onChange={(value) => props.onCategory(value)}
          />
        </div>
        <Select
          class="result-controls-narrow"
          aria-label={words().category}
          data-many={options().length > SIDE_BY_SIDE ? '' : undefined}
          onChange={(event) => props.onCategory(event.currentTarget.value)}
        >
          <For each={options()}>
            {({ value, label }) => (
              <option value={value} selected={value === (props.category ?? '')}>
                {label}
              </option>
            )}
          </For>
        </Select>
      </Show>
      <Show when={props.onView}>
        {(choose) => (
          <Segmented
            label={words().view}
            options={(['chart', 'table'] as const).map((value) => ({ value, label: words().views[value] }))}
            value={props.view ?? 'chart'}
            onChange={(value) => choose()(value)}
          />
        )}
      </Show>
    </div>
  );
}
