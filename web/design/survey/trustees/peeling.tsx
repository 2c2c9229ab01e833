import { createResource, Show } from 'solid-js';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { keyNumberOf } from '#domain/anonymity/trustees/share-sheet';
import { formatNumber } from '../../../lib/format';
import { trusteeWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Loaded } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { ProgressBar } from '../../../ui/progress-bar';
import { Title } from '../../../ui/title';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { CollectionProps } from '../collection-page';
import { surveyTrail } from '../survey-trail';
import { inGroups } from './line-groups';
import { BLANK_SHEET, createPeeling, type PeelingProps, type PeelingState } from './peeling-state';
import { SheetEntry } from './sheet-entry';
import { loadClosed } from './trustee-data';
import './trustees.css';

/** The count waits for two trustees, who put their key together in this page. */
export function Peeling(props: CollectionProps) {
  const [state] = createResource(
    () => props.wave.id,
    (waveId) => loadClosed(waveId, 1),
  );
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      tabs={<WaveSteps waveId={props.wave.id} collects="roll" current="collection" />}
    >
      <Loaded resource={state}>{(loaded) => <PeelingWork {...props} state={loaded()} />}</Loaded>
    </Page>
  );
}

function PeelingWork(props: PeelingProps) {
  const words = () => trusteeWords().peeling;
  const { trustees, total } = props.state;
  const work = createPeeling(props);
  const [keyNumber] = createResource(() => keyNumberOf(decodeBase64url(trustees.publicKey)));
  return (
    <>
      <Title small subtitle={words().scope}>
        {words().title(formatNumber(total))}
      </Title>
      <div class="peeling">
        <div>
          <Show when={work.key()} fallback={<p>{words().trustees(trustees.names.join(trusteeWords().separator))}</p>}>
            <p>{words().keepOpen}</p>
          </Show>
          <p class="muted">{words().keyNumber(inGroups(keyNumber() ?? ''))}</p>
          <Show when={work.closed() < total && !work.key()}>
            <Notice>{words().resumed(formatNumber(work.closed()), formatNumber(total))}</Notice>
          </Show>
          <Show when={work.key()} fallback={<BothSheets names={trustees.names} work={work} />}>
            {(held) => <Opening total={total} work={work} onRetry={() => void work.goOn(held())} />}
          </Show>
        </div>
        <aside>
          <h2 class="collection-heading">{words().lostTitle}</h2>
          <p>{words().lost}</p>
          <h2 class="collection-heading">{words().afterTitle}</h2>
          <p>{words().after}</p>
        </aside>
      </div>
    </>
  );
}

/** Each types the sheet of one; the key is put together once both are read. */
function BothSheets(props: { readonly names: readonly string[]; readonly work: PeelingState }) {
  const words = () => trusteeWords().peeling;
  const { work } = props;
  return (
    <>
      <div class="peeling-sheets">
        {[words().first, words().second].map((title, which) => (
          <SheetEntry
            title={title}
            names={props.names}
            typed={work.typed()[which] ?? BLANK_SHEET}
            read={work.sheets()?.[which]}
            disabled={work.action.busy()}
            onTyped={(lines) => work.type(which, lines)}
          />
        ))}
      </div>
      <p role="status" class="peeling-missing">
        {work.good().length === 1 ? words().oneOnly : ''}
      </p>
      <Show when={work.refusal()}>
        {(refusal) => (
          <Notice tone="danger" live>
            {words()[refusal()]}
          </Notice>
        )}
      </Show>
      <Button kind="primary" size="large" disabled={work.good().length < 2} onClick={() => void work.begin()}>
        {words().act}
      </Button>
    </>
  );
}

interface OpeningProps {
  readonly total: number;
  readonly work: PeelingState;
  readonly onRetry: () => void;
}

function Opening(props: OpeningProps) {
  const words = () => trusteeWords().peeling;
  const opened = () => props.total - props.work.closed();
  return (
    <>
      <p role="status">
        {words().opening}: {words().progress(formatNumber(opened()), formatNumber(props.total))}
      </p>
      <ProgressBar label={words().opening} value={opened()} of={props.total} />
      <Show when={props.work.action.problem()}>
        <ActionProblem of={props.work.action} />
        <p>{words().failed}</p>
        <Button kind="primary" onClick={() => props.onRetry()}>
          {words().retry}
        </Button>
      </Show>
    </>
  );
}
