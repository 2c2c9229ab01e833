import { A } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { formatDecimal, formatNumber } from '../../lib/format';
import { session } from '../../lib/session';
import { resultWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { MarkLegend } from '../../ui/charts/legend';
import { shapeOfBand } from '../../ui/charts/mark-shape';
import type { Domain } from '../../ui/charts/scale';
import { SearchField } from '../../ui/search-field';
import { categoryAddress, unitAddress } from '../addresses';
import type { InsufficientTexts } from '../insufficient';
import { categoryLabel, rankText, targetLabel } from '../labels';
import type { CategoryRanking, RankingRow } from './ranking';
import { foldOf, type NamedUnit, unmatchedOf } from './ranking-fold';
import type { Review } from '../review';
import { PlotAxis, PlotMean, ScorePlot } from '../score-plot';
import type { WaveResults } from '../wave-results';

interface RankingAllProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly rankings: readonly CategoryRanking[];
  readonly domain: Domain;
  readonly insufficient: InsufficientTexts;
}

/**
 * Every unit on one page: a block a category, each block only compared within itself. On a phone the middle of a block is
 * folded and a unit is found by its name; on a desk and on paper all are there, and so are the units of a leader, who sees
 * no others.
 */
export function RankingAll(props: RankingAllProps) {
  const [search, setSearch] = createSignal('');
  return (
    <>
      <div class="ranking-search">
        <SearchField label={words().ranking.findUnit} value={search()} onInput={setSearch} />
      </div>
      <div class="ranking-all-legend" hidden={props.rankings.every(({ count }) => count === 0)}>
        <MarkLegend
          entries={(['above', 'same', 'below'] as const).map((shape) => ({ shape, label: words().marks[shape] }))}
        />
      </div>
      <div class="ranking-frame ranking-all">
        <For each={inTwoColumns(props.rankings)}>
          {(column) => (
            <div class="ranking-column">
              <For each={column}>{(ranking) => <Block {...props} ranking={ranking} search={search()} />}</For>
            </div>
          )}
        </For>
      </div>
      <p class="ranking-legend">{words().ranking.allLegend}</p>
    </>
  );
}

/** Each block goes to the shorter column; where there is one column only, `order` puts them back in theirs. */
function inTwoColumns(rankings: readonly CategoryRanking[]): readonly (readonly CategoryRanking[])[] {
  const columns = [0, 1].map(() => ({ height: 0, blocks: [] as CategoryRanking[] }));
  for (const ranking of rankings) {
    const shorter = columns.reduce((best, column) => (column.height < best.height ? column : best));
    shorter.blocks.push(ranking);
    shorter.height += ranking.count + ranking.insufficient.length + HEAD_IN_ROWS;
  }
  return columns.map(({ blocks }) => blocks);
}

const HEAD_IN_ROWS = 2;

interface BlockProps extends RankingAllProps {
  readonly ranking: CategoryRanking;
  readonly search: string;
}

function Block(props: BlockProps) {
  const [unfolded, setUnfolded] = createSignal(false);
  const isSearched = () => props.search.trim() !== '';
  const isOwn = () => session().user.unitScope !== null;
  const fold = () => (unfolded() || isSearched() || isOwn() ? undefined : foldOf(props.ranking));
  const units = () => unitsOf(props);
  const hidden = () => (isSearched() ? unmatchedOf(units(), props.search) : (fold()?.folded ?? new Set<string>()));
  const address = () => categoryAddress(props.results, props.review, props.ranking.categoryId);
  return (
    <table
      class={hidden().size === units().length ? 'ranking-block ranking-out' : 'ranking-block'}
      style={{ order: props.rankings.indexOf(props.ranking) }}
    >
      <colgroup>
        <col class="ranking-block-unit" />
        <col class="ranking-block-n" />
        <col />
        <col class="ranking-block-score" />
        <col class="ranking-block-range" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2} class="ranking-block-name">
            <A href={address()}>{categoryLabel(props.review, props.ranking.categoryId)}</A>{' '}
            <span class="muted">{props.ranking.count + props.ranking.insufficient.length}</span>
          </th>
          <Show when={props.ranking.count > 0} fallback={<td colSpan={3} />}>
            <th class="ranking-plot">
              <Axis ranking={props.ranking} domain={props.domain} />
              <span class="visually-hidden">{words().chart}</span>
            </th>
            <th scope="col" class="number">
              {words().score}
            </th>
            <th scope="col" class="number">
              {words().ranking.rankRange}
            </th>
          </Show>
        </tr>
      </thead>
      <For each={props.ranking.sections}>
        {(section) => (
          <tbody class={`ranking-band-${section.band ?? 'none'}`}>
            <For each={section.rows}>
              {(row) => (
                <>
                  <Show when={fold()?.from === row.target.targetId}>
                    <FoldedRows count={fold()?.folded.size ?? 0} onUnfold={() => setUnfolded(true)} />
                  </Show>
                  <BlockRow {...props} row={row} hidden={hidden().has(row.target.targetId)} />
                </>
              )}
            </For>
          </tbody>
        )}
      </For>
      <tbody class="ranking-insufficient">
        <For each={props.ranking.insufficient}>
          {(target) => (
            <tr class={hidden().has(target.targetId) ? 'ranking-out' : undefined}>
              <th scope="row">{targetLabel(props.review, target.targetId)}</th>
              <td colSpan={4}>{props.insufficient.textOf(target)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function unitsOf({ review, ranking }: BlockProps): readonly NamedUnit[] {
  const ranked = ranking.sections.flatMap(({ rows }) =>
    rows.map(({ target, label }) => ({ id: target.targetId, label })),
  );
  const hidden = ranking.insufficient.map(({ targetId }) => ({ id: targetId, label: targetLabel(review, targetId) }));
  return [...ranked, ...hidden];
}

function FoldedRows(props: { readonly count: number; readonly onUnfold: () => void }) {
  return (
    <tr class="ranking-fold">
      <td colSpan={5}>
        <Button kind="quiet" size="small" onClick={() => props.onUnfold()}>
          {words().ranking.between(props.count)}
        </Button>
      </td>
    </tr>
  );
}

/** The mean has a line of its own above the ticks, so that neither covers the other. */
function Axis(props: { readonly ranking: CategoryRanking; readonly domain: Domain }) {
  return (
    <div class="ranking-block-axis">
      <Show when={props.ranking.mean}>
        {(mean) => (
          <PlotMean
            domain={props.domain}
            mean={mean().value}
            text={words().ranking.mean(formatDecimal(mean().value))}
            height={18}
          />
        )}
      </Show>
      <PlotAxis domain={props.domain} height={18} />
    </div>
  );
}

function BlockRow(props: BlockProps & { readonly row: RankingRow; readonly hidden: boolean }) {
  const target = () => props.row.target;
  return (
    <tr class={props.hidden ? 'ranking-out' : undefined}>
      <th scope="row">
        <A href={unitAddress(props.results, props.review, target())}>{props.row.label}</A>
      </th>
      <td class="number muted">{formatNumber(target().n)}</td>
      <td class="ranking-plot">
        <ScorePlot
          estimate={target().score}
          shape={shapeOfBand(target().band)}
          domain={props.domain}
          mean={props.ranking.mean?.value ?? null}
          height={18}
          radius={3.6}
        />
      </td>
      <td class="number ranking-score">{formatDecimal(target().score.value)}</td>
      <td class="number">{rankText(target().rank)}</td>
    </tr>
  );
}
