import type { JSX } from 'solid-js';
import { createUniqueId, For, Show } from 'solid-js';
import { Radio } from '../../../../ui/field';
import { useScoring } from '../scoring-scope';
import './policies.css';

interface PolicyChoiceProps<Kind extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Kind; readonly label: string; readonly hint: string }[];
  readonly value: Kind;
  readonly onChange: (value: Kind) => void;
  /** The figures of the chosen option, under its words. */
  readonly children?: JSX.Element;
}

/** One of several policies, with what belongs to the chosen one under it; that one alone once nothing can be chosen. */
export function PolicyChoice<Kind extends string>(props: PolicyChoiceProps<Kind>) {
  const { readOnly } = useScoring();
  const name = createUniqueId();
  const isChosen = (option: { readonly value: Kind }) => option.value === props.value;
  if (readOnly) {
    return (
      <For each={props.options.filter(isChosen)}>
        {(option) => (
          <>
            <p class="field-label">{option.label}</p>
            <p class="field-hint">{option.hint}</p>
            <div class="scoring-figures-read">{props.children}</div>
          </>
        )}
      </For>
    );
  }
  return (
    <fieldset class="scoring-policies">
      <legend class="visually-hidden">{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <>
            <Radio
              name={name}
              label={option.label}
              hint={option.hint}
              checked={isChosen(option)}
              onChange={() => props.onChange(option.value)}
            />
            <Show when={isChosen(option) && props.children}>
              <div class="scoring-policy-figures">{props.children}</div>
            </Show>
          </>
        )}
      </For>
    </fieldset>
  );
}
