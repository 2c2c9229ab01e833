import { For, Show } from 'solid-js';
import type { Unit, UnitCategory } from '#domain/units/unit';
import { localized } from '../../lib/i18n';
import { commonWords, unitWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Table } from '../../ui/table';
import type { UnitRow, UnitSection } from './unit-list';

interface UnitTableProps {
  readonly sections: readonly UnitSection[];
  /** All of them, for the names of parents. */
  readonly units: readonly Unit[];
  readonly onEdit: (unit: Unit) => void;
  readonly onRename: (category: UnitCategory) => void;
}

export function UnitTable(props: UnitTableProps) {
  const parentName = (unit: Unit) => {
    const parent = props.units.find(({ code }) => code === unit.parentCode);
    return parent ? localized(parent.shortName ?? parent.name) : '';
  };
  return (
    <Table density="list" caption={commonWords().units} stickyHead class="units-table">
      <thead>
        <tr>
          <th scope="col">{words().columns.code}</th>
          <th scope="col">{words().columns.name}</th>
          <th scope="col">{words().columns.shortName}</th>
          <th scope="col">{words().columns.parent}</th>
          <th scope="col">
            <span class="visually-hidden">{words().columns.edit}</span>
          </th>
        </tr>
      </thead>
      <For each={props.sections}>
        {(section) => (
          <tbody>
            <SectionHead section={section} onRename={props.onRename} />
            <For each={section.rows}>
              {(row) => <UnitTableRow row={row} parent={parentName(row.unit)} onEdit={props.onEdit} />}
            </For>
          </tbody>
        )}
      </For>
    </Table>
  );
}

function SectionHead(props: { readonly section: UnitSection; readonly onRename: (category: UnitCategory) => void }) {
  return (
    <tr class="units-section">
      <th scope="rowgroup" colSpan={4}>
        <Show when={props.section.category} fallback={<strong>{words().noCategory}</strong>}>
          {(category) => <strong>{localized(category().name)}</strong>}
        </Show>{' '}
        <span class="muted">{props.section.rows.length}</span>
      </th>
      <td class="units-edit">
        <Show when={props.section.category}>
          {(category) => (
            <Button
              kind="quiet"
              size="small"
              aria-label={words().renameCategory(localized(category().name))}
              onClick={() => props.onRename(category())}
            >
              {words().edit}
            </Button>
          )}
        </Show>
      </td>
    </tr>
  );
}

interface UnitTableRowProps {
  readonly row: UnitRow;
  readonly parent: string;
  readonly onEdit: (unit: Unit) => void;
}

function UnitTableRow(props: UnitTableRowProps) {
  const unit = () => props.row.unit;
  return (
    <tr class="units-row">
      <td class="units-code">{unit().code}</td>
      <th scope="row" class="units-name" style={{ '--depth': String(props.row.depth) }}>
        {localized(unit().name)}
      </th>
      <td class="units-short">{shortName(unit())}</td>
      <td class="units-parent">{props.parent}</td>
      <td class="units-edit">
        <Button
          kind="quiet"
          size="small"
          aria-label={words().editUnit(localized(unit().name))}
          onClick={() => props.onEdit(unit())}
        >
          {words().edit}
        </Button>
      </td>
    </tr>
  );
}

function shortName(unit: Unit): string {
  return unit.shortName ? localized(unit.shortName) : '';
}
