import { createSignal, For } from 'solid-js';
import { localized } from '../../../../lib/i18n';
import { editorWords } from '../../../../lib/words';
import { useEditor } from '../editor-scope';

interface UnitChooserProps {
  readonly chosen: readonly string[];
  readonly onChange: (unitCodes: readonly string[]) => void;
}

/** Unit by unit, with a filter over name, short name and code. */
export function UnitChooser(props: UnitChooserProps) {
  const editor = useEditor();
  const words = () => editorWords().targets;
  const [search, setSearch] = createSignal('');
  const found = () => {
    const wanted = search().trim().toLowerCase();
    return (editor.units()?.units ?? []).filter((unit) =>
      [unit.code, unit.name.zh, unit.name.en, unit.shortName?.zh].some((text) => text?.toLowerCase().includes(wanted)),
    );
  };
  const toggle = (code: string, on: boolean) =>
    props.onChange(on ? [...props.chosen, code] : props.chosen.filter((candidate) => candidate !== code));
  return (
    <div class="editor-unit-chooser">
      <div class="editor-unit-search">
        <input
          type="search"
          class="editor-input"
          aria-label={words().search}
          placeholder={words().search}
          value={search()}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <span class="editor-caption">{words().chosen(props.chosen.length)}</span>
      </div>
      <div class="editor-unit-list">
        <For each={found()}>
          {(unit) => (
            <label class="editor-check">
              <input
                type="checkbox"
                checked={props.chosen.includes(unit.code)}
                disabled={editor.readOnly()}
                onChange={(event) => toggle(unit.code, event.currentTarget.checked)}
              />
              {localized(unit.name)}
            </label>
          )}
        </For>
      </div>
    </div>
  );
}
