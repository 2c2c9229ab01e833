import { For } from 'solid-js';
import type { TextPart } from '#domain/redaction/mask-details';
import { redactionWords as words } from '../lib/words';
import './masked-text.css';

/** A text in which names or numbers are gone: in their place stands what they were. */
export function MaskedText(props: { readonly parts: readonly TextPart[] }) {
  return (
    <For each={props.parts}>
      {(part) =>
        part.kind === 'text' ? part.text : <span class="masked-text">{words().hidden(words().kinds[part.detail])}</span>
      }
    </For>
  );
}
