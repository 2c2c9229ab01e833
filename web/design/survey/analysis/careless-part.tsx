import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { answerVariables } from '#domain/analysis/columns/answer-variables';
import { FEWEST_RATINGS, ratingVariables } from '#domain/analysis/carelessness/screened-measure';
import { answersNeeded, usualRules } from '#domain/statistics/carelessness/rules';
import { signText } from '../../../lib/sign-text';
import { planWords } from '../../../lib/words';
import { useScoring } from '../scoring/scoring-scope';
import { PlanSection } from './plan-section';

/** The signs that are always looked for in this questionnaire; what follows from them is a matter of the scoring. */
export function CarelessPart() {
  const { session, questionnaire, wave } = useScoring();
  const words = () => planWords().careless;
  const ratings = () => ratingVariables(answerVariables(questionnaire, session.current())).length;
  return (
    <PlanSection part="careless">
      <Show when={ratings() >= FEWEST_RATINGS} fallback={<p class="muted">{words().few(FEWEST_RATINGS)}</p>}>
        <ul class="plan-signs" aria-label={words().list}>
          <For each={usualRules(ratings())}>
            {(rule) => (
              <li>
                {signText(rule)}
                <Show when={answersNeeded(rule) > ratings()}>
                  {' '}
                  <span class="muted">{words().tooFew(answersNeeded(rule))}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class="muted">
        {words().own} <A href={`/waves/${wave.id}/scoring`}>{words().toRules}</A>
      </p>
    </PlanSection>
  );
}
