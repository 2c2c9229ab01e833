import { createUniqueId, Show } from 'solid-js';
import { whatIfWords as words } from '../../lib/words';

interface WhatIfSliderProps {
  readonly label: string;
  /** What is set, in full: "权重" alone would be read out four times. */
  readonly about: string;
  readonly value: number;
  /** Of the official rules: the ring on the slider. */
  readonly official: number;
  readonly most: number;
  readonly unit: string;
  /** What the value comes to, where that is another number. */
  readonly note?: string;
  readonly onChange: (value: number) => void;
}

/** A number by slider or by keyboard; the ring stays at its official value. */
export function WhatIfSlider(props: WhatIfSliderProps) {
  const id = createUniqueId();
  const changed = () => props.value !== props.official;
  const set = (text: string) => {
    const value = Number(text);
    if (text !== '' && Number.isFinite(value)) props.onChange(Math.min(props.most, Math.max(0, value)));
  };
  return (
    <div class="what-if-row" data-changed={changed() ? '' : undefined}>
      <label for={id}>
        {props.label} <Show when={props.note}>{(note) => <small>{note()}</small>}</Show>
      </label>
      <span class="what-if-slider" style={{ '--official': props.official / props.most }}>
        <input
          id={id}
          type="range"
          min="0"
          max={props.most}
          step="1"
          value={props.value}
          aria-label={props.about}
          aria-describedby={`${id}-official`}
          onInput={(event) => set(event.currentTarget.value)}
        />
        <span class="what-if-ring" aria-hidden="true" />
      </span>
      <span class="what-if-number">
        <input
          type="number"
          class="control"
          min="0"
          max={props.most}
          step="any"
          value={props.value}
          aria-label={words().panel.exactly(props.about)}
          onChange={(event) => set(event.currentTarget.value)}
        />
        {props.unit}
      </span>
      <span class="what-if-official" id={`${id}-official`}>
        {words().panel.official(`${props.official}${props.unit}`)}
      </span>
    </div>
  );
}
