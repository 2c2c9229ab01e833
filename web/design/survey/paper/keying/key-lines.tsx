import { For, type JSX, Show } from 'solid-js';
import { DONT_KNOW } from '#domain/answers/model';
import type { CellEntry } from '#domain/paper/cell-entry';
import { localized } from '../../../../lib/i18n';
import { paperWords } from '../../../../lib/words';
import { Kbd } from '../../../../ui/kbd';
import { KeyAnswer } from './key-answer';
import type { KeyingDesk } from './keying-desk';

interface DeskProps {
  readonly desk: KeyingDesk;
}

/** Which key does what, always in sight. */
export function KeyLine(props: DeskProps) {
  const words = () => paperWords().keying;
  const hasTargets = () => props.desk.form.cells.some(({ question }) => question.kind === 'targets');
  return (
    <div class="paper-keys">
      <Key keys={digitsOf(props.desk)} range>
        {words().keys.rate}
      </Key>
      <Show when={hasTargets()}>
        <Key keys={['0']}>{words().keys.unknown}</Key>
      </Show>
      <Key keys={[words().space]}>{words().keys.blank}</Key>
      <Key keys={['*']}>{words().keys.unusable}</Key>
      <Key keys={['←']}>{words().keys.back}</Key>
      <Key keys={['/']}>{words().keys.jump}</Key>
    </div>
  );
}

interface KeyProps {
  readonly keys: readonly string[];
  readonly range?: boolean;
  readonly children: JSX.Element;
}

function Key(props: KeyProps) {
  return (
    <span class="paper-key">
      <For each={props.keys}>
        {(key, index) => (
          <>
            <Show when={props.range && index() > 0}>–</Show>
            <Kbd keys={key} />
          </>
        )}
      </For>
      {props.children}
    </span>
  );
}

/** The first and the last figure of the scale that most of the form is about. */
function digitsOf({ form }: KeyingDesk): readonly string[] {
  const entry = form.cells[0]?.entry;
  const codes = entry?.kind === 'choice' ? entry.codes.filter(({ value }) => value !== DONT_KNOW) : [];
  return codes.length > 1 ? [codes[0]?.code ?? '', codes.at(-1)?.code ?? ''] : ['0', '9'];
}

/** What each figure means in the present cell, as the member's page numbers it; and what became of the last key. */
export function CodeLine(props: DeskProps) {
  const entry = () => {
    const { form, keying } = props.desk;
    return form.cells[Math.min(keying().at(), form.cells.length - 1)]?.entry;
  };
  return (
    <div class="paper-codes">
      <Show when={entry()}>
        {(present) => (
          <>
            <For each={codesOf(present())}>
              {([code, label]) => (
                <span>
                  <b>{code}</b> {label}
                </span>
              )}
            </For>
            <Show when={hintOf(present())}>{(hint) => <span class="muted">{hint()}</span>}</Show>
          </>
        )}
      </Show>
      <KeyAnswer desk={props.desk} />
    </div>
  );
}

function codesOf(entry: CellEntry): readonly (readonly [code: string, label: string])[] {
  if (entry.kind === 'choice') return entry.codes.map(({ code, label }) => [code, localized(label)]);
  if (entry.kind !== 'list') return [];
  return entry.options.map(({ label }, index) => [String(index + 1), localized(label)]);
}

function hintOf(entry: CellEntry): string | undefined {
  const words = paperWords().keying;
  if (entry.kind === 'list') return entry.ordered ? words.ordered : words.list;
  if (entry.kind === 'number') return words.figure;
  if (entry.kind === 'date') return words.date;
  return entry.codes.some(({ code }) => code.length > 1) ? words.figure : undefined;
}
