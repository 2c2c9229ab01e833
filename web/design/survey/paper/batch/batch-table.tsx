import { A } from '@solidjs/router';
import { For } from 'solid-js';
import type { PaperStage } from '#domain/paper/model';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { paperWords as words } from '../../../../lib/words';
import { StateMark, type StateShape } from '../../../../ui/state-mark';
import { Table } from '../../../../ui/table';
import type { WaveDetails } from '../../survey-data';
import type { PaperBatchView } from '../paper-data';
import { paperAddress } from '../paper-trail';

interface BatchTableProps {
  readonly wave: WaveDetails;
  readonly batches: readonly PaperBatchView[];
}

/** One line a batch: whose papers, how many, how far. */
export function BatchTable(props: BatchTableProps) {
  const groupOf = (id: string) => props.wave.groups.find((group) => group.id === id);
  return (
    <Table caption={words().table} class="paper-batches">
      <thead>
        <tr>
          <th scope="col">{words().name}</th>
          <th scope="col">{words().group}</th>
          <th scope="col">{words().papers}</th>
          <th scope="col">{words().passes.first}</th>
          <th scope="col">{words().passes.second}</th>
          <th scope="col">{words().state}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.batches}>
          {(batch) => (
            <tr>
              <th scope="row">
                <A href={paperAddress(props.wave.id, batch.id)}>{batch.name}</A>
              </th>
              <td>{localized(groupOf(batch.groupId)?.name ?? { zh: '' })}</td>
              <td>{words().papersShort(formatNumber(batch.ballots), formatNumber(batch.handedOut))}</td>
              <For each={batch.passes}>{(pass) => <td>{progressOf(batch, pass.done)}</td>}</For>
              <td>
                <StageMark stage={batch.stage} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </Table>
  );
}

/** Once a batch is sealed or left out, who has keyed how much is forgotten. */
function progressOf({ stage, ballots }: PaperBatchView, done: number): string {
  if (stage === 'sealed' || stage === 'not-counted') return '';
  return words().progress(formatNumber(done), formatNumber(ballots));
}

export function StageMark(props: { readonly stage: PaperStage }) {
  return (
    <StateMark shape={LOOKS[props.stage].shape} tone={LOOKS[props.stage].tone}>
      {words().stages[props.stage]}
    </StateMark>
  );
}

interface Look {
  readonly shape: StateShape;
  readonly tone: 'brand' | 'warn' | 'ok';
}

const LOOKS: Readonly<Record<PaperStage, Look>> = {
  first: { shape: 'ring', tone: 'brand' },
  second: { shape: 'disc', tone: 'brand' },
  settling: { shape: 'half-disc', tone: 'warn' },
  sealed: { shape: 'tick', tone: 'ok' },
  'not-counted': { shape: 'dashed-ring', tone: 'warn' },
};
