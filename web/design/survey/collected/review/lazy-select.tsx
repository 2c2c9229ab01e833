import { createSignal, For, Show } from 'solid-js';
import { Select } from '../../../../ui/field';
import type { Choice, ChoiceGroup } from '../columns/field-choices';

interface LazySelectProps {
  readonly label: string;
  readonly value: Choice;
  readonly groups: () => readonly ChoiceGroup[];
  readonly onChoose: (key: string) => void;
}

/**
 * A select that makes its options when it is reached: hundreds of columns with hundreds of possible meanings each would
 * be too much for a page.
 */
export function LazySelect(props: LazySelectProps) {
  const [reached, setReached] = createSignal(false);
  return (
    <Select
      aria-label={props.label}
      onFocus={() => setReached(true)}
      onPointerDown={() => setReached(true)}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
    >
      <Show
        when={reached()}
        fallback={
          <option value={props.value.key} selected>
            {props.value.label}
          </option>
        }
      >
        <For each={withPresent(props.groups(), props.value)}>
          {(group) => (
            <Show when={group.label !== ''} fallback={<Options group={group} value={props.value} />}>
              <optgroup label={group.label}>
                <Options group={group} value={props.value} />
              </optgroup>
            </Show>
          )}
        </For>
      </Show>
    </Select>
  );
}

function Options(props: { readonly group: ChoiceGroup; readonly value: Choice }) {
  return (
    <For each={props.group.choices}>
      {(choice) => (
        <option value={choice.key} selected={choice.key === props.value.key}>
          {choice.label}
        </option>
      )}
    </For>
  );
}

/** What is meant at present is always among the options. */
function withPresent(groups: readonly ChoiceGroup[], value: Choice): readonly ChoiceGroup[] {
  const isThere = groups.some(({ choices }) => choices.some(({ key }) => key === value.key));
  return isThere ? groups : [{ label: '', choices: [value] }, ...groups];
}
