import { createSignal, Show } from 'solid-js';
import { commonWords } from '../lib/words';
import { Button } from './button';
import { TextArea } from './field';
import { FileDrop } from './file-drop';
import { Notice } from './notice';
import { Title } from './title';
import { sourceOfFile, type TableSource } from '../lib/table-source';
import './import.css';

export interface TableStartWords {
  readonly title: string;
  readonly subtitle: string;
  readonly file: string;
  readonly fileHint: string;
  readonly drop: string;
  readonly tooLarge: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly pasteField: string;
  readonly pasteExample: string;
  readonly read: string;
  readonly reading: string;
}

interface TableStartProps {
  readonly words: TableStartWords;
  /** Bytes; a larger file is refused before it is sent. */
  readonly largestFile: number;
  readonly busy: boolean;
  /** Why the last table could not be read. */
  readonly refusal: string | undefined;
  /** Reads the same table once more; it is kept when a request fails. */
  readonly onAgain?: (() => void) | undefined;
  readonly onSource: (source: TableSource) => void;
}

/** A file, or cells from the clipboard; a paste is read at once. */
export function TableStart(props: TableStartProps) {
  const [tooLarge, setTooLarge] = createSignal(false);
  const takeFile = async (file: File) => {
    setTooLarge(file.size > props.largestFile);
    if (!tooLarge()) props.onSource(await sourceOfFile(file));
  };
  return (
    <>
      <Title subtitle={props.words.subtitle}>{props.words.title}</Title>
      <Show when={tooLarge() ? props.words.tooLarge : props.refusal}>
        {(text) => (
          <Notice tone="danger" live>
            {text()}
            <Show when={!tooLarge() && props.onAgain}>
              {(again) => (
                <Button kind="quiet" size="small" onClick={() => again()()}>
                  {commonWords().retry}
                </Button>
              )}
            </Show>
          </Notice>
        )}
      </Show>
      <div class="import-start">
        <section>
          <h2>{props.words.file}</h2>
          <p class="muted">{props.words.fileHint}</p>
          <FileDrop label={props.words.drop} accept=".xlsx,.csv,.txt,.tsv" onFile={(file) => void takeFile(file)} />
          <p class="muted" role="status">
            {props.busy ? props.words.reading : ''}
          </p>
        </section>
        <PasteSection {...props} />
      </div>
    </>
  );
}

function PasteSection(props: TableStartProps) {
  const [text, setText] = createSignal('');
  const read = (pasted: string) => {
    if (pasted.trim() !== '') props.onSource({ kind: 'text', text: pasted });
  };
  return (
    <section>
      <h2>{props.words.paste}</h2>
      <p class="muted">{props.words.pasteHint}</p>
      <TextArea
        rows={8}
        aria-label={props.words.pasteField}
        placeholder={props.words.pasteExample}
        value={text()}
        spellcheck={false}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => event.currentTarget.value === '' && read(event.clipboardData?.getData('text') ?? '')}
      />
      <Button busy={props.busy} onClick={() => read(text())}>
        {props.busy ? props.words.reading : props.words.read}
      </Button>
    </section>
  );
}
