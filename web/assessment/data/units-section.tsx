import { createSignal, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { assessmentDataWords as words } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NumberInput } from '../number-input';
import { changeSettings } from './data-changes';
import type { DataPartProps } from './data-work';
import { UnitsDialog } from './units-dialog';

/** Who takes part, who is ranked, and how long one may ask and answer. */
export function UnitsSection(props: DataPartProps) {
  const [choosing, setChoosing] = createSignal(false);
  const action = createAction();
  const units = () => props.place.data.units;
  const settings = () => props.place.assessment.settings;
  const [days, setDays] = createSignal({ appealDays: settings().appealDays, answerDays: settings().answerDays });
  const isChanged = () =>
    days().appealDays !== settings().appealDays || days().answerDays !== settings().answerDays;
  const saveDays = () =>
    action.run(async () => {
      await changeSettings(props.place.assessment.id, (present) => ({ ...present, ...days() }));
      await props.onChange();
    });
  return (
    <section class="data-section">
      <div class="data-section-head">
        <h2>{words().units.heading}</h2>
        <Button size="small" onClick={() => setChoosing(true)}>
          {words().units.edit}
        </Button>
      </div>
      <p class="muted">{words().units.text(units().length, units().filter(({ ranked }) => !ranked).length)}</p>
      <ActionProblem of={action} />
      <div class="data-days">
        <Field label={words().units.appealDays}>
          {(control) => (
            <NumberInput
              {...control}
              value={days().appealDays}
              onNumber={(appealDays) => setDays({ ...days(), appealDays: within(appealDays, 0) })}
            />
          )}
        </Field>
        <Field label={words().units.answerDays}>
          {(control) => (
            <NumberInput
              {...control}
              value={days().answerDays}
              onNumber={(answerDays) => setDays({ ...days(), answerDays: within(answerDays, 1) })}
            />
          )}
        </Field>
        <Show when={isChanged()}>
          <Button busy={action.busy()} onClick={() => void saveDays()}>
            {words().units.save}
          </Button>
        </Show>
      </div>
      <Show when={choosing()}>
        <UnitsDialog {...props} onClose={() => setChoosing(false)} />
      </Show>
    </section>
  );
}

const MOST_DAYS = 365;

function within(days: number, least: number): number {
  return Math.min(MOST_DAYS, Math.max(least, Math.round(days)));
}
