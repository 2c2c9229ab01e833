import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import { membersOf } from '#domain/disclosure/classification';
import type { Classification } from '#domain/disclosure/publication-plan';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type LocalizedText, questionsOf } from '#domain/questionnaire/model';
import { memberTitle, type NamedWave } from '../../../../lib/class-names';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Input } from '../../../../ui/field';
import { UndoLine } from '../../../../ui/undo-line';
import { loadUnits, type OrganisationUnits } from '../../survey-data';
import { type ClassNames, namesByCategory, pastedClasses } from './filled-classes';
import { mergedByName, namesOfMerged, withMerged } from '../plan-draft';
import { classificationName } from '../plan-names';
import { usePublication } from '../publication-scope';

interface MergedClassesProps {
  readonly classification: Classification;
  readonly onChange: (classification: Classification) => void;
}

/** More are searched. */
const SEARCHED = 12;

/** Which options or rater groups are one class: typed one by one, from the register of units, or from a table. */
export function MergedClasses(props: MergedClassesProps) {
  const { wave } = usePublication();
  const { classification } = props;
  const members = membersOf(classification, wave).map((id) => ({ id, title: memberTitle(classification, id, wave) }));
  const [names, setNames] = createSignal<ClassNames>(namesOfMerged(classification.merged));
  const [search, setSearch] = createSignal('');
  const [filled, setFilled] = createSignal<{ readonly text: string; readonly before: ClassNames }>();
  // Without the register everything else can be done.
  const [read] = createResource(() => loadUnits().catch(() => undefined));
  // Read before it is there, it would take the page away while it loads, and the dialog out of the top layer.
  const register = () => (read.state === 'ready' ? read() : undefined);
  const byCategory = createMemo(() => categoryNames(classification, { wave, register: register() }));
  const titles = () => {
    const known = [...(classification.merged ?? []).map(({ title }) => title), ...categoryTitles(register())];
    return new Map(known.map((title) => [title.zh, title]));
  };
  const change = (next: ClassNames) => {
    setNames(next);
    setFilled(undefined);
    props.onChange(withMerged(classification, mergedByName(members, next, titles())));
  };
  const fill = (added: ClassNames, unknown: readonly string[] = []) => {
    const before = names();
    change({ ...before, ...added });
    setFilled({ text: filledText(added, unknown), before });
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = pastedClasses(event.clipboardData?.getData('text/plain') ?? '', members);
    if (pasted === undefined) return;
    event.preventDefault();
    fill(pasted.names, pasted.unknown);
  };
  const found = () =>
    members.filter(({ title }) => localized(title).toLowerCase().includes(search().trim().toLowerCase()));
  return (
    <details class="publication-merge" open={classification.merged !== undefined}>
      <summary>{words().dialog.merge(classificationName(classification, wave))}</summary>
      <p class="field-hint">{words().dialog.mergeHint}</p>
      <div class="publication-fill">
        <Show when={Object.keys(byCategory()).length > 0}>
          <Button size="small" onClick={() => fill(byCategory())}>
            {words().dialog.byCategory}
          </Button>
        </Show>
        <Show when={members.length > SEARCHED}>
          <Input
            type="search"
            aria-label={words().dialog.search}
            placeholder={words().dialog.search}
            value={search()}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </Show>
      </div>
      <UndoLine done={filled()?.text} onUndo={() => change(filled()?.before ?? names())} />
      <div class="publication-members" onPaste={paste}>
        <For each={found()} fallback={<p class="muted">{words().dialog.noMatch}</p>}>
          {({ id, title }) => (
            <label>
              <span>{localized(title)}</span>
              <Input
                aria-label={words().dialog.classOf(localized(title))}
                maxLength={40}
                value={names()[id] ?? ''}
                onChange={({ currentTarget }) => change({ ...names(), [id]: currentTarget.value })}
              />
            </label>
          )}
        </For>
      </div>
    </details>
  );
}

/** Nothing until the register is there, and where no option is a unit of it. */
function categoryNames(
  classification: Classification,
  { wave, register }: { readonly wave: NamedWave; readonly register: OrganisationUnits | undefined },
): ClassNames {
  if (classification.kind === 'rater-group' || register === undefined) return {};
  const asked = questionsOf(wave.questionnaire).find(({ id }) => id === classification.question);
  return asked === undefined ? {} : namesByCategory(answerOptions(asked), register);
}

function categoryTitles(register: OrganisationUnits | undefined): readonly LocalizedText[] {
  return register?.categories.map(({ name }) => name) ?? [];
}

function filledText(added: ClassNames, unknown: readonly string[]): string {
  const count = Object.keys(added).length;
  const done = words().dialog.filled(count, formatNumber(count));
  const [first] = unknown;
  return first === undefined ? done : done + words().dialog.unknownRows(formatNumber(unknown.length), first);
}
