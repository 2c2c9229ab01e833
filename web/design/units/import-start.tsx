import { createSignal, Show } from 'solid-js';
import type { Action } from '../../lib/action';
import { problemText } from '../../lib/problems';
import { unitWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import { Title } from '../../ui/title';
import { type ImportSource, LARGEST_FILE, sourceOfFile } from './import-source';

interface ImportStartProps {
  readonly action: Action;
  readonly onSource: (source: ImportSource) => void;
}

/** A file, or cells from the clipboard; a paste is read at once. */
export function ImportStart(props: ImportStartProps) {
  const [tooLarge, setTooLarge] = createSignal(false);
  const takeFile = async (file: File) => {
    setTooLarge(file.size > LARGEST_FILE);
    if (!tooLarge()) props.onSource(await sourceOfFile(file));
  };
  const refusal = () => {
    if (tooLarge()) return words().importing.tooLarge;
    return props.action.problem() ? problemText(props.action.problem()) : undefined;
  };
  return (
    <>
      <Title subtitle={words().importing.subtitle}>{words().importing.title}</Title>
      <Show when={refusal()}>
        {(text) => (
          <Notice tone="danger" live>
            {text()}
          </Notice>
        )}
      </Show>
      <div class="import-start">
        <section>
          <h2>{words().importing.file}</h2>
          <p class="muted">{words().importing.fileHint}</p>
          <FileDrop
            label={words().importing.drop}
            accept=".xlsx,.csv,.txt,.tsv"
            onFile={(file) => void takeFile(file)}
          />
        </section>
        <PasteSection {...props} />
      </div>
    </>
  );
}

function PasteSection(props: ImportStartProps) {
  const [text, setText] = createSignal('');
  const read = (pasted: string) => {
    if (pasted.trim() !== '') props.onSource({ kind: 'text', text: pasted });
  };
  return (
    <section>
      <h2>{words().importing.paste}</h2>
      <p class="muted">{words().importing.pasteHint}</p>
      <TextArea
        rows={8}
        aria-label={words().importing.pasteField}
        placeholder={words().importing.pasteExample}
        value={text()}
        spellcheck={false}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => event.currentTarget.value === '' && read(event.clipboardData?.getData('text') ?? '')}
      />
      <Button busy={props.action.busy()} onClick={() => read(text())}>
        {props.action.busy() ? words().importing.reading : words().importing.read}
      </Button>
    </section>
  );
}
