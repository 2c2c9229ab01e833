import { For, type JSX } from 'solid-js';
import { formatNumber } from '../../lib/format';
import { hiddenWords as words } from '../../lib/words';

interface ExampleProps {
  /** The numbers are invented around the smallest cell of the wave, so that the rule is seen at work. */
  readonly minimum: number;
}

const TINY = 3;

/** A group large enough beside one that is not. */
export function SmallExample(props: ExampleProps) {
  const groups = () => words().why.small.groups;
  return (
    <Example label={words().why.small.label} notes={[words().why.small.note]}>
      <Row label={groups()[0] ?? ''} cells={[2 * props.minimum + 4]} />
      <Row label={groups()[1] ?? ''} cells={[hiddenNumber(TINY)]} />
    </Example>
  );
}

/** Total minus the others is the hidden one, unless a second one is hidden. */
export function PairExample(props: ExampleProps) {
  const a = () => 2 * props.minimum + 5;
  const b = () => 2 * props.minimum + 7;
  const c = () => props.minimum - 2;
  const total = () => a() + b() + c();
  const texts = () => words().why.pair;
  return (
    <>
      <Example
        label={texts().label}
        head={[texts().one, texts().two]}
        notes={[texts().formula([total(), a(), b(), c()]), texts().closed([total(), b(), a() + c()])]}
      >
        <Row label={texts().groups[0] ?? ''} cells={[a(), hiddenNumber(a())]} />
        <Row label={texts().groups[1] ?? ''} cells={[b(), b()]} />
        <Row label={texts().groups[2] ?? ''} cells={[hiddenNumber(c()), hiddenNumber(c())]} />
        <Row label={texts().total} cells={[total(), total()]} />
      </Example>
      <figure class="hidden-example">
        <figcaption class="hidden-example-note">
          <b>{words().why.alike.label}</b>
          <p>{words().why.alike.note}</p>
        </figcaption>
      </figure>
    </>
  );
}

/** Both tables are large enough, and their difference is one person. */
export function CrossingExample(props: ExampleProps) {
  const young = () => 2 * props.minimum + 3;
  const old = () => 2 * props.minimum + 4;
  const texts = () => words().why.cross;
  return (
    <Example label={texts().label} head={[...texts().columns, texts().total]} notes={[texts().note]}>
      <Row label={texts().rows[0] ?? ''} cells={[hiddenNumber(young()), hiddenNumber(1), young() + 1]} />
      <Row label={texts().rows[1] ?? ''} cells={[hiddenNumber(2), hiddenNumber(old()), old() + 2]} />
      <Row label={texts().total} cells={[young() + 2, old() + 1, young() + old() + 3]} />
    </Example>
  );
}

function Example(props: {
  readonly label: string;
  readonly head?: readonly string[];
  readonly notes: readonly string[];
  readonly children: JSX.Element;
}) {
  return (
    <figure class="hidden-example">
      <table>
        <caption>{props.label}</caption>
        <thead classList={{ 'visually-hidden': props.head === undefined }}>
          <tr>
            <td />
            <For each={props.head ?? [words().list.place]}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
      <figcaption class="hidden-example-note">
        <For each={props.notes}>{(note) => <p>{note}</p>}</For>
      </figcaption>
    </figure>
  );
}

interface HiddenNumber {
  readonly hidden: number;
}

function hiddenNumber(hidden: number): HiddenNumber {
  return { hidden };
}

function Row(props: { readonly label: string; readonly cells: readonly (number | HiddenNumber)[] }) {
  return (
    <tr>
      <th scope="row">{props.label}</th>
      <For each={props.cells}>
        {(cell) => (
          <td classList={{ suppressed: typeof cell !== 'number' }}>
            {formatNumber(typeof cell === 'number' ? cell : cell.hidden)}
          </td>
        )}
      </For>
    </tr>
  );
}
