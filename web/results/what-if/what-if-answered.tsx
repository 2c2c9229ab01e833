import { createSignal, For, Show } from 'solid-js';
import type { WhatIf } from '#domain/figures/what-if/what-if';
import { resultWords, whatIfWords as words } from '../../lib/words';
import { Select } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Title } from '../../ui/title';
import { categoryLabel, targetLabel } from '../labels';
import { categoriesOf, isComplete, type Review } from '../review';
import { moveRows, officialTargets, rowsIn } from './move-rows';
import { WhatIfResults } from './what-if-results';
import { summaryOf } from './what-if-summary';

interface WhatIfAnsweredProps {
  readonly review: Review;
  /** Undefined before anything is changed, and where a change does not go. */
  readonly whatIf: WhatIf | undefined;
  readonly refused: readonly string[];
}

/** What the changes do: the sentence first, then the places. */
export function WhatIfAnswered(props: WhatIfAnsweredProps) {
  const [wanted, setWanted] = createSignal<string>();
  const categories = () => categoriesOf(props.review).map(({ categoryId }) => categoryId);
  // All categories together are a list of moves, of which there is none to begin with, and never one without ranks.
  const hasAll = () => props.whatIf !== undefined && isComplete(props.review);
  const category = () => (categories().length > 1 && (hasAll() || wanted() !== undefined) ? wanted() : categories()[0]);
  const rows = () =>
    rowsIn(
      moveRows({
        table: props.review.table,
        targets: props.whatIf?.targets ?? officialTargets(props.review),
        labelOf: (targetId) => targetLabel(props.review, targetId),
      }),
      category(),
    );
  const summary = () => {
    if (props.whatIf === undefined) return isComplete(props.review) ? words().start : words().startWithoutRanks;
    const isShown = (categoryId: string) => category() === undefined || categoryId === category();
    const moves = props.whatIf.categories.filter(({ categoryId }) => isShown(categoryId));
    return summaryOf(props.review, moves, rows());
  };
  return (
    <>
      <Title subtitle={summary().subtitle}>{summary().title}</Title>
      <p class="what-if-status" role="status">
        {props.whatIf === undefined ? '' : summary().title}
      </p>
      <Show when={props.refused.length > 0}>
        <Notice tone="danger" live>
          {props.refused.join(resultWords().semicolon)}
        </Notice>
      </Show>
      <Show when={categories().length > 1}>
        <label class="results-review">
          <span>{resultWords().category}</span>
          <Select
            onChange={(event) => setWanted(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
          >
            <Show when={hasAll()}>
              <option value="" selected={category() === undefined}>
                {resultWords().ranking.all}
              </option>
            </Show>
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
