import { createSignal, For, type Resource, Show } from 'solid-js';
import { formatDateTime } from '../../../lib/format';
import { problemText } from '../../../lib/problems';
import { collectionWords, rollWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { CollectionProps } from '../collection-page';
import { PostponeDialog } from '../opening/postpone-dialog';
import type { PaperBatchView } from '../paper/paper-data';
import { closeWave, loadWave, startCount } from '../survey-data';
import { CloseDialog } from './close-dialog';
import { closingWords, waitsUntil } from './closing-words';
import { UnfinishedPaper } from './unfinished-paper';

interface ClosingSectionProps extends CollectionProps {
  /** By the clock of the last reading. */
  readonly now: number;
  readonly paper: Resource<readonly PaperBatchView[]>;
}

/**
 * Four consequences before the button, not after it. Closing and counting is one act for the organizer, unless stamped ballots
 * come in for some hours more.
 */
export function ClosingSection(props: ClosingSectionProps) {
  const words = () => closingWords(props.wave);
  const [asking, setAsking] = createSignal(false);
  const [postponing, setPostponing] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();
  const isOpen = () => props.wave.state === 'open';
  const waiting = () => waitsUntil(props.wave, props.now);
  const finish = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const closed = isOpen() ? await closeWave(props.wave.id) : props.wave;
      if (waitsUntil(closed, Date.now()) === undefined) await startCount(props.wave.id);
    } catch (error) {
      setFailure(error);
    }
    setAsking(false);
    setBusy(false);
    props.onChanged(await loadWave(props.wave.id));
  };
  return (
    <section class="collection-close" aria-labelledby="collection-close">
      <div>
        <h2 id="collection-close">
          {waiting() === undefined ? titleOf(props.wave) : rollWords().collection.waitingTitle}
        </h2>
        <Show when={isOpen()} fallback={<p>{closedText(waiting())}</p>}>
          <ClosingCost wave={props.wave} />
        </Show>
        <Show when={waiting() === undefined}>
          <ol class="collection-consequences">
            <For each={isOpen() ? words().steps : collectionWords().close.steps}>{(step) => <li>{step}</li>}</For>
          </ol>
        </Show>
        <Show when={waiting() !== undefined}>
          <p class="muted">{rollWords().collection.graceIsFixed}</p>
        </Show>
        <UnfinishedPaper batches={props.paper} />
        <Show when={failure()}>
          {(error) => (
            <Notice tone="danger" live>
              {problemText(error())}
            </Notice>
          )}
        </Show>
      </div>
      <div class="collection-acts">
        <Show
          when={isOpen()}
          fallback={
            <Show when={waiting() === undefined}>
              <Button kind="primary" size="large" busy={busy()} onClick={() => void finish()}>
                {words().count}
              </Button>
            </Show>
          }
        >
          <Button kind="danger" size="large" onClick={() => setAsking(true)}>
            {isEarly(props) ? words().actEarly : words().act}
          </Button>
          <Show when={!props.wave.postponed} fallback={<p class="muted">{words().postponed}</p>}>
            <Button size="large" onClick={() => setPostponing(true)}>
              {words().postpone}
            </Button>
          </Show>
        </Show>
      </div>
      <CloseDialog
        wave={props.wave}
        warning={<UnfinishedPaper batches={props.paper} />}
        open={asking()}
        busy={busy()}
        onCancel={() => setAsking(false)}
        onConfirm={() => void finish()}
      />
      <PostponeDialog
        wave={props.wave}
        open={postponing()}
        onClose={() => setPostponing(false)}
        onPostponed={props.onChanged}
      />
    </section>
  );
}

/** An open wave is closed next, a closed one counted. */
function titleOf(wave: CollectionProps['wave']): string {
  return wave.state === 'open' ? closingWords(wave).title : collectionWords().close.title;
}

function closedText(waiting: number | undefined): string {
  return waiting === undefined
    ? collectionWords().close.closedText
    : rollWords().collection.waiting(formatDateTime(waiting));
}

function ClosingCost(props: Pick<CollectionProps, 'wave'>) {
  const words = () => closingWords(props.wave);
  return (
    <Show when={isEarly(props)} fallback={<p>{words().passed}</p>}>
      <p>
        {words().automatic(formatDateTime(props.wave.closesAt ?? 0))}
        <b>{words().early}</b>
        {words().final}
      </p>
    </Show>
  );
}

function isEarly({ wave }: Pick<CollectionProps, 'wave'>): boolean {
  return (wave.closesAt ?? 0) > Date.now();
}
