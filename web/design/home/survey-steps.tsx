import { For } from 'solid-js';
import { commonWords, homeWords as words } from '../../lib/words';
import { WAVE_STEPS } from '../../ui/wave-steps';

/** What lies ahead, once, for those who have never made a survey here. */
export function SurveySteps() {
  return (
    <section class="home-steps">
      <h2 class="home-steps-title">{words().surveySteps}</h2>
      <ol class="home-steps-row">
        <For each={WAVE_STEPS}>
          {(step, index) => (
            <li class="home-step">
              <p>
                <span class="home-step-number">{index() + 1}</span> <strong>{commonWords().stepNames[step]}</strong>
              </p>
              <small class="muted">{words().stepHints[step]}</small>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
