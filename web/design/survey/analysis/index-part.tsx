import { createSignal, Index, Show } from 'solid-js';
import { localized } from '../../../lib/i18n';
import { planWords } from '../../../lib/words';
import { useScoring } from '../scoring/scoring-scope';
import { AddIndex } from './add-index';
import { IndexFields } from './index-fields';
import { indicesIn, isRemovable, withIndex, withNewIndex, withoutIndex } from './index-draft';
import { type IndexContent, type IndexPreset, PRESET_TITLES } from './index-presets';
import { planIn, withPlan } from './plan-draft';
import { PlanSection } from './plan-section';

/** Items that measure one thing together: those of the plan, or what the questionnaire suggests. */
export function IndexPart() {
  const { session, questionnaire, readOnly } = useScoring();
  const words = () => planWords().indices;
  const [added, setAdded] = createSignal<string>();
  const plan = () => planIn(session.current());
  const indices = () => indicesIn(plan(), questionnaire);
  const add = (preset: IndexPreset, content: IndexContent) => {
    const title = PRESET_TITLES[preset];
    session.change((scheme) => withPlan(scheme, (own) => withNewIndex(own, { title, content, questionnaire })));
    setAdded(indices().at(-1)?.id);
  };
  return (
    <PlanSection part="indices">
      <Show when={indices().length === 0}>
        <p class="muted">{readOnly ? planWords().none : words().none}</p>
      </Show>
      <Show when={indices().length > 0 && plan().indices.length === 0}>
        <p class="muted">{words().suggested}</p>
      </Show>
      <Index each={indices()}>
        {(index) => (
          <IndexFields
            index={index()}
            name={planWords().quoted(localized(index().title))}
            open={added() === index().id}
            removable={isRemovable(plan(), questionnaire)}
            onChange={(next, field) =>
              session.change(
                (scheme) => withPlan(scheme, (own) => withIndex(own, { index: next, questionnaire })),
                field,
              )
            }
            onRemove={() =>
              session.change((scheme) =>
                withPlan(scheme, (own) => withoutIndex(own, { id: index().id, questionnaire })),
              )
            }
          />
        )}
      </Index>
      <Show when={!readOnly}>
        <AddIndex onAdd={add} />
      </Show>
    </PlanSection>
  );
}
