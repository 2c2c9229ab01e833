import { For, type JSX, Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';

interface PointsLinesProps {
  readonly label: string;
  /** The first names the lines, the others stand over figures. */
  readonly heads: readonly string[];
  /** A last column holds bars. */
  readonly drawn?: boolean;
  /** More columns than a phone has room for: there the figures of a line stand under its name, each with its head. */
  readonly wide?: boolean;
  /** The figures of the last line; empty where a sum says nothing. */
  readonly totals: readonly string[];
  readonly children: JSX.Element;
}

/** The arithmetic of one level: a line a part, and their sum. */
export function PointsLines(props: PointsLinesProps) {
  return (
    <div class="figure-scroll" role="region" tabIndex={0} aria-label={props.label}>
      <table class="figure-table points-lines" data-wide={props.wide ? '' : undefined}>
        <thead>
          <tr>
            <For each={props.heads}>
              {(head, index) => (
                <th scope="col" class={index() > 0 ? 'number' : undefined}>
                  {head}
                </th>
              )}
            </For>
            <Show when={props.drawn}>
              <th class="points-bar">
                <span class="visually-hidden">{words().chart}</span>
              </th>
            </Show>
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
        <tfoot>
          <tr>
            <th scope="row">{words().total}</th>
            <For each={props.totals}>
              {(total, index) => (
                <td class="number" data-head={props.heads[index() + 1]}>
                  {total}
                </td>
              )}
            </For>
            <Show when={props.drawn}>
              <td />
            </Show>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
