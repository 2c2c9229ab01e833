import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { PlannedTableCells } from '#domain/tabulation/model';
import { formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { GroupTable } from '../group-table';
import { onPrint } from '../print-whole';
import type { ShownTable } from '../weighted-tables';
import { LikertRows } from './likert-rows';
import { plannedBars } from './planned-chart';
import { plannedGrid } from './planned-grid';
import { PlannedGridTable } from './planned-grid-table';
import { type PlannedRows, plannedRows } from './planned-rows';
import { PlannedTools } from './planned-tools';
import { type View, viewedRows } from './planned-view';
import { agreementScale } from './question-answers';
import { LONGEST_OPEN } from './table-folding';
import type { QuestionProps } from './question-frame';
import { groupCaption } from './question-texts';

/** So many rows are read; the others are asked for, or searched. */
const FIRST_ROWS = 20;
const MORE_ROWS = 100;

export interface PlannedCellsProps extends QuestionProps {
  readonly shown: ShownTable;
  readonly cells: PlannedTableCells;
  readonly table: PlannedTable;
}

/** The rows of a planned table: one thing across another, bars where the answers are a scale, or the numbers. */
export function PlannedCells(props: PlannedCellsProps) {
  const [view, setView] = createSignal<View>('plan');
  const [search, setSearch] = createSignal('');
  const [asTable, setAsTable] = createSignal(false);
  const [limit, setLimit] = createSignal(FIRST_ROWS);
  const content = createMemo(() => rowsOf(props, { cells: props.cells, table: props.table }));
  const found = createMemo(() => viewedRows(content().rows, { view: view(), search: search() }));
  const scale = () => agreementScale(props.answered.question);
  const wholes = createMemo(() => wholesOf(props));
  const gridOf = (rows: PlannedRows['rows']) =>
    plannedGrid(rows, { table: props.table, wave: namesOf(props), wholes: wholes() });
  const isGrid = createMemo(() => gridOf(content().rows) !== null);
  const grid = createMemo(() => (view() === 'plan' && !asTable() ? gridOf(found()) : null));
  const length = () => grid()?.rows.length ?? found().length;
  const minimum = () => props.results.tabulation.minimumGroupSize;
  onPrint(
    () => setLimit(Infinity),
    () => setLimit(FIRST_ROWS),
  );
  return (
    <>
      <PlannedTools
        {...props}
        rows={content().rows}
        view={view()}
        onView={setView}
        search={search()}
        onSearch={setSearch}
        asTable={asTable()}
        onAsTable={scale() !== null || isGrid() ? setAsTable : undefined}
      />
      <Show when={found().length > 0} fallback={<p class="muted">{words().questions.planned.noMatch}</p>}>
        <Switch
          fallback={
            <GroupTable
              about={localized(props.answered.question.title)}
              caption={groupCaption(content().caption, props.shown.weighting)}
              first={words().questions.planned.class}
              head={content().head}
              rows={found().slice(0, limit())}
              minimum={minimum()}
            />
          }
        >
          <Match when={grid()}>
            {(present) => <PlannedGridTable {...props} grid={present()} rows={content().rows} limit={limit()} />}
          </Match>
          <Match when={!asTable() && scale()}>
            {(steps) => (
              <LikertRows
                minimum={minimum()}
                unlabelled={found().length <= LONGEST_OPEN}
                rows={plannedBars(props.cells, { rows: found().slice(0, limit()), scale: steps() })}
              />
            )}
          </Match>
        </Switch>
      </Show>
      <Show when={length() > limit()}>
        <Button kind="quiet" onClick={() => setLimit(limit() + MORE_ROWS)}>
          {words().questions.planned.more(formatNumber(Math.min(MORE_ROWS, length() - limit())))}
        </Button>
      </Show>
    </>
  );
}

function namesOf({ results: { wave, questionnaire } }: PlannedCellsProps) {
  return { groups: wave.groups, questionnaire };
}

function rowsOf(
  props: PlannedCellsProps,
  { cells, table }: { readonly cells: PlannedTableCells; readonly table: PlannedTable },
): PlannedRows {
  return plannedRows(props.answered.question, cells, { table, wave: namesOf(props) });
}

/** The rows of the table that divides people by the first thing alone, where the plan has it. */
function wholesOf(props: PlannedCellsProps): PlannedRows['rows'] {
  const first = JSON.stringify(props.table.by.slice(0, 1));
  const planned = props.results.tabulation.publication?.tables ?? [];
  const table = planned.find(({ by }) => JSON.stringify(by) === first);
  const cells = (props.shown.tables ?? []).find(({ tableId, release }) => tableId === table?.id && release === 'exact');
  return table === undefined || cells === undefined ? [] : rowsOf(props, { cells, table }).rows;
}
