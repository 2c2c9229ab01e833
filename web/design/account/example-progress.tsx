import { createResource, createSignal, Match, onCleanup, Show, Switch } from 'solid-js';
import { client, request } from '../../lib/client';
import { accountWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/progress-bar';
import { Title } from '../../ui/title';
import '../../ui/form-parts.css';

const POLL_EVERY = 1_000;

/** Waits for the example data, which the server makes in the background; goes on by itself when it is there. */
export function ExampleProgress(props: { readonly onEnter: () => void }) {
  const [round, setRound] = createSignal(0);
  const [progress] = createResource(round, async () => {
    const present = await request(client.api.setup.example.$get());
    if (present.state === 'done' || present.state === 'none') props.onEnter();
    return present;
  });
  const timer = setInterval(() => setRound((before) => before + 1), POLL_EVERY);
  onCleanup(() => clearInterval(timer));
  return (
    <div class="form">
      <Title subtitle={words().example.subtitle}>{words().example.title}</Title>
      <Switch>
        <Match when={progress.error || progress.latest?.state === 'failed'}>
          <Notice tone="warn" live>
            {words().example.failed}
          </Notice>
        </Match>
        <Match when={progress.latest}>
          {(present) => (
            <>
              <ProgressBar label={words().example.title} value={present().done} of={present().total} />
              <Show when={present().total > 0}>
                <p class="muted">{words().example.progress(present().done, present().total)}</p>
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <div class="form-actions">
        <Button onClick={() => props.onEnter()}>{words().example.skip}</Button>
      </div>
    </div>
  );
}
