import { createUniqueId, Show } from 'solid-js';
import './ring-slider.css';

interface RingSliderProps {
  readonly label: string;
  /** What is set, in full: "权重" alone would be read out four times. */
  readonly about: string;
  /** Of the field beside the slider: the exact value. */
  readonly exactly: string;
  /** The official value in words; seen where it is another one. */
  readonly officialText: string;
  readonly value: number;
  /** Of the official rules: the ring on the slider. */
  readonly official: number;
  readonly most: number;
  readonly unit: string;
  /** Of the slider; 1 if it is not said. */
  readonly step?: number;
  /** What the value comes to, where that is another number. */
  readonly note?: string;
  readonly onChange: (value: number) => void;
}

/** A number by slider or by keyboard; the ring stays at its official value. */
export function RingSlider(props: RingSliderProps) {
  const id = createUniqueId();
  const changed = () => props.value !== props.official;
  const set = (text: string) => {
    const value = Number(text);
    if (text !== '' && Number.isFinite(value)) props.onChange(Math.min(props.most, Math.max(0, value)));
  };
  return (
    <div class="ring-slider" data-changed={changed() ? '' : undefined}>
      <label for={id}>
        {props.label} <Show when={props.note}>{(note) => <small>{note()}</small>}</Show>
      </label>
      <span class="ring-slider-track" style={{ '--official': props.official / props.most }}>
        <input
          id={id}
          type="range"
          min="0"
          max={props.most}
          step={props.step ?? 1}
          value={props.value}
          aria-label={props.about}
          aria-describedby={`${id}-official`}
          onInput={(event) => set(event.currentTarget.value)}
        />
        <span class="ring-slider-ring" aria-hidden="true" />
      </span>
      <span class="ring-slider-number">
        <input
          type="number"
          class="control"
          min="0"
          max={props.most}
          step="any"
          value={props.value}
          aria-label={props.exactly}
          onChange={(event) => set(event.currentTarget.value)}
        />
        {props.unit}
      </span>
      <span class="ring-slider-official" id={`${id}-official`}>
        {props.officialText}
      </span>
    </div>
  );
}
