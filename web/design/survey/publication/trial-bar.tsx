import { Show } from 'solid-js';
import { LOWEST_TEXT_THRESHOLD } from '#domain/disclosure/publication-plan';
import { LOWEST_MINIMUM_GROUP_SIZE } from '#domain/survey/model';
import { formatNumber } from '../../../lib/format';
import { problemText } from '../../../lib/problems';
import { publicationWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Segmented } from '../../../ui/segmented';
import type { Trial } from './create-trial';
import { HIGHEST_THRESHOLD } from './plan-draft';
import { problemText as planProblem, turnoutText } from './plan-names';
import { usePublication } from './publication-scope';

/** At which turnout the plan is tried out, and the two thresholds of the wave. */
export function TrialBar(props: { readonly trial: Trial; readonly tries: boolean }) {
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
        <div class="publication-thresholds">
          <MinimumGroupSize />
          <TextThreshold />
        </div>
      </div>
      <p class="muted publication-note">
        {words().dissent} <Show when={props.tries}>{words().supposed}</Show>
        <Show when={props.trial.preview()}>{(tried) => ` ${words().method(formatNumber(tried().runs))}`}</Show>
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

function TurnoutChoice(props: { readonly trial: Trial }) {
  const labelOf = (turnout: number) =>
    turnout === props.trial.lastTurnout()
      ? words().lastTurnout(turnoutText(turnout))
      : words().turnout(turnoutText(turnout));
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
      <Input
        type="number"
        class="publication-number"
        min="1"
        max="100"
        step="any"
        placeholder="%"
        aria-label={words().otherTurnout}
        onChange={({ currentTarget }) => tryTyped(currentTarget)}
      />
    </>
  );
}

function MinimumGroupSize() {
  const { session, readOnly } = usePublication();
  const isWrong = () => !(session.value().minimumGroupSize >= LOWEST_MINIMUM_GROUP_SIZE);
  return (
    <label>
      {words().minimum}{' '}
      <Input
        type="number"
        class="publication-number"
        min={LOWEST_MINIMUM_GROUP_SIZE}
        max={HIGHEST_THRESHOLD}
        disabled={readOnly}
        aria-invalid={isWrong() ? true : undefined}
        value={session.value().minimumGroupSize}
        onInput={({ currentTarget }) => {
          const minimumGroupSize = Math.round(currentTarget.valueAsNumber);
          if (minimumGroupSize >= 1 && minimumGroupSize <= HIGHEST_THRESHOLD)
            session.change((draft) => ({ ...draft, minimumGroupSize }), 'minimum');
        }}
      />{' '}
      {words().minimumUnit}
      <Show when={isWrong()}>
        <span class="publication-fault" role="alert">
          {words().minimumLow(LOWEST_MINIMUM_GROUP_SIZE)}
        </span>
      </Show>
    </label>
  );
}

function TextThreshold() {
  const { session, readOnly, problems, wave } = usePublication();
  const fault = () => problems().find(({ code }) => code === 'publication.text-threshold-too-low');
  return (
    <label>
      {words().textThreshold}{' '}
      <Input
        type="number"
        class="publication-number"
        min={LOWEST_TEXT_THRESHOLD}
        max={HIGHEST_THRESHOLD}
        disabled={readOnly}
        aria-invalid={fault() === undefined ? undefined : true}
        value={session.value().textThreshold}
        onInput={({ currentTarget }) => {
          const textThreshold = Math.round(currentTarget.valueAsNumber);
          if (textThreshold >= 1 && textThreshold <= HIGHEST_THRESHOLD)
            session.change((plan) => ({ ...plan, textThreshold }), 'text-threshold');
        }}
      />{' '}
      {words().textUnit}
      <Show when={fault()}>
        {(problem) => (
          <span class="publication-fault" role="alert">
            {planProblem(problem(), { tables: [], wave })}
          </span>
        )}
      </Show>
    </label>
  );
}
