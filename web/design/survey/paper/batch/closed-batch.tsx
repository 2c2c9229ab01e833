import { Show } from 'solid-js';
import { formatNumber, formatPercent } from '../../../../lib/format';
import { paperWords } from '../../../../lib/words';
import { ButtonLink } from '../../../../ui/button';
import type { BatchProps } from '../../paper-batch-page';
import { BatchFrame } from './batch-frame';
import { paperAddress } from '../paper-trail';

/** Sealed, or left out of the count: nothing but numbers is left of it. */
export function ClosedBatch(props: BatchProps) {
  const words = () => paperWords().closed;
  const outcome = () => props.batch.outcome;
  return (
    <BatchFrame
      {...props}
      title={
        outcome()
          ? words().sealed(props.batch.name, formatNumber(outcome()?.ballots ?? 0))
          : words().notCounted(props.batch.name)
      }
      scope={outcome() ? words().sealedScope : words().notCountedScope}
    >
      <Show when={outcome()?.cells}>
        {(cells) => (
          <p class="paper-text">
            {words().agreement} {agreementText(cells(), outcome()?.different ?? 0)}
          </p>
        )}
      </Show>
      <ButtonLink href={paperAddress(props.wave.id)}>{words().back}</ButtonLink>
    </BatchFrame>
  );
}

function agreementText(cells: number, different: number): string {
  return paperWords().closed.agreementText(
    formatPercent(1 - different / cells),
    formatNumber(cells),
    formatNumber(different),
  );
}
