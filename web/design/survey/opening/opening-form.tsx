import { createMemo, createSignal, Show } from 'solid-js';
import type { Questionnaire } from '#domain/questionnaire/model';
import { custodyOf, hasBox, takesCodes, takesStamps } from '#domain/survey/collection';
import type { Collection, Custody } from '#domain/survey/model';
import { isProblem, problemText } from '../../../lib/problems';
import { collectedWords, openingWords, rollKeyWords, trusteeWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import { OriginNotice } from '../links/origin-notice';
import type { WaveDetails } from '../survey-data';
import { loadWave, openWave } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import { checkText } from './check-text';
import { Checklist } from './checklist';
import { OpeningConfirmation } from './opening-confirmation';
import type { OpeningCheckId } from './opening-checks';
import { openingChecks, openingFacts } from './opening-checks';
import { OpeningTimes } from './opening-times';
import './opening.css';

interface OpeningFormProps {
  /** Where its links will lead. */
  readonly address: string;
  readonly wave: WaveDetails;
  readonly questionnaire: Questionnaire;
  readonly onChanged: (wave: WaveDetails) => void;
  readonly onOpened: (wave: WaveDetails) => void;
}

export function OpeningForm(props: OpeningFormProps) {
  const words = () => openingWords().opening;
  const facts = createMemo(() => openingFacts({ ...props, now: Date.now() }));
  const checks = createMemo(() => openingChecks(facts()));
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();
  const waiting = () => [...checks()].filter(([, status]) => status === 'open').map(([id]) => id);
  const open = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      props.onOpened(await openWave(props.wave.id));
    } catch (error) {
      setAsking(false);
      setBusy(false);
      setFailure(error);
      // Someone else may have changed what the checklist was made from.
      if (isProblem(error, 'wave.not-ready')) props.onChanged(await loadWave(props.wave.id));
    }
  };
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      action={
        <Button
          kind="primary"
          disabled={waiting().length > 0}
          title={waiting().length > 0 ? words().actDisabled : undefined}
          onClick={() => setAsking(true)}
        >
          {facts().links ? words().act : collectedWords().opening.act}
        </Button>
      }
      tabs={<WaveSteps waveId={props.wave.id} collects={props.wave.settings.collection?.kind} current="opening" />}
    >
      <Title small subtitle={openingScope([...checks().values()])}>
        {openingFinding(waiting(), (id) => checkText(id, facts(), props.wave))}
      </Title>
      <Show when={failure()}>
        {(error) => (
          <Notice tone="danger" live>
            {problemText(error())}
          </Notice>
        )}
      </Show>
      <Show when={facts().links}>
        <OriginNotice address={props.address} />
      </Show>
      <div class="opening">
        <div>
          <Checklist checks={checks()} facts={facts()} wave={props.wave} />
          <FixedText collects={props.wave.settings.collection?.kind} />
        </div>
        <div>
          <Show when={facts().links || waiting().includes('times')}>
            <OpeningTimes wave={props.wave} onChanged={props.onChanged} />
          </Show>
          <CollectionText wave={props.wave} custody={custodyOf(props.wave)} />
        </div>
      </div>
      <OpeningConfirmation
        wave={props.wave}
        open={asking()}
        busy={busy()}
        onCancel={() => setAsking(false)}
        onConfirm={() => void open()}
      />
    </Page>
  );
}

export function openingFinding(waiting: readonly OpeningCheckId[], textOf: (id: OpeningCheckId) => string): string {
  const words = openingWords().opening;
  const [first, ...others] = waiting;
  if (!first) return words.ready;
  const names = waiting.map((id) => openingWords().checks[id]).join(words.listSeparator);
  return words.missing(waiting.length, others.length === 0 ? textOf(first) : names);
}

export function openingScope(statuses: readonly string[]): string {
  const words = openingWords().opening;
  const open = statuses.filter((status) => status === 'open').length;
  const looks = statuses.filter((status) => status === 'look').length;
  const passed = statuses.length - open - looks;
  return open > 0 ? words.missingScope({ total: statuses.length, passed, looks }) : words.readyScope(passed, looks);
}

export function FixedText(props: { readonly collects: Collection['kind'] | undefined }) {
  const words = () => openingWords().opening;
  const stillText = () => {
    if (props.collects === 'roll') return rollKeyWords().stillText;
    return props.collects === 'import' ? collectedWords().opening.stillText : words().stillText;
  };
  return (
    <section class="opening-fixed">
      <h2 class="opening-heading">{words().fixed}</h2>
      <p>{props.collects === 'roll' ? rollKeyWords().fixedText : words().fixedText}</p>
      <h2 class="opening-heading">{words().still}</h2>
      <p>{stillText()}</p>
    </section>
  );
}

interface CollectionTextProps {
  readonly wave: WaveDetails;
  readonly custody: Custody;
}

/** Who can open the ballots, or that there are none to open. */
export function CollectionText(props: CollectionTextProps) {
  const words = () => collectedWords().opening;
  return (
    <Show when={!hasBox(props.wave)} fallback={<CustodyText {...props} />}>
      <section class="opening-custody">
        <h2 class="opening-heading">{words().title}</h2>
        <p>{words().text}</p>
      </section>
    </Show>
  );
}

function CustodyText(props: CollectionTextProps) {
  const words = () => openingWords().opening;
  const hasTrustees = () => props.custody === 'trustees';
  const ownText = () => (takesStamps(props.wave) ? rollKeyWords().custodyText : words().custodyText);
  return (
    <section class="opening-custody">
      <h2 class="opening-heading">{words().custody}</h2>
      <p>{hasTrustees() ? trusteeWords().opening.custodyText : ownText()}</p>
      <p class="muted">{hasTrustees() ? trusteeWords().opening.custodyLimit : words().custodyLimit}</p>
      <Show when={takesStamps(props.wave)} fallback={<Notice>{words().secrecy}</Notice>}>
        <Notice>{takesCodes(props.wave) ? rollKeyWords().secrecyCodes : rollKeyWords().secrecy}</Notice>
        <p class="muted">{rollKeyWords().limits}</p>
      </Show>
    </section>
  );
}
