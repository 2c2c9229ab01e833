import { createSignal, For, Show } from 'solid-js';
import type { PaperForm } from '#domain/paper/paper-form';
import { paperWords } from '../../../../lib/words';
import { Table } from '../../../../ui/table';
import { SettledValue } from './difference-table';
import type { Differences } from '../paper-data';
import { placeName } from '../place-name';
import { SettleField } from './settle-field';
import type { Settling } from './settling';

interface UnusableTableProps {
  readonly form: PaperForm;
  readonly unusable: Differences['unusable'];
  readonly decide: Settling['decide'];
}

/** Two ticks in one place, as both passes have it. Nobody has to decide; then they count as blank. */
export function UnusableTable(props: UnusableTableProps) {
  const words = () => paperWords().settling;
  return (
    <Show when={props.unusable.length > 0}>
      <section class="paper-section" aria-labelledby="paper-unusable">
        <h2 id="paper-unusable" class="paper-heading">
          {words().unusableTitle(props.unusable.length)}
        </h2>
        <p class="paper-text">{words().unusableText}</p>
        <Table caption={words().unusableTitle(props.unusable.length)} density="numbers" class="paper-differences">
          <thead>
            <tr>
              <th scope="col">{words().stamp}</th>
              <th scope="col">{words().place}</th>
              <th scope="col" class="number">
                {words().decide}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.unusable}>{(cell) => <UnusableRow {...props} cell={cell} />}</For>
          </tbody>
        </Table>
      </section>
    </Show>
  );
}

function UnusableRow(props: UnusableTableProps & { readonly cell: Differences['unusable'][number] }) {
  const words = () => paperWords().settling;
  const [changing, setChanging] = createSignal(false);
  const place = () => placeName(props.form, [props.cell.cell]);
  const settled = () => (changing() ? undefined : props.cell.settled);
  const decide = (value: string) => {
    const { stamp, cell } = props.cell;
    void props.decide({ stamp, values: [{ cell, value }] }).then(() => setChanging(false));
  };
  return (
    <tr>
      <td>{props.cell.stamp}</td>
      <th scope="row">{place()}</th>
      <td class="number">
        <Show
          when={settled()}
          fallback={
            <SettleField
              label={words().otherLabel(props.cell.stamp, place())}
              hint={words().decideAs}
              onSettle={decide}
            />
          }
        >
          {(value) => (
            <SettledValue
              text={value()}
              label={words().changeOf(props.cell.stamp, place())}
              onChange={() => setChanging(true)}
            />
          )}
        </Show>
      </td>
    </tr>
  );
}
