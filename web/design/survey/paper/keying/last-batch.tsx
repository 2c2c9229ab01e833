import { Show } from 'solid-js';
import { paperWords } from '../../../../lib/words';
import { ButtonLink } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import type { BatchProps } from '../../paper-batch-page';
import { ActionProblem } from '../../../../ui/action-problem';
import { DifferenceTable } from '../settling/difference-table';
import type { Differences, PaperBatchView } from '../paper-data';
import { paperAddress } from '../paper-trail';
import { agreementOf, placesIn } from '../settling/settling-page';
import { createSettling } from '../settling/settling';

/** Beside the batch under the keys: where the two passes over the one before differ, ready to be settled. */
export function LastBatch(props: BatchProps) {
  const last = () => props.batches.find(({ id, stage }) => id !== props.batch.id && stage === 'settling');
  return (
    <>
      <Show when={last()?.id} keyed>
        {(id) => <LastDifferences {...props} batch={props.batches.find((one) => one.id === id) ?? props.batch} />}
      </Show>
      <Notice tone="brand">{paperWords().facts.sealedNote}</Notice>
    </>
  );
}

function LastDifferences(props: BatchProps) {
  const settling = createSettling({ waveId: props.wave.id, batchId: props.batch.id }, () => props.onChanged());
  const address = () => paperAddress(props.wave.id, props.batch.id);
  return (
    <Show when={settling.differences.latest}>
      {(differences) => (
        <section aria-labelledby="paper-last">
          <h2 id="paper-last" class="paper-heading">
            {titleOf(differences())}
          </h2>
          <p class="paper-note">{agreementOf(props.batch, differences())}</p>
          <ActionProblem of={settling.action} />
          <Show when={placesIn(differences()) > 0}>
            <DifferenceTable compact form={props.form} differences={differences()} decide={settling.decide} />
          </Show>
          <Show when={differences().open === 0}>
            <ButtonLink href={address()} size="small">
              {sealText(props.batch, differences())}
            </ButtonLink>
          </Show>
        </section>
      )}
    </Show>
  );
}

function titleOf(differences: Differences): string {
  const words = paperWords().settling;
  const all = placesIn(differences);
  return all > 0 ? words.last(all, differences.open) : words.lastAgreed;
}

function sealText({ ballots }: PaperBatchView, { voids }: Differences): string {
  return paperWords().settling.sealTitle(String(ballots - voids));
}
