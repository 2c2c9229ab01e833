import { Show } from 'solid-js';
import { openingWords } from '../../../lib/words';
import { Notice } from '../../../ui/notice';
import { isUnfitForPhones } from './local-origin';

/** Before the links are handed out: on posters an address that opens on one computer only is lost paper. */
export function OriginNotice(props: { readonly address: string }) {
  return (
    <Show when={isUnfitForPhones(props.address)}>
      <Notice tone="warn">{openingWords().links.localOnly(new URL(props.address).origin)}</Notice>
    </Show>
  );
}
