import { createResource, createSignal, Show } from 'solid-js';
import { decodeBase64url } from '#domain/anonymity/base64url';
import type { BoxKey } from '#domain/anonymity/box-key';
import { keyNumberOf, readSheet, type ShareSheet, SHEET_LINES } from '#domain/anonymity/trustees/share-sheet';
import { createAction } from '../../../lib/action';
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
import { loadWave } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import { originOf, rebuildKey } from './divided-key';
import { inGroups } from './line-groups';
import { openInner } from './open-inner';
import { SheetEntry } from './sheet-entry';
import { type ClosedEnvelopes, loadClosed, tellSecrets } from './trustee-data';
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

const BLANK = Array.from({ length: SHEET_LINES }, () => '');
/** As many as the server takes in one go. */
const RUN = 2000;

function PeelingWork(props: CollectionProps & { readonly state: ClosedEnvelopes }) {
  const words = () => trusteeWords().peeling;
  const { trustees, total } = props.state;
  const origin = originOf(props.wave.id, trustees.publicKey);
  const action = createAction();
  const [closed, setClosed] = createSignal(props.state.closed);
  const [typed, setTyped] = createSignal<readonly (readonly string[])[]>([BLANK, BLANK]);
  const [sheets] = createResource(typed, (both) => Promise.all(both.map((lines) => readSheet(lines, origin))));
  const [refusal, setRefusal] = createSignal('');
  const [key, setKey] = createSignal<BoxKey>();
  const [keyNumber] = createResource(() => keyNumberOf(decodeBase64url(trustees.publicKey)));
  const type = (which: number, lines: readonly string[]) => {
    setRefusal('');
    setTyped(typed().with(which, lines));
  };
  const good = () => (sheets.latest ?? []).flatMap((sheet) => (sheet.ok ? [sheet.value] : []));
  const begin = async () => {
    const rebuilt = await keyOf(good(), trustees.publicKey, props.wave.id);
    setRefusal(typeof rebuilt === 'string' ? words()[rebuilt] : '');
    if (typeof rebuilt === 'string') return;
    setKey(rebuilt);
    setTyped([BLANK, BLANK]);
    await goOn(rebuilt);
  };
  const goOn = async (held: BoxKey) => {
    const waveId = props.wave.id;
    const load = () => loadClosed(waveId, RUN);
    const tell = (told: Parameters<typeof tellSecrets>[1]) => tellSecrets(waveId, told);
    const opened = await action.run(() => openInner({ key: held, load, tell, onProgress: setClosed }));
    if (!opened) return;
    setKey(undefined);
    props.onChanged(await loadWave(waveId));
  };
  return (
    <>
      <Title small subtitle={words().scope}>
        {words().title(formatNumber(total))}
      </Title>
      <div class="peeling">
        <div>
          <Show when={key()} fallback={<p>{words().trustees(trustees.names.join(trusteeWords().separator))}</p>}>
            <p>{words().keepOpen}</p>
          </Show>
          <p class="muted">{words().keyNumber(inGroups(keyNumber() ?? ''))}</p>
          <Show when={closed() < total && !key()}>
            <Notice>{words().resumed(formatNumber(closed()), formatNumber(total))}</Notice>
          </Show>
          <Show
            when={key()}
            fallback={
              <>
                <div class="peeling-sheets">
                  {[words().first, words().second].map((title, which) => (
                    <SheetEntry
                      title={title}
                      names={trustees.names}
                      typed={typed()[which] ?? BLANK}
                      read={sheets.latest?.[which]}
                      disabled={action.busy()}
                      onTyped={(lines) => type(which, lines)}
                    />
                  ))}
                </div>
                <p role="status" class="peeling-missing">
                  {good().length === 1 ? words().oneOnly : ''}
                </p>
                <Show when={refusal()}>
                  <Notice tone="danger" live>
                    {refusal()}
                  </Notice>
                </Show>
                <Button kind="primary" size="large" disabled={good().length < 2} onClick={() => void begin()}>
                  {words().act}
                </Button>
              </>
            }
          >
            {(held) => (
              <>
                <p role="status">
                  {words().opening}: {words().progress(formatNumber(total - closed()), formatNumber(total))}
                </p>
                <ProgressBar label={words().opening} value={total - closed()} of={total} />
                <Show when={action.problem()}>
                  <ActionProblem of={action} />
                  <p>{words().failed}</p>
                  <Button kind="primary" onClick={() => void goOn(held())}>
                    {words().retry}
                  </Button>
                </Show>
              </>
            )}
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

async function keyOf(
  sheets: readonly ShareSheet[],
  publicKey: string,
  waveId: string,
): Promise<BoxKey | 'same' | 'notTogether'> {
  if (new Set(sheets.map(({ number }) => number)).size < sheets.length) return 'same';
  return (await rebuildKey(sheets, originOf(waveId, publicKey))) ?? 'notTogether';
}
