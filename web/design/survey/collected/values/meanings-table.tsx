import { For, type JSX } from 'solid-js';
import { Table } from '../../../../ui/table';

interface MeaningsTableProps {
  readonly caption: string;
  readonly heads: { readonly count: string; readonly [column: string]: string };
  /** The rows. */
  readonly children: JSX.Element;
}

/** Spellings in the file, how often each occurs and what is meant by it. */
export function MeaningsTable(props: MeaningsTableProps) {
  return (
    <Table caption={props.caption} class="collected-meanings">
      <thead>
        <tr>
          <For each={Object.entries(props.heads)}>
            {([column, head]) => (
              <th scope="col" class={column === 'count' ? 'number' : ''}>
                {head}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </Table>
  );
}
