import type { SuppressionReason } from '#domain/tabulation/model';
import { resultWords as words } from '../lib/words';
import { WhyHidden } from './why-hidden';

/** A cell that is not shown: hatched, with the reason in words. */
export function SuppressedCell(props: {
  readonly reason: SuppressionReason;
  readonly minimum: number;
  readonly columns?: number;
}) {
  return (
    <td class="suppressed number" colSpan={props.columns ?? 1}>
      {reasonText(props.reason, props.minimum)}
    </td>
  );
}

/** A whole drawing that is not shown. */
export function SuppressedNote(props: { readonly reason: SuppressionReason; readonly minimum: number }) {
  return (
    <p class="suppressed suppressed-note">
      {words().reasonSentences[props.reason](props.minimum)} <WhyHidden />
    </p>
  );
}

export function reasonText(reason: SuppressionReason, minimum: number): string {
  return words().reasons[reason](minimum);
}
