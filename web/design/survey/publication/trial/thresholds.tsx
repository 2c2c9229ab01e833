import { Show } from 'solid-js';
import { LOWEST_TEXT_THRESHOLD } from '#domain/disclosure/publication-plan';
import { LOWEST_MINIMUM_GROUP_SIZE } from '#domain/survey/model';
import { formatNumber } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import { Input } from '../../../../ui/field';
import { HIGHEST_THRESHOLD } from '../plan-draft';
import { problemText } from '../plan-names';
import { usePublication } from '../publication-scope';

/** From how many ballots on a cell is shown, and from how many texts on these are. */
export function ThresholdFields() {
  return (
    <div class="publication-thresholds">
      <MinimumGroupSize />
      <TextThreshold />
    </div>
  );
}

/** The same once nobody can change them. */
export function FixedThresholds() {
  const { session } = usePublication();
  const threshold = (name: string, value: number, unit: string) => (
    <span>
      {name} <strong>{formatNumber(value)}</strong> {unit}
    </span>
  );
  return (
    <p class="publication-thresholds">
      {threshold(words().minimum, session.value().minimumGroupSize, words().minimumUnit)}
      {threshold(words().textThreshold, session.value().textThreshold, words().textUnit)}
    </p>
  );
}

function MinimumGroupSize() {
  const { session } = usePublication();
  const isWrong = () => !(session.value().minimumGroupSize >= LOWEST_MINIMUM_GROUP_SIZE);
  return (
    <label>
      {words().minimum}{' '}
      <Input
        type="number"
        class="publication-number"
        min={LOWEST_MINIMUM_GROUP_SIZE}
        max={HIGHEST_THRESHOLD}
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
  const { session, problems, wave } = usePublication();
  const fault = () => problems().find(({ code }) => code === 'publication.text-threshold-too-low');
  return (
    <label>
      {words().textThreshold}{' '}
      <Input
        type="number"
        class="publication-number"
        min={LOWEST_TEXT_THRESHOLD}
        max={HIGHEST_THRESHOLD}
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
            {problemText(problem(), { tables: [], wave })}
          </span>
        )}
      </Show>
    </label>
  );
}
