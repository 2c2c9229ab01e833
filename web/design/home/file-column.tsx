import { createSignal, Show } from 'solid-js';
import IconFile from '~icons/lucide/file-input';
import { homeWords as words } from '../../lib/words';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';

/** A questionnaire of half a million characters is no questionnaire. */
const LARGEST_TEXT = 500_000;

/** A text file, read on the device and recognised like a paste. */
export function FileColumn(props: { readonly onText: (text: string) => void }) {
  const [refused, setRefused] = createSignal(false);
  const take = async (file: File) => {
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
      <FileDrop label={words().start.drop} accept=".txt,.md,text/plain" onFile={(file) => void take(file)} />
      <Show when={refused()}>
        <Notice tone="danger" live>
          {words().start.notText}
        </Notice>
      </Show>
      <p class="start-hint">{words().start.fileKinds}</p>
    </section>
  );
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
