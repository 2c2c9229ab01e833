import { createSignal, For, Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { type Step, without, withReplaced, withShifted } from '../../../../lib/entry-list';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { newTableId, problemsOfTable, withDropped } from '../plan-draft';
import { summaryOf } from '../trial/preview-rows';
import { alwaysShown, isSameTable, plannedTable, shownWithout, type ShownTable, tableCount } from './shown-tables';
import type { PreviewedTable } from '../publication-data';
import { usePublication } from '../publication-scope';
import { RefusedTable } from './refused-table';
import { TableDialog } from './table-dialog';
import { TooFineTable } from './too-fine-table';
import { UnanimousChoice } from './unanimous-choice';

/** The tables in the order of their importance; what stands first is kept where two cannot both be. */
export function TableList() {
  const { session, readOnly, chosen, choose, wave } = usePublication();
  const [editing, setEditing] = createSignal<PlannedTable>();
  const [announced, setAnnounced] = createSignal('');
  const [dragged, setDragged] = createSignal<string>();
  const tables = () => session.value().tables;
  const always = () => alwaysShown(wave);
  const count = () => tableCount(session.value(), wave);
  const isReview = () => always().some(({ kind }) => kind === 'units');
  const setTables = (change: (tables: readonly PlannedTable[]) => readonly PlannedTable[]) =>
    session.change((plan) => ({ ...plan, tables: change(plan.tables) }));
  const shift = (table: PlannedTable, step: Step) => {
    setTables((own) => withShifted(own, { id: table.id, step }));
    setAnnounced(words().moved(localized(table.title), tables().findIndex(({ id }) => id === table.id) + 1));
  };
  const drop = (onto: string) => {
    const moved = dragged();
    if (moved !== undefined) setTables((own) => withDropped(own, { moved, onto }));
    setDragged(undefined);
  };
  const remove = ({ id }: PlannedTable) => {
    if (isSameTable(chosen(), plannedTable(id))) choose(shownWithout(session.current(), id, wave));
    setTables((own) => without(own, id));
  };
  const save = (table: PlannedTable) => {
    setTables((own) => (own.some(({ id }) => id === table.id) ? withReplaced(own, table) : [...own, table]));
    setEditing(undefined);
    choose(plannedTable(table.id));
  };
  return (
    <section class="publication-tables" aria-labelledby="publication-tables">
      <h2 id="publication-tables">{readOnly ? words().tablesFixed(count()) : words().tables(count())}</h2>
      <Show when={!readOnly && tables().length > 1}>
        <p class="muted">{words().tablesHint}</p>
      </Show>
      <ol class="publication-list">
        <For each={always()}>
          {(shown) => (
            <li>
              <TableRow shown={shown} title={words().kinds[shown.kind].title} hint={words().kinds[shown.kind].hint} />
            </li>
          )}
        </For>
        <For each={tables()}>
          {(table) => (
            <li
              draggable={!readOnly}
              data-dragged={dragged() === table.id ? '' : undefined}
              onDragStart={() => setDragged(table.id)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => drop(table.id)}
            >
              <TableRow
                shown={plannedTable(table.id)}
                title={localized(table.title)}
                hint={isReview() ? words().ofQuestions : undefined}
                onShift={readOnly ? undefined : (step) => shift(table, step)}
              />
              <Show when={!readOnly}>
                <TableActions
                  table={table}
                  onShift={(step) => shift(table, step)}
                  onEdit={() => setEditing(JSON.parse(JSON.stringify(table)))}
                  onRemove={() => remove(table)}
                />
              </Show>
              <RefusedTable table={table} onChange={save} />
              <TooFineTable table={table} />
            </li>
          )}
        </For>
        <li class="publication-texts">
          <span>{words().texts}</span>
          <small class="muted">{words().textsHint}</small>
        </li>
      </ol>
      <Show when={!readOnly}>
        <Button
          kind="quiet"
          onClick={() => setEditing({ id: newTableId(session.current()), title: { zh: '' }, by: [] })}
        >
          ＋ {words().add}
        </Button>
      </Show>
      <Show when={isReview()}>
        <UnanimousChoice />
      </Show>
      <span class="visually-hidden" role="status">
        {announced()}
      </span>
      <Show when={editing()} keyed>
        {(table) => <TableDialog table={table} onSave={save} onClose={() => setEditing(undefined)} />}
      </Show>
    </section>
  );
}

interface TableRowProps {
  readonly shown: ShownTable;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly onShift?: ((step: Step) => void) | undefined;
}

/** What the table is called and how much of it would be seen; pressing it shows it beside the list. */
function TableRow(props: TableRowProps) {
  const { chosen, choose, preview } = usePublication();
  const summary = () => {
    const tried = preview();
    return tried && summaryOf(tried, props.shown);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    props.onShift?.(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <button
      type="button"
      class="publication-row"
      aria-pressed={isSameTable(chosen(), props.shown)}
      onClick={() => choose(props.shown)}
      onKeyDown={press}
    >
      <span>
        {props.title}
        <Show when={props.hint}>
          <small class="muted">{props.hint}</small>
        </Show>
      </span>
      <Show when={summary()}>
        {(known) => (
          <span class="publication-count">
            {words().cells(formatNumber(known().cells))}
            <small class={known().hidden > 0 ? 'publication-some' : 'muted'}>{hiddenText(known())}</small>
          </span>
        )}
      </Show>
    </button>
  );
}

function hiddenText({ hidden, sometimes }: PreviewedTable): string {
  if (hidden > 0) return words().hidden(formatNumber(hidden));
  return sometimes > 0 ? words().sometimesHidden(formatNumber(sometimes)) : words().noneHidden;
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
