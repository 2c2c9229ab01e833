import { Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Step } from '../../../../lib/entry-list';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { problemsOfTable } from '../plan-draft';
import { usePublication } from '../publication-scope';
import { RefusedTable } from './refused-table';
import { plannedTable } from './shown-tables';
import type { TableActs } from './table-acts';
import { TableRow } from './table-row';
import { TooFineTable } from './too-fine-table';

interface PlannedRowProps {
  readonly table: PlannedTable;
  readonly acts: TableActs;
  readonly hint: string | undefined;
}

/** A table of the plan, which can be dragged, moved by keys, changed and taken off. */
export function PlannedRow(props: PlannedRowProps) {
  const { readOnly } = usePublication();
  const { acts } = props;
  return (
    <li
      draggable={!readOnly}
      data-dragged={acts.dragged() === props.table.id ? '' : undefined}
      onDragStart={() => acts.drag(props.table.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => acts.drop(props.table.id)}
    >
      <TableRow
        shown={plannedTable(props.table.id)}
        title={localized(props.table.title)}
        hint={props.hint}
        onShift={readOnly ? undefined : (step) => acts.shift(props.table, step)}
      />
      <Show when={!readOnly}>
        <TableActions
          table={props.table}
          onShift={(step) => acts.shift(props.table, step)}
          onEdit={() => acts.edit(props.table)}
          onRemove={() => acts.remove(props.table)}
        />
      </Show>
      <RefusedTable table={props.table} onChange={acts.save} />
      <TooFineTable table={props.table} />
    </li>
  );
}

interface TableActionsProps {
  readonly table: PlannedTable;
  readonly onShift: (step: Step) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function TableActions(props: TableActionsProps) {
  const { session, problems } = usePublication();
  const title = () => localized(props.table.title);
  const tables = () => session.value().tables;
  const place = () => tables().findIndex(({ id }) => id === props.table.id);
  return (
    <p class="publication-acts" data-refused={problemsOfTable(problems(), props.table.id).length > 0 ? '' : undefined}>
      <Button
        kind="quiet"
        size="small"
        aria-label={words().upOf(title())}
        disabled={place() === 0}
        onClick={() => props.onShift(-1)}
      >
        ↑
      </Button>
      <Button
        kind="quiet"
        size="small"
        aria-label={words().downOf(title())}
        disabled={place() === tables().length - 1}
        onClick={() => props.onShift(1)}
      >
        ↓
      </Button>
      <Button kind="quiet" size="small" aria-label={words().editOf(title())} onClick={() => props.onEdit()}>
        {words().edit}
      </Button>
      <Button kind="quiet" size="small" aria-label={words().removeOf(title())} onClick={() => props.onRemove()}>
        {words().remove}
      </Button>
    </p>
  );
}
