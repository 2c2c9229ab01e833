import { createUniqueId, For } from 'solid-js';
import './segmented.css';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  /** The label is seen in front of the segments instead of only read out. */
  readonly labelShown?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Two to eight alternatives side by side, one always chosen: a radio group with the arrow keys of the browser. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = createUniqueId();
  return (
    <fieldset class="segmented">
      <legend class={props.labelShown ? 'segmented-label' : 'visually-hidden'}>{props.label}</legend>
      <div class="segmented-row">
        <For each={props.options}>
          {(option) => (
            <label class="segment">
              <input
                type="radio"
                class="visually-hidden"
                name={name}
                value={option.value}
                checked={option.value === props.value}
                onChange={() => props.onChange(option.value)}
              />
              {option.label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
