import { createSignal, For, type JSX } from 'solid-js';
import { Select } from '../../ui/field';

interface QuestionChooserProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly children: (position: number) => JSX.Element;
}

/** One of many tables at a time: a wave may have hundreds. */
export function QuestionChooser(props: QuestionChooserProps) {
  const [position, setPosition] = createSignal(0);
  return (
    <>
      <label class="quality-chooser">
        <span>{props.label}</span>
        <Select onChange={(event) => setPosition(event.currentTarget.selectedIndex)}>
          <For each={props.names}>{(name, index) => <option selected={index() === position()}>{name}</option>}</For>
        </Select>
      </label>
      {props.children(position())}
    </>
  );
}
