import { createSignal } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { type Step, without, withReplaced, withShifted } from '../../../../lib/entry-list';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { newTableId, withDropped } from '../plan-draft';
import { usePublication } from '../publication-scope';
import { isSameTable, plannedTable, shownWithout } from './shown-tables';

export type TableActs = ReturnType<typeof createTableActs>;

/** What is done to the tables of a plan, and what of it is under way. */
export function createTableActs() {
  const { session, chosen, choose, wave } = usePublication();
  const [editing, setEditing] = createSignal<PlannedTable>();
  const [announced, setAnnounced] = createSignal('');
  const [dragged, setDragged] = createSignal<string>();
  const setTables = (change: (tables: readonly PlannedTable[]) => readonly PlannedTable[]) =>
    session.change((plan) => ({ ...plan, tables: change(plan.tables) }));
  const placeOf = ({ id }: PlannedTable) => session.value().tables.findIndex((own) => own.id === id) + 1;
  return {
    editing,
    announced,
    dragged,
    drag: setDragged,
    add: () => setEditing({ id: newTableId(session.current()), title: { zh: '' }, by: [] }),
    edit: (table: PlannedTable) => setEditing(JSON.parse(JSON.stringify(table))),
    endEditing: () => setEditing(undefined),
    shift(table: PlannedTable, step: Step) {
      setTables((own) => withShifted(own, { id: table.id, step }));
      setAnnounced(words().moved(localized(table.title), placeOf(table)));
    },
    drop(onto: string) {
      const moved = dragged();
      if (moved !== undefined) setTables((own) => withDropped(own, { moved, onto }));
      setDragged(undefined);
    },
    remove({ id }: PlannedTable) {
      if (isSameTable(chosen(), plannedTable(id))) choose(shownWithout(session.current(), id, wave));
      setTables((own) => without(own, id));
    },
    save(table: PlannedTable) {
      setTables((own) => (own.some(({ id }) => id === table.id) ? withReplaced(own, table) : [...own, table]));
      setEditing(undefined);
      choose(plannedTable(table.id));
    },
  };
}
