import { For } from 'solid-js';
import type { CollectedColumn } from '#domain/collected/import-model';
import { collectedWords as words } from '../../../../lib/words';
import { Select } from '../../../../ui/field';
import type { ColumnDecision } from '../review/decisions';
import type { SharedField } from './field-choices';

interface BulkFieldProps {
  readonly columns: readonly CollectedColumn[];
  readonly fields: readonly SharedField[];
  readonly onFields: (decisions: readonly ColumnDecision[]) => void;
}

/** One meaning for all columns of the list: an export has dozens of a kind. */
export function BulkField(props: BulkFieldProps) {
  const choose = (shared: SharedField | undefined) => {
    if (shared) props.onFields(props.columns.map((column) => ({ title: column.title, field: shared.fieldOf(column) })));
  };
  return (
    <label class="collected-bulk">
      {words().bulk(props.columns.length)}
      <Select
        onChange={({ currentTarget }) => {
          choose(props.fields[currentTarget.selectedIndex - 1]);
          currentTarget.selectedIndex = 0;
        }}
      >
        <option>{words().bulkChoose}</option>
        <For each={props.fields}>{(shared) => <option>{shared.label}</option>}</For>
      </Select>
    </label>
  );
}
