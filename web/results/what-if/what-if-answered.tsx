import { createSignal, For, Show } from 'solid-js';
import type { WhatIf } from '#domain/figures/what-if/what-if';
import { resultWords } from '../../lib/words';
import { Select } from '../../ui/field';
import { Title } from '../../ui/title';
import { categoryLabel, targetLabel } from '../labels';
import { categoriesOf, type Review } from '../review';
import { moveRows, rowsIn } from './move-rows';
import { WhatIfResults } from './what-if-results';
import { summaryOf } from './what-if-summary';

interface WhatIfAnsweredProps {
  readonly review: Review;
  readonly whatIf: WhatIf;
}

/** What the changes do: the sentence first, then the places. */
export function WhatIfAnswered(props: WhatIfAnsweredProps) {
  const [wanted, setWanted] = createSignal<string>();
  const categories = () => categoriesOf(props.review).map(({ categoryId }) => categoryId);
  const category = () => (categories().length === 1 ? categories()[0] : wanted());
  const rows = () =>
    rowsIn(
      moveRows({
        table: props.review.table,
        targets: props.whatIf.targets,
        labelOf: (targetId) => targetLabel(props.review, targetId),
      }),
      category(),
    );
  const moves = () =>
    props.whatIf.categories.filter(({ categoryId }) => category() === undefined || categoryId === category());
  const summary = () => summaryOf(props.review, moves(), rows());
  return (
    <>
      <Title subtitle={summary().subtitle}>{summary().title}</Title>
      <p class="what-if-status" role="status">
        {summary().title}
      </p>
      <Show when={categories().length > 1}>
        <label class="results-review">
          <span>{resultWords().category}</span>
          <Select
            onChange={(event) => setWanted(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
          >
            <option value="">{resultWords().ranking.all}</option>
            <For each={categories()}>
              {(categoryId) => (
                <option value={categoryId} selected={categoryId === category()}>
                  {categoryLabel(props.review, categoryId)}
                </option>
              )}
            </For>
          </Select>
        </label>
      </Show>
      <WhatIfResults review={props.review} category={category()} rows={rows()} />
    </>
  );
}
