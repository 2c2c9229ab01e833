import { createSignal, For } from 'solid-js';
import { assessmentResultWords as words } from '../../lib/words';
import { ActionMenu } from '../../ui/action-menu';
import { LettersDialog } from './letters-dialog';
import { fileAddress, RUN_FILES } from './run-files';
import type { ShownRun } from './run-page';

/** Print, tables with live formulas, the notice, and a letter to every unit. */
export function ExportMenu(props: { readonly shown: ShownRun }) {
  const [letters, setLetters] = createSignal(false);
  return (
    <>
      <ActionMenu label={words().export.menu}>
        <button type="button" onClick={() => window.print()}>
          {words().export.print}
        </button>
        <For each={RUN_FILES}>
          {(file) => (
            <a href={fileAddress(props.shown.address, file)} download="">
              {words().export.files[file]}
            </a>
          )}
        </For>
        <button type="button" onClick={() => setLetters(true)}>
          {words().export.letters(props.shown.units.length)}
        </button>
      </ActionMenu>
      <LettersDialog shown={props.shown} open={letters()} onClose={() => setLetters(false)} />
    </>
  );
}
