import { For, Show } from 'solid-js';
import { resultWords as words } from '../lib/words';
import type { GroupTableCell, GroupTableRow } from './group-cell';
import { SuppressedCell } from './suppressed';
import { SuppressionReasons } from './suppression-reasons';

interface GroupTableProps {
  /** The question, for those who meet the table out of its place. */
  readonly about: string;
  readonly caption: string;
  /** What stands down the table; rater groups unless it is said. */
  readonly first?: string;
  readonly head: readonly string[];
  readonly rows: readonly GroupTableRow[];
  readonly minimum: number;
}

/** Rater groups or other classes of people down, measures across; what is hidden says why. */
export function GroupTable(props: GroupTableProps) {
  return (
    <div class="figure-scroll" role="region" tabIndex={0} aria-label={`${props.about} ${props.caption}`}>
      <table class="figure-table group-table">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.first ?? words().group}</th>
            <For each={props.head}>
              {(head) => (
                <th scope="col" class="number">
                  {head}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row">{row.label}</th>
                <For each={row.cells}>{(cell) => <GroupCell cell={cell} minimum={props.minimum} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <SuppressionReasons reasons={reasonsOf(props.rows)} minimum={props.minimum} />
    </div>
  );
}

function GroupCell(props: { readonly cell: GroupTableCell; readonly minimum: number }) {
  const shown = () => ('text' in props.cell ? props.cell : undefined);
  return (
    <Show
      when={shown()}
      fallback={'reason' in props.cell && <SuppressedCell reason={props.cell.reason} minimum={props.minimum} />}
    >
      {(cell) => (
        <td class="number">
          {cell().text}
          <Show when={cell().n}>
            <small class="group-table-n">{cell().n}</small>
          </Show>
        </td>
      )}
    </Show>
  );
}

function reasonsOf(rows: readonly GroupTableRow[]) {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => ('reason' in cell ? [cell.reason] : [])));
}
