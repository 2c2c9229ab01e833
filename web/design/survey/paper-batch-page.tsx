import { useParams } from '@solidjs/router';
import { createResource, Match, Show, Switch } from 'solid-js';
import type { PaperPass } from '#domain/paper/model';
import { type PaperForm, paperForm } from '#domain/paper/paper-form';
import { session } from '../../lib/session';
import { paperWords } from '../../lib/words';
import { ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { BeginPass } from './paper/keying/begin-pass';
import { ClosedBatch } from './paper/batch/closed-batch';
import { KeyingPage } from './paper/keying/keying-page';
import { loadPaperBatches, type PaperBatchView } from './paper/paper-data';
import { paperAddress, paperTrail } from './paper/paper-trail';
import { SettlingPage } from './paper/settling/settling-page';
import { loadVersion, loadWave, type WaveDetails } from './survey-data';
import './paper/paper.css';

/** What every page of a batch is given. */
export interface BatchProps {
  readonly wave: WaveDetails;
  readonly form: PaperForm;
  readonly batch: PaperBatchView;
  /** All of the wave, the latest first. */
  readonly batches: readonly PaperBatchView[];
  /** After something was decided about any of them. */
  readonly onChanged: () => void;
}

/** One batch of paper ballots; what is shown follows its stage, and whether the own hands key it. */
export function PaperBatchPage() {
  const params = useParams<{ waveId: string; batchId: string }>();
  const [loaded, { refetch }] = createResource(() => params.waveId, loadPaper);
  const batchOf = (id: string) => loaded.latest?.batches.find((batch) => batch.id === id);
  return (
    <Show when={loaded.latest}>
      {(paper) => (
        <Show when={batchOf(params.batchId)?.id} keyed fallback={<NoBatch wave={paper().wave} />}>
          {(id) => (
            <Show when={batchOf(id)}>
              {(batch) => <BatchAtStage {...paper()} batch={batch()} onChanged={() => void refetch()} />}
            </Show>
          )}
        </Show>
      )}
    </Show>
  );
}

async function loadPaper(waveId: string) {
  const [wave, batches] = await Promise.all([loadWave(waveId), loadPaperBatches(waveId)]);
  const version = await loadVersion(wave.surveyId, wave.versionHash ?? '');
  return { wave, batches, form: paperForm(version.questionnaire) };
}

function BatchAtStage(props: BatchProps) {
  const passUnderWay = (): PaperPass | undefined => {
    const { stage } = props.batch;
    return stage === 'first' || stage === 'second' ? stage : undefined;
  };
  const ownPass = () => {
    const pass = passUnderWay();
    return pass && isOwn(props.batch, pass) ? pass : undefined;
  };
  return (
    <Switch fallback={<ClosedBatch {...props} />}>
      <Match when={ownPass()} keyed>
        {(pass) => <KeyingPage {...props} pass={pass} />}
      </Match>
      <Match when={passUnderWay()}>{(pass) => <BeginPass {...props} pass={pass()} />}</Match>
      <Match when={props.batch.stage === 'settling'}>
        <SettlingPage {...props} />
      </Match>
    </Switch>
  );
}

function isOwn({ passes }: PaperBatchView, pass: PaperPass): boolean {
  const keyers = passes.find((one) => one.pass === pass)?.keyers ?? [];
  return keyers.some(({ id }) => id === session().user.id);
}

function NoBatch(props: { readonly wave: WaveDetails }) {
  const back = () => <ButtonLink href={paperAddress(props.wave.id)}>{paperWords().closed.back}</ButtonLink>;
  return (
    <Page trail={paperTrail(props.wave)}>
      <EmptyState page title={paperWords().none} action={back()} />
    </Page>
  );
}
