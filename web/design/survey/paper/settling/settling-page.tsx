import { Show } from 'solid-js';
import { formatNumber, formatPercent } from '../../../../lib/format';
import { paperWords } from '../../../../lib/words';
import { Notice } from '../../../../ui/notice';
import type { BatchProps } from '../../paper-batch-page';
import { ActionProblem } from '../../../../ui/action-problem';
import { BatchFrame } from '../batch/batch-frame';
import { DifferenceTable } from './difference-table';
import type { Differences, PaperBatchView } from '../paper-data';
import { SealSection } from './seal-section';
import { createSettling, type Settling } from './settling';
import { UnusableTable } from './unusable-table';

/** Both passes are finished: where they differ the paper decides, and then the batch is sealed. */
export function SettlingPage(props: BatchProps) {
  const settling = createSettling({ waveId: props.wave.id, batchId: props.batch.id }, () => props.onChanged());
  return (
    <Show when={settling.differences.latest}>
      {(differences) => (
        <BatchFrame
          {...props}
          title={titleOf(props.batch, differences())}
          scope={agreementOf(props.batch, differences())}
        >
          <Places {...props} differences={differences()} settling={settling} />
          <SealSection {...props} differences={differences()} />
        </BatchFrame>
      )}
    </Show>
  );
}

interface PlacesProps extends BatchProps {
  readonly differences: Differences;
  readonly settling: Settling;
}

function Places(props: PlacesProps) {
  const words = () => paperWords().settling;
  const { action, decide } = props.settling;
  return (
    <>
      <ActionProblem of={action} />
      <Show when={placesIn(props.differences) > 0} fallback={<p class="paper-text">{words().nothing}</p>}>
        <DifferenceTable form={props.form} differences={props.differences} decide={decide} />
      </Show>
      <UnusableTable form={props.form} unusable={props.differences.unusable} decide={decide} />
      <Show when={props.differences.invalid.length > 0}>
        <Notice tone="warn">
          {words().invalid(props.differences.invalid.map(({ stamp }) => stamp).join(paperWords().listJoin))}
        </Notice>
      </Show>
    </>
  );
}

function titleOf({ name }: PaperBatchView, differences: Differences): string {
  const words = paperWords().settling;
  const all = placesIn(differences);
  return all > 0 ? words.open(name, all, differences.open) : words.agreed(name);
}

export function placesIn({ differences, voidDifferences }: Differences): number {
  return differences.length + voidDifferences.length;
}

/** 城东 01，60 张，36,600 格，相同 99.8% */
export function agreementOf({ name, ballots }: PaperBatchView, { cells, different }: Differences): string {
  const words = paperWords().settling;
  if (cells === 0) return words.scopeVoid(name, formatNumber(ballots));
  return words.scope(name, formatNumber(ballots), formatNumber(cells), formatPercent(1 - different / cells));
}
