import { createSignal, Show } from 'solid-js';
import IconFile from '~icons/lucide/file-input';
import { homeWords as words } from '../../lib/words';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import { LARGEST_DATA_FILE } from '../survey/collected/collected-data';
import { sourceOfFile, type TableSource } from '../../lib/table-source';

/** A questionnaire of half a million characters is no questionnaire. */
const LARGEST_TEXT = 500_000;

interface FileColumnProps {
  readonly onText: (text: string) => void;
  readonly onData: (source: TableSource) => void;
}

/** Tables hold ballots that were collected already. */
const DATA_FILE = /\.(csv|tsv|xlsx)$/i;

/** A text file is read on the device and recognised like a paste; a table becomes a survey with its ballots. */
export function FileColumn(props: FileColumnProps) {
  const [refused, setRefused] = createSignal(false);
  const take = async (file: File) => {
    if (isData(file)) {
      props.onData(await sourceOfFile(file));
      return;
    }
    const text = file.size > LARGEST_TEXT ? undefined : await textOf(file);
    setRefused(text === undefined);
    if (text !== undefined) props.onText(text);
  };
  return (
    <section class="start-column" aria-labelledby="home-file">
      <h2 class="start-heading" id="home-file">
        <IconFile aria-hidden="true" />
        {words().start.file}
      </h2>
      <p class="start-hint">{words().start.fileHint}</p>
      <FileDrop
        label={words().start.drop}
        accept=".txt,.md,.csv,.tsv,.xlsx,text/plain"
        onFile={(file) => void take(file)}
      />
      <Show when={refused()}>
        <Notice tone="danger" live>
          {words().start.notText}
        </Notice>
      </Show>
      <p class="start-hint">{words().start.fileKinds}</p>
      <p class="start-hint">{words().start.dataKinds}</p>
    </section>
  );
}

function isData({ name, size }: File): boolean {
  return DATA_FILE.test(name) && size <= LARGEST_DATA_FILE;
}

/** Text files of Chinese Windows are often GBK; bytes that are not even that are no text. */
async function textOf(file: File): Promise<string | undefined> {
  const bytes = await file.arrayBuffer();
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
}

function decoded(bytes: ArrayBuffer, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') || text.trim() === '' ? undefined : text;
  } catch {
    return undefined;
  }
}
