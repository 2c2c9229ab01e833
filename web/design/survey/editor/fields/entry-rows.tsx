import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import type { QuestionId } from '#domain/questionnaire/model';
import ArrowDown from '~icons/lucide/arrow-down';
import ArrowUp from '~icons/lucide/arrow-up';
import Plus from '~icons/lucide/plus';
import X from '~icons/lucide/x';
import type { Step } from '../../../../lib/entry-list';
import { freshId, withInsertedAfter, without, withShifted } from '../../../../lib/entry-list';
import { useEditor } from '../editor-scope';
import { focusEntry, keepingFocus } from '../focus-place';
import { IconButton } from './icon-button';
import './rows.css';

export interface RowWords {
  readonly add: string;
  readonly remove: (number: number) => string;
  readonly up: (number: number) => string;
  readonly down: (number: number) => string;
}

interface EntryRowsProps<Entry extends { readonly id: string }> {
  readonly question: QuestionId;
  readonly entries: readonly Entry[];
  readonly prefix: string;
  readonly make: (id: string) => Entry;
  readonly onChange: (change: (plain: readonly Entry[]) => readonly Entry[]) => void;
  readonly words: RowWords;
  readonly children: (entry: Entry, row: Row) => JSX.Element;
  /** Right of the button that adds a row. */
  readonly foot?: JSX.Element;
}

/** What a row's own fields need from its list. */
export interface Row {
  readonly number: () => number;
  readonly addAfter: () => void;
}

/** Options, items or criteria: one a row, with Enter for the next one and Alt ↑ ↓ to move. */
export function EntryRows<Entry extends { readonly id: string }>(props: EntryRowsProps<Entry>) {
  const editor = useEditor();
  const addAfter = (after: string) => {
    const id = freshId(
      props.prefix,
      props.entries.map((entry) => entry.id),
    );
    props.onChange((plain) => withInsertedAfter(plain, { entry: props.make(id), after }));
    focusEntry(props.question, id);
  };
  return (
    <>
      <ol class="editor-rows">
        <For each={props.entries}>
          {(entry, index) => (
            <EntryRow {...props} entry={entry} number={index() + 1} onAdd={() => addAfter(entry.id)} />
          )}
        </For>
      </ol>
      <div class="editor-rows-foot">
        <Show when={!editor.readOnly()}>
          <button type="button" class="editor-add-row" onClick={() => addAfter(props.entries.at(-1)?.id ?? '')}>
            <Plus aria-hidden="true" />
            {props.words.add}
          </button>
        </Show>
        {props.foot}
      </div>
    </>
  );
}

interface EntryRowProps<Entry extends { readonly id: string }> extends EntryRowsProps<Entry> {
  readonly entry: Entry;
  readonly number: number;
  readonly onAdd: () => void;
}

function EntryRow<Entry extends { readonly id: string }>(props: EntryRowProps<Entry>) {
  const editor = useEditor();
  const shift = (step: Step) => {
    keepingFocus(() => props.onChange((plain) => withShifted(plain, { id: props.entry.id, step })));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || editor.readOnly()) return;
    event.preventDefault();
    event.stopPropagation();
    shift(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li class="editor-row" data-entry={`${props.question}.${props.entry.id}`} onKeyDown={onKeyDown}>
      {props.children(props.entry, { number: () => props.number, addAfter: props.onAdd })}
      <Show when={!editor.readOnly()}>
        <span class="editor-row-tools">
          <IconButton label={props.words.up(props.number)} onClick={() => shift(-1)} icon={<ArrowUp />} />
          <IconButton label={props.words.down(props.number)} onClick={() => shift(1)} icon={<ArrowDown />} />
          <IconButton
            label={props.words.remove(props.number)}
            onClick={() => props.onChange((plain) => without(plain, props.entry.id))}
            icon={<X />}
          />
        </span>
      </Show>
    </li>
  );
}
