import { createSignal, For, onCleanup, Show } from 'solid-js';
import Check from '~icons/lucide/check';
import { hasBox } from '#domain/survey/collection';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { collectedWords, collectionWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { ProgressBar } from '../../../ui/progress-bar';
import { Title } from '../../../ui/title';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { CollectionProps } from '../collection-page';
import type { Count, WaveDetails } from '../survey-data';
import { loadCount, loadWave, startCount } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import type { StepState } from './counting-steps';
import { COUNTING_STEPS, currentStep, stepState } from './counting-steps';
import { createPolling } from './polling';

const READ_INTERVAL = 1000;
/** A count that has not moved for this long has lost its server; its lease runs out after a minute. */
const STALLED_AFTER = 75_000;

/** Nothing here can be cancelled, so there is no button; the page may be shown to a room. */
export function Counting(props: CollectionProps) {
  const words = () => collectionWords().counting;
  const own = () => wordsOf(props.wave);
  const { count, current, stalled, failedSince, readFailed, again } = createCountWatch(props);
  const title = () => {
    const step = own().steps[current()] ?? '';
    return failedSince() === undefined ? words().title(step, current() + 1, COUNTING_STEPS) : words().failedTitle;
  };
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      tabs={
        <WaveSteps
          waveId={props.wave.id}
          collects={props.wave.settings.collection?.kind}
          current="collection"
          aside={<span class="muted">{collectionWords().cannotReopen}</span>}
        />
      }
    >
      <Title small subtitle={words().scope}>
        {title()}
      </Title>
      <p class="visually-hidden" role="status">
        {words().announce(own().steps[current()] ?? '')}
      </p>
      <Show when={readFailed()}>
        <Notice tone="warn">{words().failed}</Notice>
      </Show>
      <Show when={failedSince()}>
        {(since) => (
          <Notice tone="danger" live>
            {words().failedCount(formatDateTime(since()))}
          </Notice>
        )}
      </Show>
      <Show when={stalled() && failedSince() === undefined}>
        <Notice tone="warn" live>
          {words().stalled}
          <Button kind="quiet" size="small" onClick={() => void again()}>
            {words().again}
          </Button>
        </Notice>
      </Show>
      <div class="collection-counting">
        <ol class="collection-steps">
          <For each={own().steps}>
            {(step, index) => (
              <CountingStep
                wave={props.wave}
                count={count()}
                name={step}
                number={index() + 1}
                state={stepState(index(), current())}
              />
            )}
          </For>
        </ol>
        <aside>
          <h2 class="collection-heading">{own().what}</h2>
          <p>{own().whatText}</p>
        </aside>
      </div>
    </Page>
  );
}

/** Reads how far the count is, and follows it to its end. */
function createCountWatch(props: CollectionProps) {
  const [count, setCount] = createSignal<Pick<Count, 'opened' | 'total'>>({
    opened: 0,
    total: props.wave.participation?.received ?? 0,
  });
  const [movedAt, setMovedAt] = createSignal(Date.now());
  const [failedSince, setFailedSince] = createSignal<number>();
  const polling = createPolling({
    interval: READ_INTERVAL,
    active: () => true,
    read: async () => {
      const next = await loadCount(props.wave.id);
      if (next.opened !== count().opened) setMovedAt(Date.now());
      if (next.total > 0) setCount(next);
      setFailedSince(next.failedSince);
      if (next.state !== 'counting' || next.waitsForTrustees) props.onChanged(await loadWave(props.wave.id));
    },
  });
  onCleanup(polling.stop);
  const again = () =>
    startCount(props.wave.id)
      .then(() => setMovedAt(Date.now()))
      .catch(() => undefined);
  return {
    count,
    current: () => currentStep(count()),
    stalled: () => polling.readAt() - movedAt() > STALLED_AFTER,
    failedSince,
    readFailed: polling.failed,
    again,
  };
}

/** Imported ballots have no envelopes and no key. */
function wordsOf(wave: WaveDetails) {
  return hasBox(wave) ? collectionWords().counting : collectedWords().counting;
}

interface CountingStepProps {
  readonly wave: WaveDetails;
  readonly count: Pick<Count, 'opened' | 'total'>;
  readonly name: string;
  readonly number: number;
  readonly state: StepState;
}

function CountingStep(props: CountingStepProps) {
  const words = () => collectionWords().counting;
  const opening = () => props.number === 2 && props.state !== 'to-come';
  const opened = () => words().opened(formatNumber(props.count.opened), formatNumber(props.count.total));
  return (
    <li class="collection-step" data-state={props.state} aria-current={props.state === 'current' ? 'step' : undefined}>
      <span class="collection-step-mark">
        <Show when={props.state === 'done'} fallback={props.number}>
          <Check aria-hidden="true" />
        </Show>
      </span>
      <div class="collection-step-text">
        <p class="collection-step-name">{props.name}</p>
        <p class="muted">{opening() ? opened() : wordsOf(props.wave).stepTexts[props.number - 1]}</p>
        <Show when={opening() && props.state === 'current'}>
          <ProgressBar label={props.name} value={props.count.opened} of={props.count.total} />
        </Show>
      </div>
      <Show when={props.number === 1}>
        <span class="muted">{formatDateTime(props.wave.closedAt ?? 0)}</span>
      </Show>
    </li>
  );
}
