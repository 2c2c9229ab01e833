import { createSignal, For, Show } from 'solid-js';
import type { MappingProblem } from '#domain/disclosure/unit-mapping';
import { localized } from '../../lib/i18n';
import { mappingWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { StateMark, type StateShape } from '../../ui/state-mark';
import { Table } from '../../ui/table';
import { divisionWords } from './division-words';
import { isAbout } from './mapping-problems';
import { isUnlinked, type MappingRow, type RowKind } from './mapping-rows';
import type { MappingSession } from './mapping-session';
import { isCoded, type MappedDivision, type MappedUnit } from './mapping-source';
import { OriginDialog } from './origin-dialog';

interface MappingTableProps {
  readonly session: MappingSession;
  readonly rows: readonly MappingRow[];
  readonly problems: readonly MappingProblem[];
}

/** Units of both waves side by side. */
export function MappingTable(props: MappingTableProps) {
  const texts = () => divisionWords(props.session.division);
  const [edited, setEdited] = createSignal<MappedUnit>();
  return (
    <>
      <Table caption={texts().caption} density="list" stickyHead class="mapping-table">
        <thead>
          <tr>
            <th scope="col">{words().table.later}</th>
            <th scope="col">{words().table.kind}</th>
            <th scope="col">{words().table.earlier}</th>
            <th scope="col">
              <span class="visually-hidden">{words().table.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For
            each={props.rows}
            fallback={
              <tr>
                <td colSpan={4} class="muted">
                  {texts().noMatch}
                </td>
              </tr>
            }
          >
            {(row) => <Row row={row} problems={props.problems} division={props.session.division} onEdit={setEdited} />}
          </For>
        </tbody>
      </Table>
      <Show when={edited()} keyed>
        {(unit) => <OriginDialog session={props.session} unit={unit} onClose={() => setEdited(undefined)} />}
      </Show>
    </>
  );
}

interface RowProps {
  readonly row: MappingRow;
  readonly problems: readonly MappingProblem[];
  readonly division: MappedDivision;
  readonly onEdit: (unit: MappedUnit) => void;
}

function Row(props: RowProps) {
  const coded = () => isCoded(props.division);
  const isRefused = () =>
    props.row.earlier.some(({ id }) => isAbout(props.problems, 'earlier', id)) ||
    (props.row.later !== null && isAbout(props.problems, 'later', props.row.later.id));
  const act = () => (isUnlinked(props.row.kind) ? words().choose : words().change);
  return (
    <tr data-refused={isRefused() ? '' : undefined} data-kind={props.row.kind}>
      <th scope="row" class="mapping-later">
        <Show when={props.row.later} fallback={<span class="muted">–</span>}>
          {(unit) => <UnitName unit={unit()} coded={coded()} />}
        </Show>
      </th>
      <td class="mapping-kind">
        <KindMark kind={props.row.kind} label={divisionWords(props.division).kinds[props.row.kind]} />
        <Show when={props.row.siblings.length > 0}>
          <span class="mapping-siblings muted">
            {words().beside(props.row.siblings.map(({ name }) => localized(name)).join(words().listComma))}
          </span>
        </Show>
      </td>
      <td class="mapping-earlier" data-label={words().table.earlier}>
        <Show when={props.row.earlier.length > 0} fallback={<span class="muted">–</span>}>
          <For each={props.row.earlier}>{(unit) => <UnitName unit={unit} coded={coded()} />}</For>
        </Show>
      </td>
      <td class="mapping-act">
        <Show when={props.row.later}>
          {(unit) => (
            <Button
              kind="quiet"
              size="small"
              aria-label={words().editUnit(act(), localized(unit().name))}
              onClick={() => props.onEdit(unit())}
            >
              {act()}
            </Button>
          )}
        </Show>
      </td>
    </tr>
  );
}

function UnitName(props: { readonly unit: MappedUnit; readonly coded: boolean }) {
  return (
    <span class="mapping-unit">
      {localized(props.unit.name)}
      <Show when={props.coded}>
        {' '}
        <span class="mapping-code muted">{props.unit.id}</span>
      </Show>
      <Show when={!props.unit.shown}>
        <span class="mapping-hidden muted">{words().notShown}</span>
      </Show>
    </span>
  );
}

const SHAPES: Readonly<Record<RowKind, StateShape>> = {
  new: 'dashed-ring',
  ended: 'dashed-ring',
  apart: 'ring',
  regrouped: 'half-disc',
  split: 'half-disc',
  merged: 'half-disc',
  renamed: 'half-disc',
  same: 'tick',
};

function KindMark(props: { readonly kind: RowKind; readonly label: string }) {
  return (
    <StateMark shape={SHAPES[props.kind]} tone={isUnlinked(props.kind) ? 'warn' : 'plain'}>
      {props.label}
    </StateMark>
  );
}
