import { createUniqueId, For, Show } from 'solid-js';
import { UNANIMOUS_SCORES } from '#domain/survey/unanimous-scores';
import { publicationWords as words } from '../../../../lib/words';
import { Radio } from '../../../../ui/field';
import { usePublication } from '../publication-scope';

/** Whether scores are published that tell on what a rater group agrees; of a review. Once it is settled, what was chosen. */
export function UnanimousChoice() {
  const { session, readOnly } = usePublication();
  const name = createUniqueId();
  const chosen = () => session.value().unanimousScores;
  const options = () => words().unanimous.options;
  return (
    <fieldset class="publication-unanimous">
      <legend class="field-label">{words().unanimous.title}</legend>
      <Show
        when={!readOnly}
        fallback={
          <p>
            {options()[chosen()].label}
            <span class="choice-hint">{options()[chosen()].hint}</span>
          </p>
        }
      >
        <For each={UNANIMOUS_SCORES}>
          {(unanimousScores) => (
            <Radio
              name={name}
              label={options()[unanimousScores].label}
              hint={options()[unanimousScores].hint}
              checked={chosen() === unanimousScores}
              onChange={() => session.change((draft) => ({ ...draft, unanimousScores }), 'unanimous')}
            />
          )}
        </For>
      </Show>
    </fieldset>
  );
}
