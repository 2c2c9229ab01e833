import { createMemo, createSignal, For, Show } from 'solid-js';
import { type ColumnField, type Form, FORMS } from '#domain/collected/columns/column-field';
import type { CollectedChoices, CollectedColumn } from '#domain/collected/import-model';
import { collectedWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Input } from '../../../../ui/field';
import { Segmented } from '../../../../ui/segmented';
import { Table } from '../../../../ui/table';
import { FilterTabs } from '../../../../ui/tabs';
import { BulkField } from './bulk-field';
import { checkOf, type ColumnCheck, isToLookAt } from './column-check';
import { ColumnRow } from './column-row';
import type { CollectedReport } from '../collected-data';
import { alikeColumns, type ColumnDecision, fieldOf } from '../review/decisions';
import type { FieldGroups, SharedField } from './field-choices';
import { KeyedFor } from '../review/keyed-for';

export interface ColumnTableProps {
  readonly report: CollectedReport;
  readonly choices: CollectedChoices;
  readonly fieldsOf: (column: CollectedColumn) => FieldGroups;
  /** What several columns may be taken for at once. */
  readonly sharedFields: readonly SharedField[];
  readonly labelOf: (field: ColumnField) => string;
  readonly onField: (decision: ColumnDecision) => void;
  readonly onFields: (decisions: readonly ColumnDecision[]) => void;
  readonly onForm: (form: Form) => void;
  readonly onHeaderRow: (row: number) => void;
}

const FILTERS = ['all', 'look', 'out'] as const;
type Filter = (typeof FILTERS)[number];

/** A screenful; the rest on demand. */
const SHOWN_AT_FIRST = 40;

/** Each column of the table, two samples of it, and what it is taken for. */
export function ColumnTable(props: ColumnTableProps) {
  const [filter, setFilter] = createSignal<Filter>('all');
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  const rows = createMemo(() => props.report.columns.map((column) => ({ column, check: rowCheck(column, props) })));
  const found = createMemo(() => rows().filter(({ check }) => passes(check, filter())));
  const alike = () =>
    alikeColumns(
      found().map(({ column }) => column),
      props.choices,
    );
  return (
    <section class="import-section" id="collected-columns">
      <div class="import-section-head">
        <h2>{words().columnsHeading}</h2>
        <Show when={filterTabs(rows()).length > 1}>
          <FilterTabs label={words().columnFilter} tabs={filterTabs(rows())} value={filter()} onChange={setFilter} />
        </Show>
      </div>
      <FormLine {...props} />
      <Table caption={words().columnsCaption} class="collected-columns">
        <thead>
          <tr>
            <For each={Object.values(words().columnHeads)}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <KeyedFor each={found().slice(0, limit())} keyOf={({ column }) => column.title}>
            {(row) => <ColumnRow {...props} column={row().column} check={row().check} />}
          </KeyedFor>
        </tbody>
      </Table>
      <div class="collected-more">
        <Show when={found().length > limit()}>
          <Button kind="quiet" onClick={() => setLimit(Infinity)}>
            {words().moreColumns(found().length - limit())}
          </Button>
        </Show>
        <Show when={alike().length > 1 && props.report.form === 'wide'}>
          <BulkField columns={alike()} fields={props.sharedFields} onFields={props.onFields} />
        </Show>
      </div>
    </section>
  );
}

/** How the table is laid out: guessed, and changed here. */
function FormLine(props: ColumnTableProps) {
  return (
    <div class="collected-form">
      <Segmented
        label={words().form}
        labelShown
        options={FORMS.map((value) => ({ value, label: words().forms[value] }))}
        value={props.report.form}
        onChange={(form) => props.onForm(form)}
      />
      <label class="import-header-row">
        {words().headerRow}
        <Input
          type="number"
          min="1"
          max="100"
          value={props.report.headerRow}
          onChange={(event) => props.onHeaderRow(event.currentTarget.valueAsNumber || 1)}
        />
      </label>
    </div>
  );
}

function rowCheck(column: CollectedColumn, { report, choices }: ColumnTableProps): ColumnCheck {
  return checkOf(column, { field: fieldOf(column, choices), problems: report.problems });
}

function passes(check: ColumnCheck, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'look':
      return isToLookAt(check);
    case 'out':
      return check === 'left-out' || check === 'personal-left-out';
  }
}

/** Only what there is, so that no filter leads to nothing. */
function filterTabs(rows: readonly { readonly check: ColumnCheck }[]) {
  const tabs = FILTERS.map((value) => ({
    value,
    label: words().columnFilters[value],
    count: rows.filter(({ check }) => passes(check, value)).length,
  }));
  return tabs.filter(({ value, count }) => value === 'all' || count > 0);
}
