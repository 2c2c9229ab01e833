import { createSignal, Show } from 'solid-js';
import { FRACTION, HUNDRED } from '#domain/assessment/import/answer-scale';
import type { ValueRange } from '#domain/statistics/intervals/bounded-error';
import type { FiguresPlan } from '#domain/assessment/import/plan-figures';
import { assessmentDataWords as words } from '../../lib/words';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Segmented } from '../../ui/segmented';
import { NumberInput } from '../number-input';
import { plainPoints } from '../plain-points';

const USUAL: readonly ValueRange[] = [FRACTION, HUNDRED, { lowest: 1, highest: 5 }];
const OTHER = 'other';

interface ScaleChoiceProps {
  readonly plan: FiguresPlan;
  readonly onScale: (scale: ValueRange) => void;
}

/** The scale on which people answered bounds the error of a sample: what can be seen is shown, and anybody can say better. */
export function ScaleChoice(props: ScaleChoiceProps) {
  const [isOther, setIsOther] = createSignal(false);
  const range = () => props.plan.scale?.range;
  const offered = () => {
    const known = range();
    const isUsual = known === undefined || USUAL.some((one) => nameOf(one) === nameOf(known));
    return isUsual ? USUAL : [...USUAL, known];
  };
  const chosen = () => {
    const known = range();
    if (isOther()) return OTHER;
    return known === undefined ? '' : nameOf(known);
  };
  const choose = (name: string) => {
    setIsOther(name === OTHER);
    const scale = offered().find((one) => nameOf(one) === name);
    if (scale) props.onScale(scale);
  };
  return (
    <Show when={props.plan.asksScale}>
      <section class="import-section">
        <Segmented
          label={words().figures.scale.label}
          labelShown
          options={[
            ...offered().map((one) => ({ value: nameOf(one), label: nameOf(one) })),
            { value: OTHER, label: words().figures.scale.other },
          ]}
          value={chosen()}
          onChange={choose}
        />
        <Show when={isOther()}>
          <OtherScale range={range()} onScale={props.onScale} />
        </Show>
        <Show when={props.plan.scale}>
          {(scale) => <p class="field-hint data-scale-origin">{words().figures.scale.from[scale().origin]}</p>}
        </Show>
        <Show when={props.plan.unbounded.length}>
          {(count) => (
            <Notice tone="warn">
              {range() === undefined ? words().figures.unbounded(count()) : words().figures.scale.beyond(count())}
            </Notice>
          )}
        </Show>
      </section>
    </Show>
  );
}

function nameOf({ lowest, highest }: ValueRange): string {
  return `${plainPoints(lowest)}–${plainPoints(highest)}`;
}

interface OtherScaleProps {
  readonly range: ValueRange | undefined;
  readonly onScale: (scale: ValueRange) => void;
}

function OtherScale(props: OtherScaleProps) {
  const [lowest, setLowest] = createSignal(props.range?.lowest ?? null);
  const [highest, setHighest] = createSignal(props.range?.highest ?? null);
  const both = (): ValueRange | undefined => {
    const [low, high] = [lowest(), highest()];
    return low === null || high === null ? undefined : { lowest: low, highest: high };
  };
  const isReversed = (scale: ValueRange) => scale.lowest >= scale.highest;
  const say = () => {
    const scale = both();
    if (scale && !isReversed(scale)) props.onScale(scale);
  };
  const wrong = () => {
    const scale = both();
    return scale && isReversed(scale) ? words().figures.scale.reversed : undefined;
  };
  return (
    <div class="data-scale">
      <Field label={words().figures.scale.lowest}>
        {(control) => <NumberInput {...control} value={lowest()} onNumber={setLowest} onEmpty={() => setLowest(null)} onChange={say} />}
      </Field>
      <Field label={words().figures.scale.highest} error={wrong()}>
        {(control) => <NumberInput {...control} value={highest()} onNumber={setHighest} onEmpty={() => setHighest(null)} onChange={say} />}
      </Field>
    </div>
  );
}
