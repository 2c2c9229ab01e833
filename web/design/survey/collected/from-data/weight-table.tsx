import { Show } from 'solid-js';
import { collectedWords as words } from '../../../../lib/words';
import { Input } from '../../../../ui/field';
import { Table } from '../../../../ui/table';
import { plainNumber } from '../../groups/plain-number';
import { KeyedFor } from '../review/keyed-for';

export interface WeightRow {
  readonly name: string;
  readonly weight: number;
  /** What stands beside it, such as the number of ballots. */
  readonly note?: string;
}

interface WeightTableProps {
  readonly caption: string;
  readonly heads: { readonly name: string; readonly note?: string; readonly weight: string };
  readonly rows: readonly WeightRow[];
  /** All weights by name, with the changed one. */
  readonly onWeights: (weights: Readonly<Record<string, number>>) => void;
}

export function WeightTable(props: WeightTableProps) {
  const change = (name: string, weight: number) => {
    if (!(weight >= 0)) return;
    props.onWeights({ ...Object.fromEntries(props.rows.map((row) => [row.name, row.weight])), [name]: weight });
  };
  return (
    <Table caption={props.caption} class="collected-weights">
      <thead>
        <tr>
          <th scope="col">{props.heads.name}</th>
          <Show when={props.heads.note}>
            {(note) => (
              <th scope="col" class="number">
                {note()}
              </th>
            )}
          </Show>
          <th scope="col" class="number">
            {props.heads.weight}
          </th>
        </tr>
      </thead>
      <tbody>
        <KeyedFor each={props.rows} keyOf={({ name }) => name}>
          {(row) => (
            <tr>
              <th scope="row">{row().name}</th>
              <Show when={props.heads.note}>
                <td class="number">{row().note}</td>
              </Show>
              <td class="number">
                <Input
                  type="number"
                  min="0"
                  step="any"
                  aria-label={words().weightOf(row().name)}
                  value={plainNumber(row().weight)}
                  onChange={(event) => change(row().name, event.currentTarget.valueAsNumber)}
                />
              </td>
            </tr>
          )}
        </KeyedFor>
      </tbody>
    </Table>
  );
}
