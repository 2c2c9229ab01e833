import { For, Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { buttonClass } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { Table } from '../../ui/table';
import { insufficientTexts } from '../insufficient';
import { csvAddress } from '../results-source';
import { categoriesOf, insufficientIn, type Review } from '../review';
import type { WaveResults } from '../wave-results';
import { PointsCategory } from './points-category';
import { createPointsFolding } from './points-folding';

interface PointsTableProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly chosen: string | undefined;
  readonly onChoose: (targetId: string) => void;
}

/** The points of all units, by category and then in the order of the questionnaire: no ranking by points. */
export function PointsTable(props: PointsTableProps) {
  const folding = createPointsFolding(
    () => props.review,
    () => props.chosen,
  );
  const found = () => categoriesOf(props.review).filter(({ categoryId }) => folding.matching(categoryId).length > 0);
  const insufficient = () =>
    insufficientTexts({
      review: props.review,
      targets: insufficientIn(props.review.table),
      minimum: props.results.tabulation.minimumGroupSize,
    });
  return (
    <section class="points-all">
      <header class="points-all-head">
        <div>
          <h2>{words().points.all.title}</h2>
          <p class="figure-subtitle">{words().points.all.subtitle(String(props.results.tabulation.fullPoints))}</p>
        </div>
        <a class={buttonClass({ kind: 'secondary' })} href={csvAddress(props.results.wave.id, 'targets')} download="">
          {words().points.all.download}
        </a>
      </header>
      <Show when={insufficient().common}>{(common) => <p class="muted">{common()}</p>}</Show>
      <Show when={folding.folds()}>
        <SearchField label={words().points.all.find} value={folding.wanted()} onInput={folding.search} />
      </Show>
      <Table caption={words().points.all.title} density="numbers" stickyHead>
        <thead>
          <tr>
            <th scope="col">{words().unit}</th>
            <th scope="col" class="number points-all-wide">
              {words().n}
            </th>
            <th scope="col" class="number">
              S
            </th>
            <th scope="col" class="number points-all-wide">
              S × {props.results.tabulation.fullPoints} ÷ 100
            </th>
            <th scope="col" class="number">
              {words().points.all.points}
            </th>
            <th scope="col" class="number">
              ±
            </th>
          </tr>
        </thead>
        <For each={found()}>
          {(category) => (
            <PointsCategory {...props} category={category} folding={folding} insufficient={insufficient()} />
          )}
        </For>
      </Table>
      <Show when={found().length === 0}>
        <p role="status">{words().points.all.noUnit}</p>
      </Show>
    </section>
  );
}
