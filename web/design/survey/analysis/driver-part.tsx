import { For, Show } from 'solid-js';
import { planOf } from '#domain/analysis/plan/default-plan';
import { explainingIndices } from '#domain/analysis/indices/driver-columns';
import type { IndexPlan, Outcome } from '#domain/analysis/plan/analysis-plan';
import { FEWEST_PEOPLE } from '#domain/analysis/release/released-block';
import { localized } from '../../../lib/i18n';
import { planWords } from '../../../lib/words';
import { Checkbox, Field, Select } from '../../../ui/field';
import { useScoring } from '../scoring/scoring-scope';
import { planIn, possibleOutcomes, withOutcome, withPlan, withPredictor } from './plan-draft';
import { indexName, itemName } from './plan-names';
import { PlanSection } from './plan-section';

/** What is to be explained, and the indices that may explain it. */
export function DriverPart() {
  const { session, questionnaire, readOnly } = useScoring();
  const words = () => planWords().drivers;
  const outcome = () => planIn(session.current()).outcome;
  const outcomes = () => possibleOutcomes(questionnaire, session.current());
  return (
    <PlanSection part="drivers">
      <Show when={outcomes().length > 0 || outcome()} fallback={<p class="muted">{words().impossible}</p>}>
        <Show when={!readOnly} fallback={<OutcomeText outcome={outcome()} />}>
          <OutcomeField outcomes={outcomes()} outcome={outcome()} />
        </Show>
        <Show when={outcome()}>{(own) => <Predictors outcome={own()} />}</Show>
      </Show>
    </PlanSection>
  );
}

function OutcomeText(props: { readonly outcome: Outcome | undefined }) {
  const name = useOutcomeName();
  return (
    <Show when={props.outcome} fallback={<p class="muted">{planWords().none}</p>}>
      {(own) => (
        <p>
          <span class="field-label">{planWords().drivers.outcome}</span> {name(own())}
        </p>
      )}
    </Show>
  );
}

function useOutcomeName() {
  const { session, questionnaire } = useScoring();
  return (outcome: Outcome) =>
    'index' in outcome
      ? indexName(planOf(session.current(), questionnaire).indices, outcome.index)
      : itemName(questionnaire, outcome);
}

interface OutcomeFieldProps {
  readonly outcomes: readonly Outcome[];
  readonly outcome: Outcome | undefined;
}

function OutcomeField(props: OutcomeFieldProps) {
  const { session } = useScoring();
  const words = () => planWords().drivers;
  const choose = (key: string) => {
    const chosen = props.outcomes.find((own) => keyOf(own) === key);
    session.change((scheme) => withPlan(scheme, (plan) => withOutcome(plan, chosen)));
  };
  return (
    <Field label={words().outcome}>
      {(control) => (
        <Select
          {...control}
          value={props.outcome ? keyOf(props.outcome) : ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words().none}</option>
          <OutcomeOptions
            {...props}
            label={words().indexGroup}
            outcomes={props.outcomes.filter((own) => 'index' in own)}
          />
          <OutcomeOptions
            {...props}
            label={words().questionGroup}
            outcomes={props.outcomes.filter((own) => 'question' in own)}
          />
        </Select>
      )}
    </Field>
  );
}

function OutcomeOptions(props: OutcomeFieldProps & { readonly label: string }) {
  const name = useOutcomeName();
  const isChosen = (own: Outcome) => props.outcome !== undefined && keyOf(own) === keyOf(props.outcome);
  return (
    <Show when={props.outcomes.length > 0}>
      <optgroup label={props.label}>
        <For each={props.outcomes}>
          {(own) => (
            <option value={keyOf(own)} selected={isChosen(own)}>
              {name(own)}
            </option>
          )}
        </For>
      </optgroup>
    </Show>
  );
}

/** One for each outcome, whatever the order of its parts. */
function keyOf(outcome: Outcome): string {
  return 'index' in outcome ? `index ${outcome.index}` : `question ${outcome.question} ${outcome.item ?? ''}`;
}

function Predictors(props: { readonly outcome: Outcome }) {
  const { session, questionnaire, readOnly } = useScoring();
  const words = () => planWords().drivers;
  const possible = () => explaining(planOf(session.current(), questionnaire).indices, props.outcome);
  const named = () => planIn(session.current()).predictors;
  const isChosen = (id: string) => named()?.includes(id) ?? true;
  const choose = (index: string, chosen: boolean) => {
    const ids = possible().map(({ id }) => id);
    session.change((scheme) => withPlan(scheme, (plan) => withPredictor(plan, { index, chosen, possible: ids })));
  };
  return (
    <Show when={possible().length > 0} fallback={<p class="plan-missing">{words().noPredictors}</p>}>
      <fieldset class="plan-choices">
        <legend class="field-label">{words().predictors}</legend>
        <For each={possible()}>
          {({ id, title }) => (
            <Checkbox
              label={localized(title)}
              checked={isChosen(id)}
              disabled={readOnly}
              onChange={(event) => choose(id, event.currentTarget.checked)}
            />
          )}
        </For>
      </fieldset>
      <Show when={named()?.length === 0}>
        <p class="plan-missing" role="status">
          {words().unchosen}
        </p>
      </Show>
      <p class="muted">{words().people(FEWEST_PEOPLE)}</p>
    </Show>
  );
}

/** None for an outcome that is gone, which is told as a problem. */
function explaining(indices: readonly IndexPlan[], outcome: Outcome): readonly IndexPlan[] {
  const isGone = 'index' in outcome && indices.every(({ id }) => id !== outcome.index);
  return isGone ? [] : explainingIndices(indices, { outcome });
}
