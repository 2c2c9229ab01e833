import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { formatDecimal, formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { heatmapWords as words, resultWords } from '../../lib/words';
import { pointsAddress } from '../addresses';
import { categoryLabel } from '../labels';
import type { Review } from '../review';
import { traceAddress } from '../trace/trace-address';
import type { WaveResults } from '../wave-results';
import { moveByArrows } from './arrow-keys';
import { type HeatCategory, type HeatCell, type HeatRow, isShown, shadeOf } from './heatmap-rows';

export interface PointedCell {
  readonly place: string;
  readonly text: string;
}

interface HeatBlockProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly category: HeatCategory;
  readonly breaks: readonly number[];
  /** Whether it is the one that a phone shows. */
  readonly narrow: boolean;
  readonly textOf: (row: HeatRow, cell: HeatCell) => PointedCell;
  readonly onPoint: (cell: PointedCell) => void;
}

/** One category: units down, criteria across. Arrow keys go from cell to cell, Enter opens the working. */
export function HeatBlock(props: HeatBlockProps) {
  const name = () => categoryLabel(props.review, props.category.categoryId);
  return (
    <table class="heatmap-block" data-narrow={props.narrow ? '' : undefined} onKeyDown={moveByArrows}>
      <caption class="visually-hidden">{words().caption(name())}</caption>
      <thead>
        <tr>
          <th scope="col" class="heatmap-name">
            {name()}
          </th>
          <For each={props.review.question.criteria}>{({ title }) => <th scope="col">{localized(title)}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.category.rows}>{(row) => <HeatTableRow {...props} row={row} />}</For>
      </tbody>
    </table>
  );
}

function HeatTableRow(props: HeatBlockProps & { readonly row: HeatRow }) {
  return (
    <tr>
      <th scope="row" class="heatmap-name">
        <A href={pointsAddress(props.results, props.review, props.row.targetId)}>{props.row.label}</A>
        <small>{underName(props.row)}</small>
      </th>
      <For each={props.row.cells}>{(cell) => <HeatTableCell {...props} cell={cell} />}</For>
    </tr>
  );
}

/** On a phone there is room for it. */
function underName({ score, n }: HeatRow): string {
  return score === null ? words().noScore : words().scoreAndCards(formatDecimal(score), formatNumber(n));
}

function HeatTableCell(props: HeatBlockProps & { readonly row: HeatRow; readonly cell: HeatCell }) {
  const shown = () => (isShown(props.cell) ? props.cell : undefined);
  const note = () => props.textOf(props.row, props.cell);
  const point = () => props.onPoint(note());
  return (
    <Show
      when={shown()}
      fallback={
        <td class="suppressed heatmap-cell">
          <button
            type="button"
            aria-label={`${note().place} ${note().text}`}
            onClick={point}
            onFocus={point}
            onMouseEnter={point}
          />
        </td>
      }
    >
      {(cell) => (
        <td class="heatmap-cell" data-shade={shadeOf(cell().value, props.breaks)}>
          <A
            href={traceAddress(props.results, { measure: 'criterion-score', subject: subjectOf(props) })}
            title={resultWords().pages.trace}
            onFocus={point}
            onMouseEnter={point}
          >
            {formatDecimal(cell().value, 0)}
          </A>
        </td>
      )}
    </Show>
  );
}

function subjectOf({ review, row, cell }: HeatBlockProps & { readonly row: HeatRow; readonly cell: HeatCell }) {
  return { question: review.question.id, target: row.targetId, criterion: cell.criterionId };
}
