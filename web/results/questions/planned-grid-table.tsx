import { For, Show } from 'solid-js';
import { formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { SuppressedCell } from '../suppressed';
import { SuppressionReasons } from '../suppression-reasons';
import type { PlannedCellsProps } from './planned-cells';
import { type PlannedGrid, shadeBreaks, shadeOf } from './planned-grid';
import type { PlannedRow } from './planned-rows';
import { agreementScale } from './question-answers';

interface PlannedGridTableProps extends PlannedCellsProps {
  readonly grid: PlannedGrid;
  /** All rows of the table: shades mean the same whatever is listed. */
  readonly rows: readonly PlannedRow[];
  readonly limit: number;
}

/** One thing down and another across: the level of each class, how many people, and shades from low to high. */
export function PlannedGridTable(props: PlannedGridTableProps) {
  const isShare = () => agreementScale(props.answered.question) !== null;
  const breaks = () => (isShare() ? shadeBreaks(props.rows) : []);
  const rows = () => props.grid.rows.slice(0, props.limit);
  const hasWholes = () => props.grid.rows.some(({ whole }) => whole !== undefined);
  const texts = () => words().questions.planned;
  const minimum = () => props.results.tabulation.minimumGroupSize;
  return (
    <>
      <div
        class="figure-scroll"
        role="region"
        tabIndex={0}
        aria-label={`${localized(props.answered.question.title)} ${localized(props.table.title)}`}
      >
        <table class="figure-table planned-grid">
          <caption>{isShare() ? texts().gridOfShares : texts().gridOfMeans}</caption>
          <thead>
            <tr>
              <th scope="col">{texts().class}</th>
              <For each={props.grid.columns}>
                {(column) => (
                  <th scope="col" class="number">
                    {column}
                  </th>
                )}
              </For>
              <Show when={hasWholes()}>
                <th scope="col" class="number">
                  {words().total}
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {({ label, cells, whole }) => (
                <tr>
                  <th scope="row">{label}</th>
                  <For each={cells}>
                    {(cell) => <GridCell {...props} cell={cell} shade={cell && shadeOf(cell, breaks())} />}
                  </For>
                  <Show when={hasWholes()}>
                    <GridCell {...props} cell={whole} shade={undefined} />
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={breaks().length > 0}>
        <ShadeLegend breaks={breaks()} />
      </Show>
      <SuppressionReasons reasons={reasonsOf(props.rows)} minimum={minimum()} />
    </>
  );
}

function GridCell(
  props: PlannedCellsProps & { readonly cell: PlannedRow | undefined; readonly shade: number | undefined },
) {
  const reason = () => props.cell?.cells.flatMap((cell) => ('reason' in cell ? [cell.reason] : []))[0];
  const nearly = (text: string) => (props.cells.release === 'noisy' ? words().questions.planned.about(text) : text);
  return (
    <Show
      when={reason()}
      fallback={
        <td class="number" data-shade={props.shade}>
          <Show when={props.cell} fallback="–">
            {(cell) => (
              <>
                {nearly(cell().level?.text ?? '–')}
                <small class="group-table-n">{nearly(formatNumber(cell().people ?? 0))}</small>
              </>
            )}
          </Show>
        </td>
      }
    >
      {(hidden) => <SuppressedCell reason={hidden()} minimum={props.results.tabulation.minimumGroupSize} />}
    </Show>
  );
}

function ShadeLegend(props: { readonly breaks: readonly number[] }) {
  const texts = () => words().questions.planned.shades;
  return (
    <p class="planned-legend muted">
      {texts().label}
      <For each={[undefined, ...props.breaks]}>
        {(start, shade) => (
          <span>
            <i data-shade={shade()} aria-hidden="true" />
            {start === undefined ? texts().below(props.breaks[0] ?? 0) : texts().from(start)}
          </span>
        )}
      </For>
    </p>
  );
}

function reasonsOf(rows: readonly PlannedRow[]) {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => ('reason' in cell ? [cell.reason] : [])));
}
