import { For, Show } from 'solid-js';
import type { Appeal } from '#domain/assessment/records';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { localized } from '../../lib/i18n';
import { assessmentAppealWords as words } from '../../lib/words';
import { Field, Select } from '../../ui/field';
import type { RunView } from '../result/run/run-data';
import { figureName, figureValue } from './appeal-figure';

/** Of the choices that are no indicator; ids of indicators have no spaces. */
export const TOTAL = ' total';
const GRADE = ' grade';

export function figureOf(choice: string): Pick<Appeal, 'about' | 'indicatorId'> {
  if (choice === GRADE) return { about: 'grade', indicatorId: null };
  return { about: 'points', indicatorId: choice === TOTAL ? null : choice };
}

interface FigureSelectProps {
  readonly run: RunView;
  readonly unitCode: string;
  readonly value: string;
  readonly onChange: (choice: string) => void;
}

/** The figures of a unit that can be asked about, with their values. */
export function FigureSelect(props: FigureSelectProps) {
  const indicators = () =>
    placedIndicators(props.run.scheme).map(({ number, indicator }) => ({
      choice: indicator.id,
      name: `${number} ${localized(indicator.name)}`,
    }));
  const adjustments = () => props.run.scheme.adjustments.map(({ id, name }) => ({ choice: id, name: localized(name) }));
  const wholes = () => [TOTAL, GRADE].map((choice) => ({ choice, name: figureName(props.run, figureOf(choice)) }));
  return (
    <Field label={words().ask.figure}>
      {(control) => (
        <Select {...control} onChange={(event) => props.onChange(event.currentTarget.value)}>
          <Group {...props} label={words().ask.whole} choices={wholes()} />
          <Group {...props} label={words().ask.indicators} choices={indicators()} />
          <Show when={adjustments().length > 0}>
            <Group {...props} label={words().ask.adjustments} choices={adjustments()} />
          </Show>
        </Select>
      )}
    </Field>
  );
}

interface Choice {
  readonly choice: string;
  readonly name: string;
}

function Group(props: FigureSelectProps & { readonly label: string; readonly choices: readonly Choice[] }) {
  const textOf = ({ choice, name }: Choice) => {
    const value = figureValue(props.run, { unitCode: props.unitCode, ...figureOf(choice) });
    return words().valueOf(name, value ?? words().ask.noValue);
  };
  return (
    <optgroup label={props.label}>
      <For each={props.choices}>
        {(choice) => (
          <option value={choice.choice} selected={choice.choice === props.value}>
            {textOf(choice)}
          </option>
        )}
      </For>
    </optgroup>
  );
}
