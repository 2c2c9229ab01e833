import { createSignal, For } from 'solid-js';
import { NOTATIONS } from '#domain/questionnaire/text-format/notations';
import { localized } from '../../../lib/i18n';
import { editorWords } from '../../../lib/words';

interface TextPaneProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onCaret: (position: number) => void;
  /** What a line is marked as, by its number. */
  readonly markOf: (line: number) => string | undefined;
  readonly setField: (field: HTMLTextAreaElement) => void;
}

/** The pasted text, editable, over a layer of the same lines that carries numbers and marks. */
export function TextPane(props: TextPaneProps) {
  const words = () => editorWords().paste;
  const lines = () => props.text.split('\n');
  const follow = (field: HTMLTextAreaElement) => props.onCaret(field.selectionStart);
  return (
    <section class="paste-pane" aria-label={words().source}>
      <div class="paste-head">
        <h2 class="paste-heading">{words().source}</h2>
        <span class="paste-note">{words().lines(lines().length)}</span>
      </div>
      <div class="paste-scroll">
        <div class="paste-text">
          <div class="paste-lines" aria-hidden="true">
            <For each={lines()}>
              {(line, index) => (
                <div class="paste-line" data-mark={props.markOf(index() + 1)}>
                  <span class="paste-number">{index() + 1}</span>
                  {line === '' ? '\u200b' : line}
                </div>
              )}
            </For>
          </div>
          <textarea
            ref={(field) => props.setField(field)}
            class="paste-field"
            spellcheck={false}
            aria-label={words().field}
            placeholder={editorWords().start.pasteExample}
            value={props.text}
            onInput={(event) => {
              props.onText(event.currentTarget.value);
              follow(event.currentTarget);
            }}
            onKeyUp={(event) => follow(event.currentTarget)}
            onClick={(event) => follow(event.currentTarget)}
            onFocus={(event) => follow(event.currentTarget)}
          />
        </div>
      </div>
      <NotationHelp />
    </section>
  );
}

function NotationHelp() {
  const [open, setOpen] = createSignal(false);
  const words = () => editorWords().paste;
  return (
    <details class="paste-notations" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{words().notations}</b> <span class="paste-note">{open() ? '' : words().notationsShort}</span>{' '}
        <span class="paste-link">{words().allNotations}</span>
      </summary>
      <table class="paste-notation-table">
        <tbody>
          <For each={NOTATIONS}>
            {(notation) => (
              <tr>
                <td>{localized(notation.example)}</td>
                <td>{localized(notation.meaning)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  );
}
