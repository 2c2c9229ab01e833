import { createSignal, createUniqueId, For, Show } from 'solid-js';
import Plus from '~icons/lucide/plus';
import { onShortcut } from '../../../../lib/shortcuts';
import { editorWords } from '../../../../lib/words';
import { Kbd } from '../../../../ui/kbd';
import type { BlockId } from '../../draft/blocks';
import { BLOCK_ALIASES, blockQuery, matchingBlocks, newQuestion } from '../../draft/blocks';
import { withPageBreak } from '../../draft/page-changes';
import { freshQuestionId, withQuestionAdded } from '../../draft/question-changes';
import { BlockIcon } from './block-icon';
import { useEditor } from '../editor-scope';
import { focusQuestion } from '../focus-place';
import './add-question.css';

/** The line below the last question: "/" or "、" opens the menu, letters filter it by pinyin initials and names. */
export function AddQuestion() {
  const editor = useEditor();
  const menuId = createUniqueId();
  const words = () => editorWords().add;
  const menu = createBlockMenu((block) => addBlock(block, editor));
  let field: HTMLInputElement | undefined;
  const begin = () => {
    field?.focus();
    menu.type('/', false);
  };
  OPENING_KEYS.forEach((key) => onShortcut(key, begin));
  return (
    <div class="editor-add" onFocusOut={(event) => leaves(event) && menu.close()}>
      <Plus aria-hidden="true" />
      <input
        ref={(element) => (field = element)}
        type="text"
        class="editor-add-field"
        role="combobox"
        aria-label={words().label}
        aria-expanded={menu.open()}
        aria-controls={menuId}
        aria-activedescendant={menu.open() && menu.found().length > 0 ? optionId(menuId, menu.index()) : undefined}
        autocomplete="off"
        placeholder={words().placeholder}
        value={menu.typed()}
        onInput={(event) => menu.type(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={(event) => menu.type(event.currentTarget.value, false)}
        onClick={() => menu.show()}
        onKeyDown={(event) => menu.press(event)}
      />
      <Kbd keys="/" />
      <BlockList id={menuId} menu={menu} />
    </div>
  );
}

function createBlockMenu(onChoose: (block: BlockId) => void) {
  const [typed, setTyped] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const [index, setIndex] = createSignal(0);
  const found = () => matchingBlocks(blockQuery(typed()), (id) => editorWords().blocks[id].name);

  function close(): void {
    setOpen(false);
    setTyped('');
    setIndex(0);
  }

  function insert(block: BlockId | undefined): void {
    if (!block) return;
    close();
    onChoose(block);
  }

  function type(value: string, composing: boolean): void {
    setTyped(value);
    setIndex(0);
    // While an input method composes, a letter is not yet a word and "、" not yet a sign.
    if (!composing) setOpen(value !== '');
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const act = keyActs({ found: found(), index: index(), setIndex, insert, close, open: open() })[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return { typed, open, index, setIndex, found, close, insert, type, press, show: () => setOpen(true) };
}

interface BlockListProps {
  readonly id: string;
  readonly menu: ReturnType<typeof createBlockMenu>;
}

function BlockList(props: BlockListProps) {
  const words = () => editorWords().add;
  return (
    <div class="editor-menu" hidden={!props.menu.open()}>
      <ul class="editor-menu-list" id={props.id} role="listbox" aria-label={words().menu}>
        <For each={props.menu.found()}>
          {(block, position) => (
            <BlockOption
              id={optionId(props.id, position())}
              block={block}
              selected={position() === props.menu.index()}
              onPoint={() => props.menu.setIndex(position())}
              onChoose={() => props.menu.insert(block)}
            />
          )}
        </For>
      </ul>
      <Show when={props.menu.found().length === 0}>
        <p class="editor-menu-none">{words().none}</p>
      </Show>
      <p class="editor-menu-keys" aria-hidden="true">
        {words().keys}
      </p>
    </div>
  );
}

function optionId(menuId: string, position: number): string {
  return `${menuId}-${position}`;
}

/** Outside of fields, too; in Chinese input the second is what the key writes. */
const OPENING_KEYS = ['/', '、'];

interface BlockOptionProps {
  readonly id: string;
  readonly block: BlockId;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function BlockOption(props: BlockOptionProps) {
  const block = () => editorWords().blocks[props.block];
  return (
    <li
      id={props.id}
      class="editor-menu-option"
      role="option"
      aria-selected={props.selected}
      onPointerEnter={() => props.onPoint()}
      // Before the field loses the focus and the menu closes.
      onPointerDown={(event) => {
        event.preventDefault();
        props.onChoose();
      }}
    >
      <BlockIcon block={props.block} />
      <span>{block().name}</span>
      <span class="editor-menu-hint">{block().hint}</span>
      <Kbd keys={`/${BLOCK_ALIASES[props.block][0]}`} />
    </li>
  );
}

interface MenuState {
  readonly found: readonly BlockId[];
  readonly index: number;
  readonly open: boolean;
  readonly setIndex: (index: number) => void;
  readonly insert: (block: BlockId | undefined) => void;
  readonly close: () => void;
}

function keyActs({ found, index, open, setIndex, insert, close }: MenuState): Readonly<Record<string, () => void>> {
  if (!open) return {};
  const count = Math.max(found.length, 1);
  return {
    ArrowDown: () => setIndex((index + 1) % count),
    ArrowUp: () => setIndex((index + count - 1) % count),
    Enter: () => insert(found[index]),
    Escape: close,
  };
}

function addBlock(block: BlockId, editor: ReturnType<typeof useEditor>): void {
  const { session } = editor;
  if (block === 'page') {
    const last = session.current().pages.at(-1)?.questions.at(-1)?.id;
    if (last) session.change((draft) => withPageBreak(draft, last));
    return;
  }
  const id = freshQuestionId(session.current());
  session.change((draft) => withQuestionAdded(draft, { question: newQuestion(block, id) }));
  focusQuestion(id);
}

function leaves(event: FocusEvent & { readonly currentTarget: HTMLElement }): boolean {
  return !(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget));
}
