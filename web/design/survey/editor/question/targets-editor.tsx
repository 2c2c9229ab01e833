import { For, Match, Show, Switch } from 'solid-js';
import type { TargetSelection, TargetsQuestion } from '#domain/questionnaire/model';
import { localized } from '../../../../lib/i18n';
import { editorWords } from '../../../../lib/words';
import { Notice } from '../../../../ui/notice';
import { selectedUnits } from '../../draft/selected-units';
import { CriteriaEditor } from './criteria-editor';
import { useEditor, useQuestionChange } from '../editor-scope';
import { ScaleEditor } from './scale-editor';
import { TargetEffort } from './target-effort';
import { UnitChooser } from './unit-chooser';

interface TargetsEditorProps {
  readonly question: TargetsQuestion;
}

export function TargetsEditor(props: TargetsEditorProps) {
  const change = useQuestionChange<TargetsQuestion>(() => props.question);
  return (
    <>
      <SelectionEditor question={props.question} />
      <p class="editor-caption">{editorWords().criteria.title}</p>
      <CriteriaEditor question={props.question} />
      <ScaleEditor
        question={props.question.id}
        scale={props.question.scale}
        onChange={(revise, field) => change((plain) => ({ ...plain, scale: revise(plain.scale) }), field)}
      />
      <TargetEffort question={props.question} />
    </>
  );
}

function SelectionEditor(props: TargetsEditorProps) {
  const editor = useEditor();
  const words = () => editorWords().targets;
  const change = useQuestionChange<TargetsQuestion>(() => props.question);
  const select = (selection: TargetSelection, field?: string) => change((plain) => ({ ...plain, selection }), field);
  return (
    <div class="editor-targets">
      <span class="editor-caption">{words().title}</span>
      <select
        class="editor-select"
        aria-label={words().title}
        disabled={editor.readOnly()}
        value={props.question.selection.kind}
        onChange={(event) => select(emptySelection(event.currentTarget.value))}
      >
        <option value="all">{words().all}</option>
        <option value="categories">{words().categories}</option>
        <option value="units">{words().units}</option>
      </select>
      <SelectionCount question={props.question} />
      <span class="editor-caption">{words().picking}</span>
      <select
        class="editor-select"
        aria-label={words().picking}
        disabled={editor.readOnly()}
        value={props.question.picking}
        onChange={(event) =>
          change((plain) => ({ ...plain, picking: event.currentTarget.value === 'all' ? 'all' : 'familiar' }))
        }
      >
        <option value="familiar">{words().pickingFamiliar}</option>
        <option value="all">{words().pickingAll}</option>
      </select>
      <SelectionDetail selection={props.question.selection} onSelect={select} />
      <Show when={!editor.readOnly() && editor.surveyKind === 'debriefing' && props.question.selection.kind === 'all'}>
        <div class="editor-choosers">
          <Notice tone="warn">{words().debriefingAdvice}</Notice>
        </div>
      </Show>
    </div>
  );
}

function SelectionCount(props: TargetsEditorProps) {
  const editor = useEditor();
  const words = () => editorWords().targets;
  const chosen = () => selectedUnits(props.question.selection, editor.units()?.units ?? []);
  const categories = () => new Set(chosen().map(({ categoryId }) => categoryId)).size;
  return (
    <span class="editor-target-count">
      <Switch>
        <Match when={!editor.units()}>{words().unitsUnread}</Match>
        <Match when={editor.units()?.units.length === 0}>
          {words().none} <a href="/units">{words().openUnits}</a>
        </Match>
        <Match when={categories() > 1}>{words().grouped(chosen().length, categories())}</Match>
        <Match when={true}>{words().count(chosen().length)}</Match>
      </Switch>
    </span>
  );
}

interface SelectionDetailProps {
  readonly selection: TargetSelection;
  readonly onSelect: (selection: TargetSelection, field?: string) => void;
}

function SelectionDetail(props: SelectionDetailProps) {
  const categories = () => (props.selection.kind === 'categories' ? props.selection.categoryIds : undefined);
  const units = () => (props.selection.kind === 'units' ? props.selection.unitCodes : undefined);
  return (
    <Switch>
      <Match when={categories()}>
        {(chosen) => (
          <CategoryChooser
            chosen={chosen()}
            onChange={(categoryIds) => props.onSelect({ kind: 'categories', categoryIds })}
          />
        )}
      </Match>
      <Match when={units()}>
        {(chosen) => (
          <UnitChooser chosen={chosen()} onChange={(unitCodes) => props.onSelect({ kind: 'units', unitCodes })} />
        )}
      </Match>
    </Switch>
  );
}

interface CategoryChooserProps {
  readonly chosen: readonly string[];
  readonly onChange: (categoryIds: readonly string[]) => void;
}

function CategoryChooser(props: CategoryChooserProps) {
  const editor = useEditor();
  const sizeOf = (id: string) => editor.units()?.units.filter(({ categoryId }) => categoryId === id).length ?? 0;
  return (
    <div class="editor-choosers">
      <Show when={editor.units()}>
        {(organisation) => (
          <For each={organisation().categories}>
            {(category) => (
              <label class="editor-check">
                <input
                  type="checkbox"
                  checked={props.chosen.includes(category.id)}
                  disabled={editor.readOnly()}
                  onChange={(event) => props.onChange(toggled(props.chosen, category.id, event.currentTarget.checked))}
                />
                {localized(category.name)} <span class="editor-caption">{sizeOf(category.id)}</span>
              </label>
            )}
          </For>
        )}
      </Show>
    </div>
  );
}

function toggled(chosen: readonly string[], id: string, on: boolean): readonly string[] {
  return on ? [...chosen, id] : chosen.filter((candidate) => candidate !== id);
}

function emptySelection(kind: string): TargetSelection {
  if (kind === 'categories') return { kind, categoryIds: [] };
  return kind === 'units' ? { kind, unitCodes: [] } : { kind: 'all' };
}
