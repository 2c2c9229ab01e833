import { For, Show } from 'solid-js';
import { formatDecimal, formatNumber } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { buttonClass } from '../../ui/button';
import { Table } from '../../ui/table';
import { insufficientTexts, type InsufficientTexts } from '../insufficient';
import { categoryLabel, halfWidth, targetLabel } from '../labels';
import { csvAddress } from '../results-source';
import { categoriesOf, insufficientIn, type Review } from '../review';
import type { WaveResults } from '../wave-results';

interface PointsTableProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly chosen: string | undefined;
  readonly onChoose: (targetId: string) => void;
}

/** The points of all units, by category and then in the order of the questionnaire: no ranking by points. */
export function PointsTable(props: PointsTableProps) {
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
      <Table caption={words().points.all.title} density="numbers">
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
        <For each={categoriesOf(props.review)}>
          {({ categoryId }) => <CategoryBody {...props} categoryId={categoryId} insufficient={insufficient()} />}
        </For>
      </Table>
    </section>
  );
}

interface CategoryBodyProps extends PointsTableProps {
  readonly categoryId: string;
  readonly insufficient: InsufficientTexts;
}

function CategoryBody(props: CategoryBodyProps) {
  const targets = () => props.review.table.targets.filter((target) => target.categoryId === props.categoryId);
  return (
    <tbody>
      <tr class="points-all-category">
        <th scope="rowgroup" colSpan={6}>
          {categoryLabel(props.review, props.categoryId)}
        </th>
      </tr>
      <For each={targets()}>
        {(target) => (
          <tr data-chosen={target.targetId === props.chosen ? '' : undefined}>
            <th scope="row">
              <button type="button" class="points-all-unit" onClick={() => props.onChoose(target.targetId)}>
                {targetLabel(props.review, target.targetId)}
              </button>
            </th>
            <Show
              when={target.status === 'ranked' && target}
              fallback={
                <td colSpan={5} class="muted">
                  {target.status === 'insufficient' && props.insufficient.textOf(target)}
                </td>
              }
            >
              {(ranked) => (
                <>
                  <td class="number points-all-wide">{formatNumber(ranked().n)}</td>
                  <td class="number">{formatDecimal(ranked().score.value, 4)}</td>
                  <td class="number points-all-wide">{formatDecimal(ranked().points.value, 4)}</td>
                  <td class="number">
                    <b>{formatDecimal(ranked().points.value, 2)}</b>
                  </td>
                  <td class="number muted">{formatDecimal(halfWidth(ranked().points), 2)}</td>
                </>
              )}
            </Show>
          </tr>
        )}
      </For>
    </tbody>
  );
}
