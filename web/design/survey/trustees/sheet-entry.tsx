import { createUniqueId, Index, Show } from 'solid-js';
import { type SheetFault, SHEET_LINES, type ShareSheet } from '#domain/anonymity/trustees/share-sheet';
import { lettersOf, LINE_LETTERS, readSheetLine } from '#domain/anonymity/trustees/sheet-line';
import type { Result } from '#domain/result';
import { trusteeWords } from '../../../lib/words';
import { Input } from '../../../ui/field';
import { inGroups } from './line-groups';

interface SheetEntryProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly typed: readonly string[];
  readonly read: Result<ShareSheet, SheetFault> | undefined;
  readonly disabled: boolean;
  readonly onTyped: (lines: readonly string[]) => void;
}

/** Six lines as they stand on paper. Each is checked by itself, so that a mistake is found where it was made. */
export function SheetEntry(props: SheetEntryProps) {
  const words = () => trusteeWords().peeling;
  const type = (index: number, text: string) => props.onTyped(linesWith(props.typed, index, text));
  return (
    <fieldset disabled={props.disabled}>
      <legend>{props.title}</legend>
      <Index each={props.typed}>
        {(line, index) => <LineEntry number={index + 1} typed={line()} onTyped={(text) => type(index, text)} />}
      </Index>
      <p role="status" class={props.read?.ok ? 'peeling-good' : 'peeling-fault'}>
        {outcomeOf(props)}
      </p>
      <Show when={!props.read}>
        <p class="muted">{words().paste}</p>
      </Show>
    </fieldset>
  );
}

function LineEntry(props: {
  readonly number: number;
  readonly typed: string;
  readonly onTyped: (text: string) => void;
}) {
  const id = createUniqueId();
  const fault = () => {
    if (lettersOf(props.typed).length < LINE_LETTERS) return '';
    const read = readSheetLine(props.typed, props.number);
    return read.ok ? '' : trusteeWords().faults[read.error.code];
  };
  return (
    <div class="peeling-line">
      <label for={id}>{trusteeWords().peeling.line(props.number)}</label>
      <Input
        id={id}
        class="trustee-letters"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fault() ? true : undefined}
        aria-describedby={fault() ? `${id}-fault` : undefined}
        value={props.typed}
        onInput={({ currentTarget }) => props.onTyped(currentTarget.value)}
      />
      <Show when={fault()}>
        <p class="peeling-fault" id={`${id}-fault`} role="alert">
          {fault()}
        </p>
      </Show>
    </div>
  );
}

/** What is pasted in one piece, as from a scanned code, fills all lines, in groups as on paper, to be compared with it. */
function linesWith(lines: readonly string[], index: number, text: string): readonly string[] {
  const letters = lettersOf(text);
  if (letters.length !== SHEET_LINES * LINE_LETTERS) return lines.with(index, text);
  return Array.from({ length: SHEET_LINES }, (_, line) =>
    inGroups(letters.slice(line * LINE_LETTERS, (line + 1) * LINE_LETTERS)),
  );
}

function outcomeOf({ read, names }: SheetEntryProps): string {
  if (!read) return '';
  if (read.ok) return trusteeWords().peeling.good(names[read.value.number - 1] ?? '');
  return 'line' in read.error ? '' : trusteeWords().faults[read.error.code];
}
