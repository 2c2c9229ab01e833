import { createMemo, createSignal, For, Show } from 'solid-js';
import type { ImportRow, RowStatus } from '#domain/units/import-model';
import { unitWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Table } from '../../ui/table';
import { FilterTabs } from '../../ui/tabs';
import type { ImportReport } from './import-source';

const FILTERS = ['all', 'refused', 'new', 'changed', 'same'] as const;
type Filter = (typeof FILTERS)[number];

/** A screenful; the rest on demand. */
const SHOWN_AT_FIRST = 20;

/** Row by row what the import would make of the table. */
export function ImportRows(props: { readonly report: ImportReport }) {
  const [filter, setFilter] = createSignal<Filter>('all');
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  const found = createMemo(() => props.report.rows.filter((row) => filter() === 'all' || row.status === filter()));
  const choose = (chosen: Filter) => {
    setFilter(chosen);
    setLimit(SHOWN_AT_FIRST);
  };
  return (
    <Show when={props.report.rows.length > 0}>
      <section class="import-section">
        <div class="import-section-head">
          <h2>{words().importing.rowsHeading}</h2>
          <FilterTabs
            label={words().importing.rowFilter}
            tabs={filterTabs(props.report)}
            value={filter()}
            onChange={choose}
          />
        </div>
        <Table caption={words().importing.rowsCaption} density="numbers" class="import-rows">
          <thead>
            <tr>
              <For each={Object.values(words().importing.rowHeads)}>{(head) => <th scope="col">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={found().slice(0, limit())}>{(row) => <ReportRow row={row} />}</For>
          </tbody>
        </Table>
        <Show when={found().length > limit()}>
          <Button kind="quiet" onClick={() => setLimit(Infinity)}>
            {words().importing.more(found().length - limit())}
          </Button>
        </Show>
      </section>
    </Show>
  );
}

function ReportRow(props: { readonly row: ImportRow }) {
  const remarks = () => props.row.problems.map(({ code, details = {} }) => words().rowProblems[code](details));
  return (
    <tr>
      <td class="import-line">{props.row.line}</td>
      <td>{props.row.code}</td>
      <td>{props.row.name}</td>
      <td>{props.row.category}</td>
      <td>
        <span class={LOOKS[props.row.status]}>{words().statuses[props.row.status]}</span>{' '}
        <For each={remarks()}>
          {(remark) => <span class={props.row.status === 'refused' ? 'import-refused' : 'import-warn'}>{remark} </span>}
        </For>
      </td>
    </tr>
  );
}

const LOOKS: Readonly<Record<RowStatus, string>> = { new: '', changed: '', same: 'muted', refused: 'import-refused' };

/** Only what there is, so that no filter leads to nothing. */
function filterTabs({ rows, summary }: ImportReport) {
  const tabs = FILTERS.map((value) => ({
    value,
    label: value === 'all' ? words().importing.allRows : words().statuses[value],
    count: value === 'all' ? rows.length : summary[value],
  }));
  return tabs.filter(({ value, count }) => value === 'all' || count > 0);
}
