import { resultWords as words } from '../../lib/words';
import { hashOf } from './question-anchor';

/** An address of one part of the page, to be copied or passed on. */
export function PartLink(props: { readonly anchor: string; readonly name: string }) {
  return (
    <a class="part-link" href={hashOf(props.anchor)} aria-label={words().questions.linkTo(props.name)}>
      #
    </a>
  );
}
