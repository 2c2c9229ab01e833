import { Index, Show } from 'solid-js';
import type { Conversion, Step } from '#domain/assessment/scheme/conversion';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { NumberInput } from '../../number-input';
import { NumberField } from './panel-parts';
import { RemoveButton } from './remove-button';
import { useScheme } from '../scheme-scope';

type Steps = Extract<Conversion, { readonly kind: 'steps' }>;

interface StepsTableProps {
  readonly conversion: Steps;
  readonly onConversion: (conversion: Steps, field?: string) => void;
}

/** Steps from the best down: a value that is reached, and the points for it. */
export function StepsTable(props: StepsTableProps) {
  const { readOnly, session } = useScheme();
  const set = (index: number, step: Step, field: string) =>
    props.onConversion({ ...props.conversion, steps: props.conversion.steps.with(index, step) }, `${field}-${index}`);
  const add = () => {
    const last = props.conversion.steps.at(-1) ?? { value: 100, points: 0 };
    const steps = [...props.conversion.steps, { value: last.value - 10, points: 0 }];
    props.onConversion({ ...props.conversion, steps });
  };
  return (
    <fieldset class="scheme-steps">
      <legend class="field-label">{words().steps.label}</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">{words().steps.value}</th>
            <th scope="col">{words().heads.points}</th>
            <th scope="col">
              <span class="visually-hidden">{words().steps.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Index each={props.conversion.steps}>
            {(step, index) => (
              <tr>
                <td>
                  <NumberInput
                    aria-label={words().steps.valueOf(index + 1)}
                    readOnly={readOnly}
                    value={step().value}
                    onNumber={(value) => set(index, { ...step(), value }, 'step')}
                    onBlur={() => session.settle()}
                  />
                </td>
                <td>
                  <NumberInput
                    aria-label={words().steps.pointsOf(index + 1)}
                    readOnly={readOnly}
                    value={step().points}
                    onNumber={(points) => set(index, { ...step(), points }, 'step-points')}
                    onBlur={() => session.settle()}
                  />
                </td>
                <td>
                  <RemoveButton
                    label={words().steps.removeOf(index + 1)}
                    onRemove={() =>
                      props.onConversion({
                        ...props.conversion,
                        steps: props.conversion.steps.toSpliced(index, 1),
                      })
                    }
                  />
                </td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <Show when={!readOnly}>
        <Button size="small" onClick={add}>
          {words().steps.add}
        </Button>
      </Show>
      <NumberField
        label={words().steps.otherwise}
        value={props.conversion.otherwise}
        onNumber={(otherwise) => props.onConversion({ ...props.conversion, otherwise }, 'steps-otherwise')}
      />
    </fieldset>
  );
}
