import { For, Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { rollWords } from '../../../../lib/words';
import { Table } from '../../../../ui/table';
import { groupName } from './group-name';
import type { GroupRow } from './group-rows';
import { isToSettle } from './group-rows';
import { MergerChoice } from './merger-choice';
import { sizeOf } from '../roll-finding';

interface GroupSizesProps {
  readonly waveId: string;
  readonly rows: readonly GroupRow[];
  readonly smallest: number;
  /** Groups are fixed once the wave is open. */
  readonly readOnly: boolean;
  readonly onMerged: () => Promise<void>;
}

/** How many there are in each group; for one that is too small, what a merger gains and loses. */
export function GroupSizes(props: GroupSizesProps) {
  const words = () => rollWords().groups;
  const withoutContact = () => props.rows.reduce((sum, row) => sum + row.withoutContact, 0);
  return (
    <section class="roll-section" aria-labelledby="roll-groups">
      <h2 id="roll-groups">{words().title}</h2>
      <p class="muted">{words().scope(props.smallest)}</p>
      <Table caption={words().caption} class="roll-groups">
        <thead>
          <tr>
            <th scope="col">{words().group}</th>
            <th scope="col" class="number">
              {words().people}
            </th>
            <th scope="col" class="number">
              {words().withoutContact}
            </th>
            <th scope="col">{words().state}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>{(row) => <SizeRow row={row} />}</For>
          <tr class="roll-total">
            <th scope="row">{words().total}</th>
            <td class="number">{formatNumber(sizeOf(props.rows))}</td>
            <td class="number">{formatNumber(withoutContact())}</td>
            <td />
          </tr>
        </tbody>
      </Table>
      <Show when={!props.readOnly}>
        <For each={props.rows.filter(isToSettle)}>{(row) => <MergerChoice {...props} row={row} />}</For>
      </Show>
    </section>
  );
}

function SizeRow(props: { readonly row: GroupRow }) {
  return (
    <tr>
      <th scope="row">{groupName(props.row)}</th>
      <td class="number">{formatNumber(props.row.size)}</td>
      <td class="number muted">{formatNumber(props.row.withoutContact)}</td>
      <td class={isToSettle(props.row) ? 'roll-refused' : 'roll-ok'}>{stateText(props.row)}</td>
    </tr>
  );
}

function stateText({ name, missing }: GroupRow): string {
  const words = rollWords().groups;
  if (name === undefined) return words.removedState;
  return missing > 0 ? words.short(missing) : words.enough;
}
