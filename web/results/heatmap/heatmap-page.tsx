import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { formatDecimal, formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { heatmapWords as words, resultWords } from '../../lib/words';
import { Select } from '../../ui/field';
import { SearchField } from '../../ui/search-field';
import { Title } from '../../ui/title';
import { ChosenReview } from '../questions/chosen-review';
import { categoryLabel, measureText } from '../labels';
import { ResultsPage } from '../results-page';
import { categoriesOf, isComplete, type Review } from '../review';
import type { WaveResults } from '../wave-results';
import { WhyHidden } from '../why-hidden';
import { cellText, CellNote } from './cell-note';
import { HeatBlock, type PointedCell } from './heat-block';
import { HeatLegend } from './heat-legend';
import { countCells, heatBreaks, heatCategories, type HeatSort } from './heatmap-rows';
import './heatmap.css';

/** Units by criteria at a glance: what was published, shaded, and what was hidden, hatched. */
export function HeatmapPage() {
  return (
    <ResultsPage current="heatmap">
      {(results) => (
        <ChosenReview results={results} fallback={<Title>{resultWords().noReview}</Title>}>
          {(review) => <Heatmap results={results} review={review()} />}
        </ChosenReview>
      )}
    </ResultsPage>
  );
}

interface HeatmapProps {
  readonly results: WaveResults;
  readonly review: Review;
}

function Heatmap(props: HeatmapProps) {
  const [search, setSearch] = useSearchParams();
  const [pointed, setPointed] = createSignal<PointedCell>();
  const [wanted, setWanted] = createSignal('');
  const sort = () => sortOf(props.review, search['sort']);
  const categories = createMemo(() => heatCategories(props.review, sort()));
  const breaks = createMemo(() => heatBreaks(categories()));
  const count = createMemo(() => countCells(categories()));
  const chosen = () =>
    categories().find(({ categoryId }) => categoryId === search['category'])?.categoryId ?? categories()[0]?.categoryId;
  const matching = () => {
    const text = wanted().trim().toLowerCase();
    return categories()
      .map((category) => ({
        ...category,
        rows: category.rows.filter(({ label }) => label.toLowerCase().includes(text)),
      }))
      .filter(({ rows }) => rows.length > 0);
  };
  return (
    <div class="heatmap">
      <Title subtitle={subtitleOf(props, count())}>{titleOf(props.review)}</Title>
      <div class="heatmap-tools">
        <label class="heatmap-tool">
          <span>{words().sort}</span>
          <Select onChange={(event) => setSearch({ sort: event.currentTarget.value })}>
            <For each={sortOptions(props.review)}>
              {({ value, label }) => (
                <option value={value} selected={value === (search['sort'] ?? 'score')}>
                  {label}
                </option>
              )}
            </For>
          </Select>
        </label>
        <label class="heatmap-tool heatmap-category">
          <span>{resultWords().category}</span>
          <Select onChange={(event) => setSearch({ category: event.currentTarget.value })}>
            <For each={categoriesOf(props.review)}>
              {({ categoryId, listed }) => (
                <option value={categoryId} selected={categoryId === chosen()}>
                  {`${categoryLabel(props.review, categoryId)} ${listed}`}
                </option>
              )}
            </For>
          </Select>
        </label>
        <SearchField label={words().find} value={wanted()} onInput={setWanted} />
        <HeatLegend breaks={breaks()} />
      </div>
      <Show when={matching().length > 0} fallback={<p role="status">{words().noUnit}</p>}>
        <div class="heatmap-blocks">
          <For each={matching()}>
            {(category) => (
              <HeatBlock
                {...props}
                category={category}
                breaks={breaks()}
                narrow={wanted().trim() !== '' || category.categoryId === chosen()}
                textOf={(row, cell) => cellText(props.results, { review: props.review, row, cell })}
                onPoint={setPointed}
              />
            )}
          </For>
        </div>
      </Show>
      <CellNote pointed={pointed()} />
      <p class="heatmap-remark muted">
        {words().remark}{' '}
        <Show when={count().hidden > 0}>
          <WhyHidden />
        </Show>
      </p>
    </div>
  );
}

function sortOptions({ question }: Review) {
  return [
    { value: 'score', label: words().byScore },
    ...question.criteria.map(({ id, title }) => ({ value: `criterion:${id}`, label: words().by(localized(title)) })),
    { value: 'name', label: words().byName },
  ];
}

function sortOf({ question }: Review, wanted: string | string[] | undefined): HeatSort {
  if (wanted === 'name') return 'name';
  const criterion = question.criteria.find(({ id }) => wanted === `criterion:${id}`);
  return criterion === undefined ? 'score' : { criterion: criterion.id };
}

/** The lowest criterion only where it stands clear of every other one. */
function titleOf(review: Review): string {
  const { findings, question, table } = review;
  const worst = findings.extremes?.worst;
  const title = question.criteria.find(({ id }) => id === worst?.criterionId)?.title;
  if (worst === undefined || title === undefined || !worst.clear) return words().title(question.criteria.length);
  return words().lowest({
    criteria: question.criteria.length,
    criterion: localized(title),
    score: formatDecimal(worst.estimate.value),
    // Said to those who see some of the units below it.
    all: isComplete(review) ? null : formatNumber(table.categories.reduce((sum, { ranked }) => sum + ranked, 0)),
  });
}

function subtitleOf({ results, review }: HeatmapProps, count: ReturnType<typeof countCells>): string {
  return words().subtitle({
    units: formatNumber(count.units),
    criteria: review.question.criteria.length,
    measure: measureText(results),
    shown: formatNumber(count.shown),
    hidden: count.hidden === 0 ? null : formatNumber(count.hidden),
  });
}
