import { createSignal, For, Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { PlannedTableCells } from '#domain/tabulation/model';
import { localized } from '../lib/i18n';
import { resultWords as words } from '../lib/words';
import { Button } from '../ui/button';
import { GroupTable } from './group-table';
import { plannedRows } from './planned-rows';
import type { QuestionProps } from './question-frame';
import { groupCaption } from './question-texts';
import type { ShownTable } from './weighted-tables';
import { WhyHidden } from './why-hidden';

/** So many rows are read; the others are asked for. */
const FIRST_ROWS = 20;

/** Every table that was planned before the opening and divides the people of this question, as it was released. */
export function PlannedTables(props: QuestionProps) {
  const planned = () => props.results.tabulation.publication?.tables ?? [];
  return (
    <For each={props.answered.tables}>
      {(shown) => (
        <For each={shown.tables ?? []}>
          {(cells) => (
            <Show when={planned().find(({ id }) => id === cells.tableId)}>
              {(table) => <PlannedCells {...props} shown={shown} cells={cells} table={table()} />}
            </Show>
          )}
        </For>
      )}
    </For>
  );
}

interface PlannedCellsProps extends QuestionProps {
  readonly shown: ShownTable;
  readonly cells: PlannedTableCells;
  readonly table: PlannedTable;
}

function PlannedCells(props: PlannedCellsProps) {
  const [limit, setLimit] = createSignal(FIRST_ROWS);
  const minimum = () => props.results.tabulation.minimumGroupSize;
  const content = () => {
    const { wave, questionnaire } = props.results;
    return plannedRows(props.answered.question, props.cells, {
      table: props.table,
      wave: { groups: wave.groups, questionnaire },
    });
  };
  return (
    <section class="planned-table">
      <h3>{titleOf(props)}</h3>
      <Show
        when={props.cells.release !== 'cross-table'}
        fallback={
          <p class="suppressed suppressed-note">
            {words().questions.planned.withheld} <WhyHidden />
          </p>
        }
      >
        <Show when={props.cells.release === 'noisy'}>
          <p class="muted">{words().questions.planned.noisy}</p>
        </Show>
        <GroupTable
          about={localized(props.answered.question.title)}
          caption={groupCaption(words().questions.planned.caption, props.shown.weighting)}
          first={words().questions.planned.class}
          head={content().head}
          rows={content().rows.slice(0, limit())}
          minimum={minimum()}
        />
        <Show when={content().rows.length > limit()}>
          <Button kind="quiet" onClick={() => setLimit(Infinity)}>
            {words().questions.planned.more(content().rows.length - limit())}
          </Button>
        </Show>
      </Show>
    </section>
  );
}

/** With the item where there are several. */
function titleOf({ answered, shown, table }: PlannedCellsProps): string {
  const title = localized(table.title);
  if (answered.question.kind !== 'items' || shown.item === undefined) return title;
  const item = answered.question.items.find(({ id }) => id === shown.item);
  return item === undefined ? title : words().questions.planned.ofItem(title, localized(item.label));
}
