import { createResource, Show } from 'solid-js';
import { takesCodes, takesStamps } from '#domain/survey/collection';
import { daysUntil, formatDateTime, formatTime } from '../../../lib/format';
import { collectionWords, rollWords, watchWords } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Whole } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { shownState, WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import { ImportedNotice } from '../collected/wave-import/imported-notice';
import { ImportsSection } from '../collected/wave-import/imports-section';
import type { CollectionProps } from '../collection-page';
import { loadPaperBatches } from '../paper/paper-data';
import type { WaveDetails } from '../survey-data';
import { RollCollection } from '../roll/roll-collection';
import { surveyTrail } from '../survey-trail';
import { WatchSections } from '../watch/watch-sections';
import { ClosingSection } from './closing-section';
import { waitsUntil } from './closing-words';
import { collectionFinding } from './collection-finding';
import { NonresponseSection } from './nonresponse-section';
import { PaperSection } from './paper-section';
import { ParticipationTable } from './participation-table';

interface CollectionOpenProps extends CollectionProps {
  readonly readFailed: boolean;
  readonly readAt: number;
}

/** How many have come in, and the way to close; a closed wave waits here for its count. */
export function CollectionOpen(props: CollectionOpenProps) {
  const words = () => collectionWords();
  const isOpen = () => props.wave.state === 'open';
  const [paper] = createResource(() => props.wave.id, loadPaperBatches);
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<CollectionStatus wave={props.wave} />}
      action={
        <>
          <Show when={takesStamps(props.wave)}>
            <Button class="watch-print" onClick={() => window.print()}>
              {watchWords().print}
            </Button>
          </Show>
          <Show when={isOpen()}>
            <ButtonLink href={`/waves/${props.wave.id}/links`}>{words().toLinks}</ButtonLink>
          </Show>
        </>
      }
      tabs={
        <WaveSteps
          waveId={props.wave.id}
          current="collection"
          collects={props.wave.settings.collection?.kind}
          aside={<span class="muted">{isOpen() ? words().noResultsYet : words().cannotReopen}</span>}
        />
      }
    >
      <Whole lines={8}>
        <Title small subtitle={scopeOf(props.wave, props.readAt)}>
          {collectionFinding(props.wave)}
        </Title>
        <ImportedNotice />
        <Show when={props.readFailed}>
          <Notice tone="warn" live>
            {words().refreshFailed}
          </Notice>
        </Show>
        <Show
          when={takesStamps(props.wave) && !takesCodes(props.wave)}
          fallback={<ParticipationTable wave={props.wave} />}
        >
          <WatchSections wave={props.wave} />
        </Show>
        <PaperSection wave={props.wave} batches={paper} />
        <Show when={takesStamps(props.wave)} fallback={<ImportsSection {...props} />}>
          <RollCollection wave={props.wave} />
        </Show>
        <NonresponseSection wave={props.wave} />
        <ClosingSection {...props} now={props.readAt} paper={paper} />
      </Whole>
    </Page>
  );
}

function CollectionStatus(props: { readonly wave: WaveDetails }) {
  const left = () => (props.wave.state === 'open' ? props.wave.closesAt : undefined);
  return (
    <span class="collection-status">
      <WaveStateMark wave={props.wave} />
      <Show when={left()}>{(closesAt) => <span>{collectionWords().closesIn(daysUntil(closesAt()))}</span>}</Show>
    </span>
  );
}

function scopeOf(wave: WaveDetails, readAt: number): string {
  const words = collectionWords();
  if (shownState(wave) === 'scheduled') return words.scheduledText;
  if (wave.state !== 'open') return closedScope(wave, readAt);
  return words.roundedScope(formatTime(readAt));
}

function closedScope(wave: WaveDetails, now: number): string {
  const closed = formatDateTime(wave.closedAt ?? 0);
  if (!takesStamps(wave)) return collectionWords().exactScope(closed);
  const words = rollWords().collection;
  const until = waitsUntil(wave, now);
  return until === undefined ? words.overScope(closed) : words.graceScope(closed, formatDateTime(until));
}
