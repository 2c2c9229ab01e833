import { For, Show } from 'solid-js';
import type { SuppressionReason } from '#domain/tabulation/model';
import { resultWords as words } from '../lib/words';
import { WhyHidden } from './why-hidden';

/** Under a figure: each reason that occurs in it, once, in a full sentence, and the way to what helps. */
export function SuppressionReasons(props: {
  readonly reasons: readonly SuppressionReason[];
  readonly minimum: number;
}) {
  const occurring = () => [...new Set(props.reasons)];
  return (
    <>
      <For each={occurring()}>{(reason) => <p class="suppressed-reason">{reasonLine(reason, props.minimum)}</p>}</For>
      <Show when={occurring().length > 0}>
        <p class="suppressed-reason">
          <WhyHidden />
        </p>
      </Show>
    </>
  );
}

/** "Under 10" says itself what it is about; "protected" needs its name to be found again. */
function reasonLine(reason: SuppressionReason, minimum: number): string {
  const sentence = words().reasonSentences[reason](minimum);
  return reason === 'protected' ? words().named(words().reasons.protected(), sentence) : sentence;
}
