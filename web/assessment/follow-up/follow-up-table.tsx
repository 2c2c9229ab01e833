import { For, Show } from 'solid-js';
import type { RectificationState } from '#domain/assessment/follow-up/rectification';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { StateMark, type StateShape } from '../../ui/state-mark';
import { Table } from '../../ui/table';
import { dayText, dueText } from './day-text';
import type { FollowUpRow } from './follow-up-rows';

interface FollowUpTableProps {
  readonly rows: readonly FollowUpRow[];
  readonly today: string;
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** A row a problem; the problem itself is the button that chooses it. */
export function FollowUpTable(props: FollowUpTableProps) {
  return (
    <Table caption={words().caption} class="follow-up-table" stickyHead>
      <thead>
        <tr>
          <th scope="col">{words().heads.unit}</th>
          <th scope="col">{words().heads.problem}</th>
          <th scope="col" class="follow-up-responsible">
            {words().heads.responsible}
          </th>
          <th scope="col">{words().heads.state}</th>
          <th scope="col" class="number">
            {words().heads.due}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <ProblemRow
              row={row}
              today={props.today}
              chosen={row.rectification.id === props.chosenId}
              onChoose={() => props.onChoose(row.rectification.id)}
            />
          )}
        </For>
      </tbody>
    </Table>
  );
}

interface ProblemRowProps {
  readonly row: FollowUpRow;
  readonly today: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function ProblemRow(props: ProblemRowProps) {
  const one = () => props.row.rectification;
  return (
    <tr data-chosen={props.chosen ? '' : undefined} onClick={() => props.onChoose()}>
      <td class="follow-up-unit">{props.row.unit}</td>
      <td>
        <button type="button" class="follow-up-problem" aria-pressed={props.chosen}>
          {one().problem}
        </button>
      </td>
      <td class="follow-up-responsible">
        <Show when={one().responsible !== ''} fallback={<span class="muted">{words().nobody}</span>}>
          {one().responsible}
        </Show>
      </td>
      <td class="follow-up-state">
        <RectificationMark state={one().state} />
        <Show when={one().returns > 0}>
          <span class="follow-up-again">{words().again(one().returns)}</span>
        </Show>
      </td>
      <td class="number" data-late={props.row.overdue ? '' : undefined}>
        {one().state === 'open' ? dueText(one().dueOn, props.today) : dayText(one().dueOn)}
      </td>
    </tr>
  );
}

export function RectificationMark(props: { readonly state: RectificationState }) {
  return <StateMark shape={SHAPES[props.state]}>{words().states[props.state]}</StateMark>;
}

const SHAPES: Readonly<Record<RectificationState, StateShape>> = {
  open: 'ring',
  reported: 'half-disc',
  closed: 'tick',
  dropped: 'dashed-ring',
};
