import { createSignal, For, Show } from 'solid-js';
import IconCheck from '~icons/lucide/check';
import { LEFT_BLANK, UNUSABLE } from '#domain/paper/model';
import type { PaperForm } from '#domain/paper/paper-form';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Table } from '../../../../ui/table';
import type { Difference, Differences, VoidDifference } from '../paper-data';
import { placeName } from '../place-name';
import { SettleField } from './settle-field';
import type { Settling } from './settling';

interface DifferenceTableProps {
  readonly form: PaperForm;
  readonly differences: Differences;
  readonly decide: Settling['decide'];
  /** Beside other work: without a field for a third value. */
  readonly compact?: boolean;
}

/** Both values of every place where the passes differ. It is decided from the paper, so neither is marked as likelier. */
export function DifferenceTable(props: DifferenceTableProps) {
  const words = () => paperWords().settling;
  return (
    <Table caption={words().table} density="numbers" class="paper-differences">
      <thead>
        <tr>
          <th scope="col">{words().stamp}</th>
          <th scope="col">{words().place}</th>
          <th scope="col">{words().passes.first}</th>
          <th scope="col">{words().passes.second}</th>
          <th scope="col" class="number">
            {words().decide}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.differences.voidDifferences}>
          {(difference) => <VoidRow {...props} difference={difference} />}
        </For>
        <For each={props.differences.differences}>
          {(difference) => <DifferenceRow {...props} difference={difference} />}
        </For>
      </tbody>
    </Table>
  );
}

function DifferenceRow(props: DifferenceTableProps & { readonly difference: Difference }) {
  const [changing, setChanging] = createSignal(false);
  const place = () => placeName(props.form, props.difference.cells);
  const settled = () => (changing() ? undefined : props.difference.settled);
  const decide = (values: readonly string[]) => {
    const { stamp, cells } = props.difference;
    const found = cells.map((cell, index) => ({ cell, value: values[index] ?? LEFT_BLANK }));
    void props.decide({ stamp, values: found }).then(() => setChanging(false));
  };
  return (
    <tr>
      <td>{props.difference.stamp}</td>
      <th scope="row">{place()}</th>
      <td>{shownValues(props.difference.first)}</td>
      <td>{shownValues(props.difference.second)}</td>
      <td class="number">
        <Show when={settled()} fallback={<Choices {...props} place={place()} onDecide={decide} />}>
          {(values) => (
            <SettledValue
              text={shownValues(values())}
              label={paperWords().settling.changeOf(props.difference.stamp, place())}
              onChange={() => setChanging(true)}
            />
          )}
        </Show>
      </td>
    </tr>
  );
}

interface ChoicesProps extends Pick<DifferenceTableProps, 'compact'> {
  readonly difference: Difference;
  readonly place: string;
  readonly onDecide: (values: readonly string[]) => void;
}

function Choices(props: ChoicesProps) {
  const words = () => paperWords().settling;
  return (
    <span class="paper-choices">
      <For each={[props.difference.first, props.difference.second]}>
        {(values) => (
          <Button
            size="small"
            class="paper-choice"
            aria-label={words().value(shownValues(values))}
            onClick={() => props.onDecide(values)}
          >
            {shownValues(values)}
          </Button>
        )}
      </For>
      <Show when={props.difference.cells.length === 1 && !props.compact}>
        <SettleField
          label={words().otherLabel(props.difference.stamp, props.place)}
          hint={words().other}
          onSettle={(value) => props.onDecide([value])}
        />
      </Show>
    </span>
  );
}

function VoidRow(props: DifferenceTableProps & { readonly difference: VoidDifference }) {
  const words = () => paperWords().settling;
  const decide = (isVoid: boolean | null) => void props.decide({ stamp: props.difference.stamp, void: isVoid });
  const found = (pass: 'first' | 'second') =>
    props.difference.pass === pass ? paperWords().voidReasons[props.difference.reason] : words().notVoid;
  return (
    <tr>
      <td>{props.difference.stamp}</td>
      <th scope="row">{words().whole}</th>
      <td>{found('first')}</td>
      <td>{found('second')}</td>
      <td class="number">
        <Show
          when={props.difference.settled}
          fallback={
            <span class="paper-choices">
              <Button size="small" onClick={() => decide(true)}>
                {words().isVoid}
              </Button>
              <Button size="small" onClick={() => decide(false)}>
                {words().keyAgain(words().passes[props.difference.pass])}
              </Button>
            </span>
          }
        >
          <SettledValue
            text={words().isVoid}
            label={words().changeOf(props.difference.stamp, words().whole)}
            onChange={() => decide(null)}
          />
        </Show>
      </td>
    </tr>
  );
}

interface SettledValueProps {
  readonly text: string;
  readonly label: string;
  readonly onChange: () => void;
}

export function SettledValue(props: SettledValueProps) {
  return (
    <span class="paper-settled">
      <IconCheck width={14} height={14} aria-hidden="true" />
      <span class="visually-hidden">{paperWords().settling.settled('')}</span>
      {props.text}
      <Button kind="quiet" size="small" aria-label={props.label} onClick={() => props.onChange()}>
        {paperWords().settling.change}
      </Button>
    </span>
  );
}

function shownValues(values: readonly string[]): string {
  const words = paperWords().settling;
  const same = values.every((value) => value === values[0]) ? values.slice(0, 1) : values;
  const isShort = same.every((value) => value.length === 1 && value !== UNUSABLE);
  return same
    .map((value) => (value === LEFT_BLANK ? words.blank : value === UNUSABLE ? words.unusable : value))
    .join(isShort ? '' : ' ');
}
