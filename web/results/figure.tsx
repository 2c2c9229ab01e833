import { A } from '@solidjs/router';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { resultWords as words } from '../lib/words';

/** The figures behind a drawing; the first column names the row, the last cell of a short row fills it. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** How many columns are words, from the first; one if it is not said. */
  readonly words?: number;
}

/** Text, or a value with the way to its working. */
export type TableCell = string | { readonly text: string; readonly href: string };

interface FigureProps {
  /** The finding. */
  readonly title: string;
  /** Measure, base, and where a cut axis starts. */
  readonly subtitle: string;
  readonly table: FigureTable;
  readonly class?: string;
  /** A part of the page by itself, instead of one under the heading of a part. */
  readonly part?: boolean;
  readonly children: JSX.Element;
}

/** A drawing with its finding as title and a switch to the plain table. */
export function Figure(props: FigureProps) {
  const [asTable, setAsTable] = createSignal(false);
  return (
    <section class={`figure ${props.class ?? ''}`}>
      <Dynamic component={props.part === true ? 'h2' : 'h3'} class="figure-title">
        {props.title}
      </Dynamic>
      <div class="figure-head">
        <p class="figure-subtitle">{props.subtitle}</p>
        <button type="button" class="figure-switch" aria-pressed={asTable()} onClick={() => setAsTable(!asTable())}>
          {words().table}
        </button>
      </div>
      <Show when={asTable()} fallback={<div class="figure-body">{props.children}</div>}>
        <PlainTable table={props.table} caption={props.title} />
      </Show>
    </section>
  );
}

export function PlainTable(props: { readonly table: FigureTable; readonly caption: string }) {
  return (
    <div class="figure-scroll" tabIndex={0} role="region" aria-label={props.caption}>
      <table class="figure-table">
        <thead>
          <tr>
            <For each={props.table.head}>
              {(head, index) => (
                <th scope="col" class={alignmentOf(props.table, index())}>
                  {head}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.table.rows}>
            {(row) => (
              <tr>
                <th scope="row">
                  <TableValue cell={row[0] ?? ''} />
                </th>
                <For each={row.slice(1)}>
                  {(cell, index) => (
                    <td
                      class={alignmentOf(props.table, index() + 1)}
                      colSpan={index() === row.length - 2 ? props.table.head.length - row.length + 1 : 1}
                    >
                      <TableValue cell={cell} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function alignmentOf({ words: ofWords = 1 }: FigureTable, column: number): 'number' | undefined {
  return column < ofWords ? undefined : 'number';
}

export function TableValue(props: { readonly cell: TableCell }) {
  return typeof props.cell === 'string' ? (
    props.cell
  ) : (
    <A class="figure-value" href={props.cell.href}>
      {props.cell.text}
    </A>
  );
}
