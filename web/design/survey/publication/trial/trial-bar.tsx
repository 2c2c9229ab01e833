import { Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { problemText } from '../../../../lib/problems';
import { sentences } from '../../../../lib/sentences';
import { publicationWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Input } from '../../../../ui/field';
import { Notice } from '../../../../ui/notice';
import { Segmented } from '../../../../ui/segmented';
import type { Trial } from './create-trial';
import { turnoutText } from '../plan-names';
import { usePublication } from '../publication-scope';
import { FixedThresholds, ThresholdFields } from './thresholds';

/** At which turnout the plan is tried out, and the two thresholds of the wave. */
export function TrialBar(props: { readonly trial: Trial; readonly tries: boolean }) {
  const { readOnly } = usePublication();
  return (
    <>
      <div class="publication-bar">
        <Show when={props.trial.previews().length > 0}>
          <TurnoutChoice trial={props.trial} />
        </Show>
        <Show when={props.trial.busy()}>
          <span class="muted" role="status">
            {words().working}
          </span>
        </Show>
        <Show when={readOnly} fallback={<ThresholdFields />}>
          <FixedThresholds />
        </Show>
      </div>
      <p class="muted publication-note">
        {sentences([words().dissent, ...(props.tries ? [words().supposed] : []), ...methodOf(props.trial)])}
      </p>
      <Show when={!props.trial.busy() && props.trial.problem()}>
        {(problem) => (
          <Notice tone="danger" live>
            {words().failed} {problemText(problem())}{' '}
            <Button size="small" onClick={() => props.trial.retry()}>
              {words().retry}
            </Button>
          </Notice>
        )}
      </Show>
    </>
  );
}

/** How it was tried, once it was. */
function methodOf(trial: Trial): readonly string[] {
  const tried = trial.preview();
  return tried === undefined ? [] : [words().method(formatNumber(tried.runs))];
}

function TurnoutChoice(props: { readonly trial: Trial }) {
  const labelOf = (turnout: number) =>
    turnout === props.trial.lastTurnout() ? words().lastTurnout(turnoutText(turnout)) : turnoutText(turnout);
  const tryTyped = (input: HTMLInputElement) => {
    if (input.value !== '' && input.checkValidity()) void props.trial.tryTurnout(input.valueAsNumber / 100);
  };
  return (
    <>
      <Segmented
        label={words().trial}
        labelShown
        options={props.trial.previews().map(({ turnout }) => ({ value: String(turnout), label: labelOf(turnout) }))}
        value={String(props.trial.turnout())}
        onChange={(value) => props.trial.choose(Number(value))}
      />
      <label>
        {words().otherTurnout}{' '}
        <Input
          type="number"
          class="publication-number"
          min="1"
          max="100"
          step="any"
          onChange={({ currentTarget }) => tryTyped(currentTarget)}
        />{' '}
        %
      </label>
    </>
  );
}
