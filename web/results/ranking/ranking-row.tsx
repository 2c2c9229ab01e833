import { For, Show } from 'solid-js';
import type { Change } from '#domain/tabulation/findings/change';
import type { RankedTarget } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatRange, formatSigned } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { shapeOfBand } from '../../ui/charts/mark-shape';
import { RankRange } from '../../ui/charts/rank-range';
import { rankRangeScene } from '../../ui/charts/rank-range-scene';
import type { Domain } from '../../ui/charts/scale';
import type { InsufficientTexts } from '../insufficient';
import { rankText, targetLabel, toldNumber } from '../labels';
import { comparedWith, type CategoryRanking, type RankingRow } from './ranking';
import type { Review } from '../review';
import { ScorePlot } from '../score-plot';

interface RankingTableRowProps {
  readonly row: RankingRow;
  readonly ranking: CategoryRanking;
  readonly domain: Domain;
  readonly selected: RankedTarget | undefined;
  readonly changes: boolean;
  readonly onSelect: (targetId: string) => void;
  readonly onOpen: (targetId: string) => void;
}

const ROW_HEIGHT = 28;

export function RankingTableRow(props: RankingTableRowProps) {
  const target = () => props.row.target;
  const isSelected = () => props.selected?.targetId === target().targetId;
  return (
    <tr
      class="ranking-row"
      data-target={target().targetId}
      aria-selected={isSelected()}
      tabIndex={isSelected() ? 0 : -1}
      onClick={(event) => {
        props.onSelect(target().targetId);
        event.currentTarget.scrollIntoView({ block: 'nearest' });
      }}
      onDblClick={() => props.onOpen(target().targetId)}
    >
      <th scope="row" class="ranking-name">
        {props.row.label}
      </th>
      <td class="number ranking-n">{formatNumber(target().n)}</td>
      <td class="number ranking-unknown muted">{toldNumber(target().dontKnow)}</td>
      <td class="ranking-plot">
        <ScorePlot
          estimate={target().score}
          shape={shapeOfBand(target().band)}
          domain={props.domain}
          mean={props.ranking.mean?.value ?? null}
          band={props.selected?.score.interval}
          height={ROW_HEIGHT}
          radius={4.5}
        />
      </td>
      <td class="number ranking-score">{formatDecimal(target().score.value)}</td>
      <td class="number ranking-interval muted">{formatRange(target().score.interval)}</td>
      <td class="ranking-range-bar">
        <RankRange
          scene={rankRangeScene({
            rank: target().rank,
            place: props.row.place?.rank ?? null,
            count: props.ranking.count,
          })}
          shape={shapeOfBand(target().band)}
        />
      </td>
      <td class="number ranking-range">
        <span class="ranking-range-plain">{rankText(target().rank)}</span>
        <span class="ranking-range-words">{words().ranking.rankText(rankText(target().rank))}</span>
      </td>
      <Show when={props.changes}>
        <ChangeCell change={props.row.change} />
      </Show>
      <ComparedCell selected={props.selected} target={target()} />
    </tr>
  );
}

/** Bold only where the change is more than chance. */
function ChangeCell(props: { readonly change: Change | null }) {
  return (
    <td class={`number ranking-change ranking-change-${props.change?.verdict ?? 'none'}`}>
      {props.change === null ? '–' : formatSigned(props.change.difference.value)}
    </td>
  );
}

function ComparedCell(props: { readonly selected: RankedTarget | undefined; readonly target: RankedTarget }) {
  const comparison = () => (props.selected === undefined ? undefined : comparedWith(props.selected, props.target));
  return (
    <td class="ranking-compared" data-comparison={comparison()}>
      <Show when={comparison()}>{(present) => <>{words().ranking[present()]}</>}</Show>
    </td>
  );
}

interface InsufficientRowsProps {
  readonly review: Review;
  readonly ranking: CategoryRanking;
  readonly texts: InsufficientTexts;
  readonly columns: number;
}

/** Units without a score stay on the list, with the reason. */
export function InsufficientRows(props: InsufficientRowsProps) {
  return (
    <Show when={props.ranking.insufficient.length > 0}>
      <tbody class="ranking-insufficient">
        <For each={props.ranking.insufficient}>
          {(target) => (
            <tr>
              <th scope="row" class="ranking-name">
                {targetLabel(props.review, target.targetId)}
              </th>
              <td colSpan={props.columns - 1}>{props.texts.textOf(target)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </Show>
  );
}
