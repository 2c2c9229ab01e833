import { createResource, createSignal, Show } from 'solid-js';
import { FEWEST_PAPER_BALLOTS } from '#domain/paper/model';
import { takesLinks } from '#domain/survey/collection';
import { localized } from '../../lib/i18n';
import { paperWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Title } from '../../ui/title';
import { WaveStateMark } from '../../ui/wave-state-mark';
import { BatchTable } from './paper/batch/batch-table';
import { NewBatchDialog } from './paper/batch/new-batch-dialog';
import { loadPaperBatches, type PaperBatchView } from './paper/paper-data';
import { paperTrail } from './paper/paper-trail';
import { loadWave, type WaveDetails } from './survey-data';
import { WavePage } from './wave-page';
import './paper/paper.css';

/** The batches of paper ballots of a wave. */
export function PaperPage() {
  return <WavePage load={loadWave}>{(wave) => <PaperOfWave wave={wave()} />}</WavePage>;
}

function PaperOfWave(props: { readonly wave: WaveDetails }) {
  const [batches] = createResource(() => props.wave.id, loadPaperBatches);
  const [creating, setCreating] = createSignal(false);
  const takesPaper = () => takesLinks(props.wave) && (props.wave.state === 'open' || props.wave.state === 'closed');
  return (
    <Page
      trail={paperTrail(props.wave)}
      status={<WaveStateMark wave={props.wave} />}
      action={
        <Show when={takesPaper()}>
          <Button kind="primary" onClick={() => setCreating(true)}>
            {words().newBatch}
          </Button>
        </Show>
      }
    >
      <Loaded resource={batches}>
        {(list) => (
          <Show when={list().length > 0} fallback={<NoBatches takesPaper={takesPaper()} />}>
            <Title small subtitle={words().scope}>
              {findingOf(list())}
            </Title>
            <FewBallots wave={props.wave} batches={list()} />
            <BatchTable wave={props.wave} batches={list()} />
          </Show>
        )}
      </Loaded>
      <Show when={creating()}>
        <NewBatchDialog wave={props.wave} onClose={() => setCreating(false)} />
      </Show>
    </Page>
  );
}

function NoBatches(props: { readonly takesPaper: boolean }) {
  return (
    <EmptyState page title={words().none}>
      {props.takesPaper ? words().noneText : words().notNow}
    </EmptyState>
  );
}

function findingOf(batches: readonly PaperBatchView[]): string {
  const sealed = batches.filter(({ stage }) => stage === 'sealed').length;
  return sealed > 0 ? words().batchesSealed(batches.length, sealed) : words().batches(batches.length);
}

interface FewBallotsProps {
  readonly wave: WaveDetails;
  readonly batches: readonly PaperBatchView[];
}

/** A warning only: whether a group has nothing but paper is known to the organizer alone. */
function FewBallots(props: FewBallotsProps) {
  const few = () =>
    props.wave.groups
      .map((group) => ({ name: localized(group.name), sealed: sealedIn(props.batches, group.id) }))
      .filter(({ sealed }) => sealed > 0 && sealed < FEWEST_PAPER_BALLOTS);
  return (
    <Show when={few().length > 0}>
      <Notice tone="warn">
        {few().map(({ name, sealed }) => (
          <p>{words().few(name, sealed, FEWEST_PAPER_BALLOTS)}</p>
        ))}
      </Notice>
    </Show>
  );
}

function sealedIn(batches: readonly PaperBatchView[], groupId: string): number {
  return batches
    .filter((batch) => batch.groupId === groupId)
    .reduce((sum, { outcome }) => sum + (outcome?.ballots ?? 0), 0);
}
