import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { formatNumber } from '../../../../lib/format';
import { rollWords } from '../../../../lib/words';
import { ActionProblem } from '../../../../ui/action-problem';
import { Button } from '../../../../ui/button';
import { Field, Select } from '../../../../ui/field';
import { plainNumber } from '../../groups/plain-number';
import { groupName } from './group-name';
import type { GroupRow } from './group-rows';
import { mergerTargets } from './group-rows';
import { mergeGroups } from '../roll-data';

interface MergerChoiceProps {
  readonly waveId: string;
  readonly row: GroupRow;
  readonly rows: readonly GroupRow[];
  readonly smallest: number;
  readonly onMerged: () => Promise<void>;
}

/** One group that cannot stay as it is: into which other one it goes, with what is gained and lost by it. */
export function MergerChoice(props: MergerChoiceProps) {
  const words = () => rollWords().groups;
  const id = createUniqueId();
  const action = createAction();
  const [chosen, setChosen] = createSignal<string>();
  const targets = () => mergerTargets(props.row, props.rows);
  const target = () => targets().find(({ groupId }) => groupId === chosen()) ?? targets()[0];
  const merge = (into: string) =>
    action.run(async () => {
      await mergeGroups(props.waveId, { from: props.row.groupId, into });
      await props.onMerged();
    });
  return (
    <section class="roll-merger" aria-labelledby={id}>
      <h3 id={id}>{words().mergeTitle(groupName(props.row))}</h3>
      <Show when={target()} fallback={<p class="roll-refused">{words().nowhere}</p>}>
        {(into) => (
          <>
            <Show when={targets().length > 1}>
              <Field label={words().mergeInto(groupName(props.row))}>
                {(control) => (
                  <Select {...control} onChange={(event) => setChosen(event.currentTarget.value)}>
                    <For each={targets()}>
                      {(other) => (
                        <option value={other.groupId} selected={other.groupId === into().groupId}>
                          {groupName(other)}
                        </option>
                      )}
                    </For>
                  </Select>
                )}
              </Field>
            </Show>
            <p>{gainText(props, into())}</p>
            <p>{lossText(props.row, into())}</p>
            <Button busy={action.busy()} onClick={() => void merge(into().groupId)}>
              {words().merge(groupName(into()))}
            </Button>
            <Show when={props.row.name}>
              <p class="muted">{words().orMore}</p>
            </Show>
          </>
        )}
      </Show>
      <ActionProblem of={action} />
    </section>
  );
}

function gainText({ row, smallest }: MergerChoiceProps, into: GroupRow): string {
  const words = rollWords().groups;
  const people = row.size + into.size;
  return people < smallest
    ? words.gainShort(formatNumber(people), smallest - people)
    : words.gain(groupName(into), formatNumber(people));
}

function lossText(row: GroupRow, into: GroupRow): string {
  const words = rollWords().groups;
  if (row.name === undefined) return words.lossRemoved;
  return words.loss({
    from: groupName(row),
    into: groupName(into),
    weight: plainNumber(row.weight),
    sum: plainNumber(row.weight + into.weight),
  });
}
