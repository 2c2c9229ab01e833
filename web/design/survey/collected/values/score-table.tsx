import { createSignal, For, Show } from 'solid-js';
import type { QuestionId } from '#domain/questionnaire/model';
import { formatNumber } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { Input, Select } from '../../../../ui/field';
import { Table } from '../../../../ui/table';
import type { DataChoices } from '../collected-data';
import { KeyedFor } from '../review/keyed-for';
import { type ScoreRow, VALUE_ROLES, withRole, withScore } from './score-rows';

interface ScoreTableProps {
  readonly question: QuestionId;
  readonly rows: readonly ScoreRow[];
  readonly choices: DataChoices;
  readonly onChoices: (choices: DataChoices) => void;
}

const MOST_POINTS = 100;

/** Values of one question, and the points of each. */
export function ScoreTable(props: ScoreTableProps) {
  return (
    <Table caption={words().scoresHeading} class="collected-scores">
      <thead>
        <tr>
          <th scope="col">{words().scoreHeads.value}</th>
          <Show when={isCounted(props.rows)}>
            <th scope="col" class="number">
              {words().scoreHeads.count}
            </th>
          </Show>
          <th scope="col">{words().scoreHeads.role}</th>
          <th scope="col" class="number">
            {words().scoreHeads.score}
          </th>
        </tr>
      </thead>
      <tbody>
        <KeyedFor each={props.rows} keyOf={({ value }) => value}>
          {(row) => <Row {...props} row={row()} />}
        </KeyedFor>
      </tbody>
    </Table>
  );
}

/** Values are counted once there is a scale to read them by. */
function isCounted(rows: readonly ScoreRow[]): boolean {
  return rows.some(({ count }) => count !== undefined);
}

function Row(props: ScoreTableProps & { readonly row: ScoreRow }) {
  const value = () => props.row.value;
  const [refused, setRefused] = createSignal(false);
  const give = (score: number) => {
    setRefused(!(score >= 0 && score <= MOST_POINTS));
    if (!refused()) props.onChoices(withScore(props.choices, { ...props, value: value(), score }));
  };
  const choose = (index: number) => {
    const role = VALUE_ROLES[index];
    if (role) props.onChoices(withRole(props.choices, { question: props.question, value: value(), role }));
  };
  return (
    <tr>
      <th scope="row" class="collected-value">
        {value()}
      </th>
      <Show when={isCounted(props.rows)}>
        <td class="number">{props.row.count === undefined ? '' : formatNumber(props.row.count)}</td>
      </Show>
      <td>
        <Select aria-label={words().meaningOf(value())} onChange={(event) => choose(event.currentTarget.selectedIndex)}>
          <For each={VALUE_ROLES}>
            {(role) => <option selected={role === props.row.role}>{words().roles[role]}</option>}
          </For>
        </Select>
      </td>
      <td class="number">
        <Input
          type="number"
          min="0"
          max={MOST_POINTS}
          step="any"
          aria-label={words().scoreOf(value())}
          aria-invalid={refused() ? true : undefined}
          disabled={props.row.role !== 'answer'}
          value={props.row.score ?? ''}
          onChange={(event) => give(event.currentTarget.valueAsNumber)}
        />
        <Show when={refused()}>
          <p class="import-refused" role="alert">
            {words().scoreWrong}
          </p>
        </Show>
      </td>
    </tr>
  );
}
