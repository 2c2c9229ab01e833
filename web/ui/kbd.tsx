import './kbd.css';

/** A key on the keyboard, beside the words it belongs to; hidden where there is no keyboard. */
export function Kbd(props: { readonly keys: string }) {
  return <kbd class="kbd">{props.keys}</kbd>;
}
