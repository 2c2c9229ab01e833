import { For, type JSX, Show } from 'solid-js';

/** Name of a rule and what it says. */
export type Rule = readonly [name: string, text: string];

interface PointsStepProps {
  readonly label: string;
  readonly value: string;
  /** Unit, scale or error beside the value. */
  readonly note?: string;
  readonly rules: readonly Rule[];
  readonly children: JSX.Element;
}

/** One level on the spine: the value at left, its arithmetic in the middle, the rules that applied at right. */
export function PointsStep(props: PointsStepProps) {
  return (
    <section class="points-step">
      <div class="points-step-value">
        <h2>{props.label}</h2>
        <p>
          <strong>{props.value}</strong>{' '}
          <Show when={props.note}>
            <span class="muted">{props.note}</span>
          </Show>
        </p>
      </div>
      <div class="points-step-working">{props.children}</div>
      <dl class="points-step-rules">
        <For each={props.rules}>
          {([name, text]) => (
            <div>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
