import { createResource, createSignal, For, Show } from 'solid-js';
import type { Questionnaire } from '#domain/questionnaire/model';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { problemText } from '../../../lib/problems';
import { collectionWords } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Whole } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { PublicCheck } from '../../../ui/public-check';
import { Title } from '../../../ui/title';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { CollectionProps } from '../collection-page';
import { loadPublication } from '../publication/publication-data';
import type { Count, WaveDetails } from '../survey-data';
import { loadCount, publishWave } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import { CountAccount } from './count-account';
import { NonresponseSection } from './nonresponse-section';
import { publishedParts } from './published-parts';
import { PublishDialog } from './publish-dialog';
import { ShortfallNotice } from './shortfall-notice';
import type { Ballots } from './shown-participation';

/** The account of the count, and the publication: what leaders will see is said before the button. */
export function Counted(props: CollectionProps) {
  const [count] = createResource(() => props.wave.id, loadCount);
  const [publication] = createResource(() => props.wave.id, loadPublication);
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();
  const published = () => props.wave.state === 'published';
  const ballots = () => {
    const known = count();
    return known && countedBallots(known);
  };
  const publish = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      props.onChanged(await publishWave(props.wave.id));
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
    setAsking(false);
  };
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      action={<CountedActions wave={props.wave} onPublish={() => setAsking(true)} />}
      tabs={<WaveSteps waveId={props.wave.id} collects={props.wave.settings.collection?.kind} current="collection" />}
    >
      <Whole lines={8}>
        <Show when={count()}>
          {(known) => (
            <>
              <Title small subtitle={scopeOf(props.wave)}>
                {findingOf(props.wave, known())}
              </Title>
              <Show when={failure()}>
                {(error) => (
                  <Notice tone="danger" live>
                    {problemText(error())}
                  </Notice>
                )}
              </Show>
              <div class="collection-counted">
                <CountAccount wave={props.wave} count={known()} />
                <Show when={!published() && publication()}>
                  {(asked) => (
                    <PublicationText wave={props.wave} count={known()} questionnaire={asked().questionnaire} />
                  )}
                </Show>
              </div>
              <PublicCheck waveId={props.wave.id} checks={known().checks} />
              <NonresponseSection wave={props.wave} />
            </>
          )}
        </Show>
        <PublishDialog
          wave={props.wave}
          ballots={ballots()}
          open={asking()}
          busy={busy()}
          onCancel={() => setAsking(false)}
          onConfirm={() => void publish()}
        />
      </Whole>
    </Page>
  );
}

function CountedActions(props: { readonly wave: WaveDetails; readonly onPublish: () => void }) {
  const words = () => collectionWords().counted;
  const results = () => `/waves/${props.wave.id}/results`;
  return (
    <Show
      when={props.wave.state === 'counted'}
      fallback={
        <ButtonLink kind="primary" href={results()}>
          {words().see}
        </ButtonLink>
      }
    >
      <ButtonLink href={results()}>{words().seeFirst}</ButtonLink>
      <Button kind="primary" onClick={() => props.onPublish()}>
        {words().publish}
      </Button>
    </Show>
  );
}

interface PublicationTextProps {
  readonly wave: WaveDetails;
  readonly count: Count;
  readonly questionnaire: Questionnaire;
}

function PublicationText(props: PublicationTextProps) {
  const words = () => collectionWords().counted;
  return (
    <section>
      <ShortfallNotice wave={props.wave} ballots={countedBallots(props.count)} />
      <h2 class="collection-heading">{words().publishTitle}</h2>
      <ul class="collection-sees">
        <For each={publishedParts(props.questionnaire)}>{(part) => <li>{part}</li>}</For>
      </ul>
      <p class="muted">{words().seesNot}</p>
    </section>
  );
}

function countedBallots({ account }: Count): Ballots {
  return {
    total: account?.counted ?? 0,
    ofGroup: (groupId) => account?.groups.find((group) => group.groupId === groupId)?.counted ?? 0,
  };
}

function findingOf(wave: WaveDetails, { account }: Count): string {
  const words = collectionWords().counted;
  const counted = formatNumber(account?.counted ?? 0);
  return wave.state === 'published' ? words.publishedTitle(counted) : words.title(counted);
}

function scopeOf(wave: WaveDetails): string {
  const words = collectionWords().counted;
  return wave.state === 'published'
    ? words.publishedScope(formatDateTime(wave.publishedAt ?? 0))
    : words.scope(formatDateTime(wave.closedAt ?? 0));
}
