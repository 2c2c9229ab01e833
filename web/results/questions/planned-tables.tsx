import { For, Show } from 'solid-js';
import { PlannedTableSection } from './planned-table-section';
import type { QuestionProps } from './question-frame';
import type { TableFolding } from './table-folding';

/** Every table that was planned before the opening and divides the people of this question, as it was released. */
export function PlannedTables(props: QuestionProps & { readonly folding: TableFolding }) {
  const planned = () => props.results.tabulation.publication?.tables ?? [];
  return (
    <For each={props.answered.tables}>
      {(shown) => (
        <For each={shown.tables ?? []}>
          {(cells) => (
            <Show when={planned().find(({ id }) => id === cells.tableId)}>
              {(table) => <PlannedTableSection {...props} shown={shown} cells={cells} table={table()} />}
            </Show>
          )}
        </For>
      )}
    </For>
  );
}
