import { For, Show } from 'solid-js';
import { MOST_BREAKDOWNS } from '#domain/analysis/plan/analysis-plan';
import { tablesOfClasses } from '#domain/analysis/release/shown-tables';
import { publicationOf } from '#domain/disclosure/publication-plan';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import { planWords } from '../../../lib/words';
import { Checkbox } from '../../../ui/field';
import { useScoring } from '../scoring/scoring-scope';
import { groupingQuestions, planIn, withBreakdown, withPlan } from './plan-draft';
import { questionName } from './plan-names';
import { PlanSection } from './plan-section';

/** The questions by which every other one is broken down. */
export function BreakdownPart() {
  const { session, questionnaire, readOnly } = useScoring();
  const words = () => planWords().breakdowns;
  const chosen = () => planIn(session.current()).breakdowns;
  const shown = () => groupingQuestions(questionnaire).filter(({ id }) => !readOnly || chosen().includes(id));
  return (
    <PlanSection part="breakdowns">
      <Show
        when={shown().length > 0}
        fallback={<p class="muted">{readOnly ? planWords().none : words().impossible}</p>}
      >
        <fieldset class="plan-choices">
          <legend class="field-label">
            {words().legend} <span class="field-hint">{words().limit(MOST_BREAKDOWNS)}</span>
          </legend>
          <For each={shown()}>{(question) => <BreakdownChoice question={question} />}</For>
        </fieldset>
        <TestPromise />
      </Show>
    </PlanSection>
  );
}

/** Which tests there will be, where people are protected. */
function TestPromise() {
  const { session, questionnaire, wave } = useScoring();
  const words = () => planWords().breakdowns;
  const { tables } = publicationOf(wave.settings);
  const untested = () =>
    planIn(session.current()).breakdowns.filter((question) => tablesOfClasses(tables, question).length === 0);
  return (
    <Show when={releaseRulesOf(wave.settings).suppression}>
      <p class="muted">{words().tested}</p>
      <For each={untested()}>
        {(question) => (
          <p class="plan-missing" role="status">
            {words().untested(questionName(questionnaire, question))}
          </p>
        )}
      </For>
    </Show>
  );
}

function BreakdownChoice(props: { readonly question: Question }) {
  const { session, questionnaire, readOnly } = useScoring();
  const breakdowns = () => planIn(session.current()).breakdowns;
  const isChosen = () => breakdowns().includes(props.question.id);
  const choose = (chosen: boolean) =>
    session.change((scheme) =>
      withPlan(scheme, (plan) => withBreakdown(plan, { question: props.question.id, chosen, questionnaire })),
    );
  return (
    <Checkbox
      label={questionName(questionnaire, props.question.id)}
      hint={planWords().breakdowns.options(answerOptions(props.question).length)}
      checked={isChosen()}
      disabled={readOnly || (!isChosen() && breakdowns().length >= MOST_BREAKDOWNS)}
      onChange={(event) => choose(event.currentTarget.checked)}
    />
  );
}
