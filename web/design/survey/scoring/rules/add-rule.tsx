import { createSignal, createUniqueId, For, Show } from 'solid-js';
import Plus from '~icons/lucide/plus';
import { scoringWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { TEST_KINDS, type TestKind } from './rule-draft';

interface AddRuleProps {
  readonly onAdd: (kind: TestKind) => void;
  readonly buttonRef: (button: HTMLButtonElement) => void;
}

/** A list of tests that opens in its place: each says what it finds before it is chosen. */
export function AddRule(props: AddRuleProps) {
  const menu = createUniqueId();
  const words = () => scoringWords();
  const [open, setOpen] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  const close = () => {
    setOpen(false);
    button?.focus();
  };
  const add = (kind: TestKind) => {
    props.onAdd(kind);
    close();
  };
  return (
    <div class="rules-add" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <Button
        size="small"
        aria-expanded={open()}
        aria-controls={menu}
        ref={(element) => {
          button = element;
          props.buttonRef(element);
        }}
        onClick={() => setOpen(!open())}
      >
        <Plus width={14} height={14} aria-hidden="true" />
        {words().rules.add}
      </Button>
      <ul id={menu} class="rules-menu" aria-label={words().rules.menu} hidden={!open()}>
        <Show when={open()}>
          <For each={TEST_KINDS}>
            {(kind) => (
              <li>
                <button type="button" class="rules-menu-item" onClick={() => add(kind)}>
                  <b>{words().tests[kind].name}</b> <span class="muted">{words().tests[kind].hint}</span>
                </button>
              </li>
            )}
          </For>
        </Show>
      </ul>
    </div>
  );
}
