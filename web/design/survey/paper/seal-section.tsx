import { createSignal, Show } from 'solid-js';
import { createAction } from '../../../lib/action';
import { formatNumber } from '../../../lib/format';
import { problemText } from '../../../lib/problems';
import { paperWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import type { BatchProps } from '../paper-batch-page';
import { type Differences, sealBatch } from './paper-data';

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
      setAsking(false);
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
      <Dialog
        open={asking()}
        title={words().sealDialog(ballots())}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words().sealBack}</Button>
            <Button kind="primary" busy={action.busy()} onClick={() => void seal()}>
              {words().sealConfirm}
            </Button>
          </>
        }
      >
        <p>{words().sealText}</p>
        <Show when={action.problem()}>
          {(problem) => (
            <Notice tone="danger" live>
              {problemText(problem())}
            </Notice>
          )}
        </Show>
      </Dialog>
    </section>
  );
}
