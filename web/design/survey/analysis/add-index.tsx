import { createSignal, createUniqueId, For, Show } from 'solid-js';
import Plus from '~icons/lucide/plus';
import { planWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { useScoring } from '../scoring/scoring-scope';
import { INDEX_PRESETS, type IndexContent, type IndexPreset, presetContent } from './index-presets';
import { scorableVariables } from './plan-draft';
import '../scoring/rules/rules.css';

interface AddIndexProps {
  readonly onAdd: (preset: IndexPreset, content: IndexContent) => void;
}

/** Published methods to begin with; one that the questionnaire has no questions for says what it takes. */
export function AddIndex(props: AddIndexProps) {
  const menu = createUniqueId();
  const words = () => planWords().indices;
  const [open, setOpen] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  const close = () => {
    setOpen(false);
    button?.focus();
  };
  return (
    <div class="rules-add" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <Button
        size="small"
        aria-expanded={open()}
        aria-controls={menu}
        ref={(element) => (button = element)}
        onClick={() => setOpen(!open())}
      >
        <Plus width={14} height={14} aria-hidden="true" />
        {words().add}
      </Button>
      <ul id={menu} class="rules-menu" aria-label={words().menu} hidden={!open()}>
        <Show when={open()}>
          <For each={INDEX_PRESETS}>
            {(preset) => (
              <PresetEntry
                preset={preset}
                onAdd={(content) => {
                  props.onAdd(preset, content);
                  close();
                }}
              />
            )}
          </For>
        </Show>
      </ul>
    </div>
  );
}

function PresetEntry(props: { readonly preset: IndexPreset; readonly onAdd: (content: IndexContent) => void }) {
  const { session, questionnaire } = useScoring();
  const words = () => planWords().presets[props.preset];
  const content = presetContent(props.preset, scorableVariables(questionnaire, session.current()));
  return (
    <li>
      <button
        type="button"
        class="rules-menu-item"
        aria-disabled={content === undefined || undefined}
        onClick={() => content && props.onAdd(content)}
      >
        <b>{words().name}</b>{' '}
        <span class="muted">
          {words().hint}
          <Show when={content === undefined}>
            <span class="plan-preset-missing">{words().missing}</span>
          </Show>
        </span>
      </button>
    </li>
  );
}
