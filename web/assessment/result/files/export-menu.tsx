import { createSignal, For, Show } from 'solid-js';
import { assessmentResultWords as words } from '../../../lib/words';
import { ActionMenu } from '../../../ui/action-menu';
import { LettersDialog } from './letters-dialog';
import { fileAddress, RUN_FILES } from './run-files';
import type { ShownRun } from '../run/run-page';
import { isLargeWorkbook } from './workbook';
import { WorkbookDialog } from './workbook-dialog';

/** Print, tables with live formulas, the notice, and a letter to every unit. */
export function ExportMenu(props: { readonly shown: ShownRun }) {
  const [open, setOpen] = createSignal<'letters' | 'workbook'>();
  const isWatched = (file: string) => file === 'results.xlsx' && isLargeWorkbook(props.shown);
  return (
    <>
      <ActionMenu label={words().export.menu}>
        <button type="button" onClick={() => window.print()}>
          {words().export.print}
        </button>
        <For each={RUN_FILES}>
          {(file) => (
            <Show
              when={isWatched(file)}
              fallback={
                <a href={fileAddress(props.shown.address, file)} download="">
                  {words().export.files[file]}
                </a>
              }
            >
              <button type="button" onClick={() => setOpen('workbook')}>
                {words().export.files[file]}
              </button>
            </Show>
          )}
        </For>
        <button type="button" onClick={() => setOpen('letters')}>
          {words().export.letters(props.shown.units.length)}
        </button>
      </ActionMenu>
      <WorkbookDialog shown={props.shown} open={open() === 'workbook'} onClose={() => setOpen()} />
      <LettersDialog shown={props.shown} open={open() === 'letters'} onClose={() => setOpen()} />
    </>
  );
}
