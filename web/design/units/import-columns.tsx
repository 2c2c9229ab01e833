import { For } from 'solid-js';
import { type ColumnField, type ImportColumn, UNIT_FIELDS } from '#domain/units/import-model';
import { unitWords as words } from '../../lib/words';
import { Select } from '../../ui/field';
import { Table } from '../../ui/table';
import type { ImportReport } from './import-source';

interface ImportColumnsProps {
  readonly report: ImportReport;
  readonly onField: (title: string, field: ColumnField) => void;
}

const FIELDS: readonly ColumnField[] = [...UNIT_FIELDS, 'skip'];

/** Each column of the table, a sample of it, and what it is taken for. */
export function ImportColumns(props: ImportColumnsProps) {
  return (
    <section class="import-section">
      <h2>{words().importing.columnsHeading}</h2>
      <Table caption={words().importing.columnsCaption} class="import-mapping">
        <thead>
          <tr>
            <For each={Object.values(words().importing.columnHeads)}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.report.columns}>
            {(column) => <ColumnRow column={column} faults={faultsIn(column, props.report)} onField={props.onField} />}
          </For>
        </tbody>
      </Table>
    </section>
  );
}

interface ColumnRowProps extends Pick<ImportColumnsProps, 'onField'> {
  readonly column: ImportColumn;
  /** Rows with something to look at in this column. */
  readonly faults: number;
}

function ColumnRow(props: ColumnRowProps) {
  return (
    <tr>
      <th scope="row">{props.column.title}</th>
      <td class="muted">{props.column.sample}</td>
      <td>
        <Select
          aria-label={words().importing.fieldOf(props.column.title)}
          onChange={(event) => props.onField(props.column.title, FIELDS[event.currentTarget.selectedIndex] ?? 'skip')}
        >
          <For each={FIELDS}>
            {(field) => <option selected={field === props.column.field}>{words().fields[field]}</option>}
          </For>
        </Select>
      </td>
      <td>
        <span class={LOOKS[checkOf(props)]}>{checkText(props)}</span>
      </td>
    </tr>
  );
}

type Check = 'left-out' | 'personal' | 'personal-taken' | 'faults' | 'fine';

function checkOf({ column, faults }: ColumnRowProps): Check {
  if (column.field === 'skip') return column.personal ? 'personal' : 'left-out';
  if (column.personal) return 'personal-taken';
  return faults > 0 ? 'faults' : 'fine';
}

function checkText(props: ColumnRowProps): string {
  const { importing } = words();
  switch (checkOf(props)) {
    case 'left-out':
      return importing.notTaken;
    case 'personal':
      return importing.personal;
    case 'personal-taken':
      return importing.personalTaken;
    case 'faults':
      return importing.toLookAt(props.faults);
    case 'fine':
      return importing.taken;
  }
}

const LOOKS: Readonly<Record<Check, string>> = {
  'left-out': 'muted',
  personal: 'muted',
  'personal-taken': 'import-warn',
  faults: 'import-warn',
  fine: 'import-ok',
};

function faultsIn(column: ImportColumn, { rows }: ImportReport): number {
  return rows.filter(({ problems }) => problems.some((problem) => problem.column === column.title)).length;
}
