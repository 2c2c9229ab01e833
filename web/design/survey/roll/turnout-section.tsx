import { createSignal, For, Show } from 'solid-js';
import { formatNumber, formatPercent } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { rollWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { ProgressBar } from '../../../ui/progress-bar';
import { Table } from '../../../ui/table';
import type { OrganisationUnits } from '../survey-data';
import type { Roll } from './roll-data';
import type { TurnoutRow } from './turnout-rows';
import { turnoutRows } from './turnout-rows';

interface TurnoutSectionProps {
  readonly turnout: Roll['turnout'];
  readonly units: OrganisationUnits['units'];
}

const SHOWN_AT_FIRST = 8;

/** Unit by unit how many have taken part, as of last night: numbers and no names. */
export function TurnoutSection(props: TurnoutSectionProps) {
  const words = () => rollWords().collection;
  const [all, setAll] = createSignal(false);
  const rows = () => turnoutRows(props.turnout);
  const shown = () => (all() ? rows() : rows().slice(0, SHOWN_AT_FIRST));
  const title = () =>
    rows().length > shown().length ? words().turnout(formatNumber(SHOWN_AT_FIRST)) : words().turnoutAll;
  const hasFigures = () => rows().some(({ takenPart }) => takenPart > 0);
  return (
    <section class="roll-turnout" aria-labelledby="roll-turnout">
      <h2 id="roll-turnout">{title()}</h2>
      <p class="muted">{words().turnoutScope}</p>
      <Show when={hasFigures()} fallback={<p>{words().notYet}</p>}>
        <TurnoutTable title={title()} rows={shown()} units={props.units} />
        <Show when={rows().length > shown().length}>
          <Button kind="quiet" onClick={() => setAll(true)}>
            {words().all(rows().length)}
          </Button>
        </Show>
      </Show>
    </section>
  );
}

interface TurnoutTableProps extends Pick<TurnoutSectionProps, 'units'> {
  readonly title: string;
  readonly rows: readonly TurnoutRow[];
}

function TurnoutTable(props: TurnoutTableProps) {
  const words = () => rollWords().collection;
  return (
    <Table caption={props.title} density="numbers">
      <thead>
        <tr>
          <th scope="col">{words().unit}</th>
          <th scope="col" class="number">
            {words().onRoll}
          </th>
          <th scope="col" class="number">
            {words().takenPart}
          </th>
          <th scope="col" class="number">
            {words().share}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => <UnitRow row={row} name={nameOf(row, props.units)} />}</For>
      </tbody>
    </Table>
  );
}

function UnitRow(props: { readonly row: TurnoutRow; readonly name: string }) {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td class="number muted">{formatNumber(props.row.size)}</td>
      <td class="number">{formatNumber(props.row.takenPart)}</td>
      <td class="number">{formatPercent(props.row.share, 0)}</td>
      <td class="roll-turnout-bar">
        <ProgressBar label={props.name} value={props.row.takenPart} of={props.row.size} />
      </td>
    </tr>
  );
}

/** Small units stand together, with a larger one where they are too few even so. */
function nameOf({ unitCodes }: TurnoutRow, units: OrganisationUnits['units']): string {
  const words = rollWords().collection;
  const [first = null] = unitCodes;
  if (unitCodes.length > 1) return words.together(unitCodes.length);
  const unit = units.find(({ code }) => code === first);
  return unit ? localized(unit.name) : (first ?? words.noUnit);
}
