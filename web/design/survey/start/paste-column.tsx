import { createSignal, onCleanup, onMount } from 'solid-js';
import ClipboardPaste from '~icons/lucide/clipboard-paste';
import { editorWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/field';

/** The field takes a paste at once and goes on to what was recognised in it. */
export function PasteColumn(props: { readonly onText: (text: string) => void }) {
  const words = () => editorWords().start;
  const [text, setText] = createSignal('');
  // Anywhere on the page; only a text that one has begun to write oneself is not taken away.
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (text() !== '' || pasted.trim() === '') return;
    event.preventDefault();
    props.onText(pasted);
  };
  onMount(() => document.addEventListener('paste', onPaste));
  onCleanup(() => document.removeEventListener('paste', onPaste));
  return (
    <section class="start-column" aria-labelledby="start-paste">
      <h2 class="start-heading" id="start-paste">
        <ClipboardPaste aria-hidden="true" />
        {words().paste}
      </h2>
      <p class="start-hint">{words().pasteHint}</p>
      <TextArea
        rows={11}
        aria-label={words().pasteField}
        placeholder={words().pasteExample}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button kind="primary" onClick={() => props.onText(text())}>
        {words().recognise}
      </Button>
    </section>
  );
}
