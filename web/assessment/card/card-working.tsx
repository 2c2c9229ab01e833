import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { assessmentCardWords as words } from '../../lib/words';
import type { CardLine } from './card-lines';
import type { CardProps } from './card-title';
import { branchStep, totalSteps } from './sum-steps';
import { missingText, type WorkingStep, workingSteps } from './working-steps';
import { WorkingEntries } from './working-entries';

interface CardWorkingProps extends CardProps {
  readonly lines: readonly CardLine[];
  readonly line: CardLine;
}

/** How the points of one line come about: levels on a spine, each with its arithmetic and its rules. */
export function CardWorking(props: CardWorkingProps) {
  const step = () => props.card.workings.find(({ indicatorId }) => indicatorId === props.line.id)?.step ?? null;
  const steps = () =>
    props.line.measured === null ? branchStep(props.lines, props.line) : workingSteps(props.shown, props.line, step());
  return (
    <Show when={steps().length > 0} fallback={<p class="card-working-missing">{missingText(props.line.missing)}</p>}>
      <WorkingLevels steps={steps()}>
        <WorkingEntries {...props} />
      </WorkingLevels>
    </Show>
  );
}

/** The same of the total: the parts, the cap, and facts that take something away. */
export function TotalWorking(props: CardProps & { readonly lines: readonly CardLine[] }) {
  return (
    <>
      <WorkingLevels steps={totalSteps(props, props.lines)} />
      <p class="card-part-note">{words().working.digits}</p>
    </>
  );
}

interface WorkingLevelsProps {
  readonly steps: readonly WorkingStep[];
  /** What stands under the step that has entries. */
  readonly children?: JSX.Element;
}

function WorkingLevels(props: WorkingLevelsProps) {
  return (
    <ol class="card-steps">
      <For each={props.steps}>
        {(step) => (
          <li class="card-step">
            <p class="card-step-value">
              <span>{step.label}</span> <strong>{step.value}</strong>
            </p>
            <div class="card-step-working">
              <p>{step.arithmetic}</p>
              <Show when={step.trace}>
                {(address) => (
                  <p>
                    <A href={address()}>{words().working.toTrace}</A>
                  </p>
                )}
              </Show>
              <Show when={step.entries}>{props.children}</Show>
            </div>
            <dl class="card-step-rules">
              <For each={step.rules}>
                {([name, text]) => (
                  <div>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                )}
              </For>
            </dl>
          </li>
        )}
      </For>
    </ol>
  );
}
