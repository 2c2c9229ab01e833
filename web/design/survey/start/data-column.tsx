import { createSignal, Show } from 'solid-js';
import Table from '~icons/lucide/table-2';
import { editorWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { FileDrop } from '../../../ui/file-drop';
import { Notice } from '../../../ui/notice';
import type { TableSource } from '../../../lib/table-source';
import { sourceOfFile } from '../../../lib/table-source';
import { LARGEST_DATA_FILE } from '../collected/collected-data';

/** Ballots that were collected already: the file goes on to the page that reads it. */
export function DataColumn(props: { readonly onSource: (source: TableSource) => void }) {
  const words = () => editorWords().start;
  const [tooLarge, setTooLarge] = createSignal(false);
  const take = async (file: File) => {
    setTooLarge(file.size > LARGEST_DATA_FILE);
    if (!tooLarge()) props.onSource(await sourceOfFile(file));
  };
  return (
    <section class="start-column" aria-labelledby="start-data">
      <h2 class="start-heading" id="start-data">
        <Table aria-hidden="true" />
        {words().data}
      </h2>
      <p class="start-hint">{words().dataHint}</p>
      <FileDrop label={words().dataDrop} accept=".xlsx,.csv,.txt,.tsv" onFile={(file) => void take(file)} />
      <Show when={tooLarge()}>
        <Notice tone="danger" live>
          {words().dataTooLarge}
        </Notice>
      </Show>
      <ul class="start-kinds">
        <li>
          <span>{words().dataLong}</span>
          <span class="start-figures">{words().dataLongColumns}</span>
        </li>
        <li>
          <span>{words().dataWide}</span>
          <span class="start-figures">{words().dataWideColumns}</span>
        </li>
      </ul>
      <ButtonLink href="/surveys/from-data">{words().dataPaste}</ButtonLink>
    </section>
  );
}
