import { For, Show } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { collectedWords as words } from '../../../../lib/words';
import { ActionProblem } from '../../../../ui/action-problem';
import { Button } from '../../../../ui/button';
import type { CollectionProps } from '../../collection-page';
import { closeWave, loadWave, startCount } from '../../survey-data';

/** A wave of imported data is closed by whoever imported them: nobody else is still answering. */
export function ImportClosing(props: CollectionProps) {
  const action = createAction();
  const finish = async () => {
    await action.run(async () => {
      if (props.wave.state === 'open') await closeWave(props.wave.id);
      await startCount(props.wave.id);
    });
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
          <Button kind="primary" size="large" busy={action.busy()} onClick={() => void finish()}>
            {props.wave.state === 'open' ? words().closing.act : words().closing.count}
          </Button>
        </div>
      </section>
    </Show>
  );
}
