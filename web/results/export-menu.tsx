import { For, Show } from 'solid-js';
import { resultWords as words } from '../lib/words';
import { ActionMenu } from '../ui/action-menu';
import { csvAddress, type CsvTable } from './results-source';
import { reviewsOf } from './review';
import type { WaveResults } from './wave-results';

/** Print, and the tables as CSV. */
export function ExportMenu(props: { readonly results: WaveResults }) {
  return (
    <ActionMenu label={words().export.menu} kind="primary">
      <button type="button" onClick={() => window.print()}>
        {words().export.print}
      </button>
      <Show when={!insideWeChat()} fallback={<p>{words().export.inWeChat}</p>}>
        <For each={tablesOf(props.results)}>
          {(table) => (
            <a href={csvAddress(props.results.wave.id, table)} download="">
              {words().export[table]}
            </a>
          )}
        </For>
      </Show>
    </ActionMenu>
  );
}

function tablesOf(results: WaveResults): readonly CsvTable[] {
  const review = reviewsOf(results).length > 0;
  const questions = results.tabulation.questions.length > 0;
  return [...(review ? (['targets'] as const) : []), ...(questions ? (['questions'] as const) : [])];
}

/** Its browser saves no files; a link that does nothing would be worse than a sentence. */
function insideWeChat(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent);
}
