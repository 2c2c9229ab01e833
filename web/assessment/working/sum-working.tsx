import { For, type JSX, Show } from 'solid-js';
import type { MissingStep, SumStep, TraceStep } from '#domain/assessment/trace/trace-step';
import { localized } from '../../lib/i18n';
import { assessmentWords, assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';

interface SumWorkingProps {
  readonly step: SumStep;
  /** The working of a part. */
  readonly below: (part: TraceStep) => JSX.Element;
}

/** Parts with their values, each of which opens to its own working, and the line of the sum. */
export function SumWorking(props: SumWorkingProps) {
  const parts = () => partsOf(props.step);
  return (
    <>
      <ul class="working-parts">
        <For each={parts()}>
          {(part) => (
            <li>
              <Show when={opens(part)} fallback={<Line name={nameOf(part)} value={part.value} />}>
                <details open={part.kind === 'ledger-group'}>
                  <summary>
                    <Line name={nameOf(part)} value={part.value} />
                  </summary>
                  <div class="working-below">{props.below(part)}</div>
                </details>
              </Show>
            </li>
          )}
        </For>
        <Show when={parts().length > 1}>
          <li class="working-total">
            <Line name={words().total} value={props.step.value} />
          </li>
        </Show>
      </ul>
      <For each={props.step.missing}>{(missing) => <p class="working-aside">{missingText(missing)}</p>}</For>
      <Show when={props.step.scaled}>
        {(scaled) => (
          <p class="working-aside">{words().scaled(plainPoints(scaled().full), plainPoints(scaled().known))}</p>
        )}
      </Show>
    </>
  );
}

function Line(props: { readonly name: string; readonly value: number }) {
  return (
    <span class="working-line">
      <span>{props.name}</span>
      <span class="working-value">{plainPoints(props.value)}</span>
    </span>
  );
}

/** The nameless sum of all indicators is not shown as a part of its own where nothing was scaled in it. */
function partsOf({ parts }: SumStep): readonly TraceStep[] {
  return parts.flatMap((part) =>
    part.kind === 'sum' && part.name === null && part.scaled === null ? part.parts : [part],
  );
}

function opens(part: TraceStep): boolean {
  return !(part.kind === 'given' || (part.kind === 'ledger-group' && part.entries.length === 0));
}

function nameOf(part: TraceStep): string {
  if (part.name !== null) return localized(part.name);
  if (part.kind === 'given') return words().start;
  return part.kind === 'ledger-group' ? words().entries : words().indicators;
}

function missingText({ name, reason, treatment }: MissingStep): string {
  const why = reason === null ? words().unknownReason : assessmentWords().missingReasons[reason];
  return words().missing(localized(name), why, assessmentWords().missingPolicies[treatment]);
}
