import { createSignal, Show } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { formatNumber } from '../../../../lib/format';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import type { BatchProps } from '../../paper-batch-page';
import { ConfirmDialog } from '../confirm-dialog';
import { type Differences, sealBatch } from '../paper-data';

interface SealSectionProps extends BatchProps {
  readonly differences: Differences;
}

/** Cannot be taken back, so it says first what stays and what goes. */
export function SealSection(props: SealSectionProps) {
  const words = () => paperWords().settling;
  const [asking, setAsking] = createSignal(false);
  const action = createAction();
  const ballots = () => formatNumber(props.batch.ballots - props.differences.voids);
  const seal = () =>
    action.run(async () => {
      await sealBatch({ waveId: props.wave.id, batchId: props.batch.id });
      props.onChanged();
    });
  return (
    <section class="paper-section paper-sealing" aria-labelledby="paper-seal">
      <h2 id="paper-seal" class="paper-heading">
        {words().seal}
      </h2>
      <p class="paper-text">{words().sealText}</p>
      <Show
        when={props.differences.open === 0}
        fallback={<p class="paper-text paper-warning">{words().sealWait(props.differences.open)}</p>}
      >
        <Button kind="primary" size="large" onClick={() => setAsking(true)}>
          {words().sealTitle(ballots())}
        </Button>
      </Show>
      <ConfirmDialog
        open={asking()}
        title={words().sealDialog(ballots())}
        text={words().sealText}
        back={words().sealBack}
        confirm={words().sealConfirm}
        action={action}
        onBack={() => setAsking(false)}
        onConfirm={() => void seal()}
      />
    </section>
  );
}
