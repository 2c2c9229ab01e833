import { createSignal, For, Show } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { collectedWords as words } from '../../../../lib/words';
import { ActionProblem } from '../../../../ui/action-problem';
import { Button } from '../../../../ui/button';
import { CloseDialog } from '../../collection/close-dialog';
import type { CollectionProps } from '../../collection-page';
import { closeWave, loadWave, startCount } from '../../survey-data';

/** A wave of imported data is closed by whoever imported them: nobody else is still answering, but it cannot be undone either. */
export function ImportClosing(props: CollectionProps) {
  const action = createAction();
  const [asking, setAsking] = createSignal(false);
  const isOpen = () => props.wave.state === 'open';
  const finish = async () => {
    await action.run(async () => {
      if (isOpen()) await closeWave(props.wave.id);
      await startCount(props.wave.id);
    });
    setAsking(false);
    // Closing may have gone through where counting has not.
    await loadWave(props.wave.id).then(props.onChanged, () => undefined);
  };
  return (
    <Show when={(props.wave.participation?.received ?? 0) > 0}>
      <section class="collection-close" aria-labelledby="collected-close">
        <div>
          <h2 id="collected-close">{words().closing.title}</h2>
          <ol class="collection-consequences">
            <For each={words().closing.steps}>{(step) => <li>{step}</li>}</For>
          </ol>
          <ActionProblem of={action} />
        </div>
        <div class="collection-acts">
          <Button
            kind="primary"
            size="large"
            busy={action.busy()}
            onClick={() => (isOpen() ? setAsking(true) : void finish())}
          >
            {isOpen() ? words().closing.act : words().closing.count}
          </Button>
        </div>
        <CloseDialog
          wave={props.wave}
          warning={null}
          open={asking()}
          busy={action.busy()}
          onCancel={() => setAsking(false)}
          onConfirm={() => void finish()}
        />
      </section>
    </Show>
  );
}
