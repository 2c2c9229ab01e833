import { createResource, createSignal } from 'solid-js';
import type { BoxKey } from '#domain/anonymity/box-key';
import { readSheet, type ShareSheet, SHEET_LINES } from '#domain/anonymity/trustees/share-sheet';
import { createAction } from '../../../lib/action';
import type { CollectionProps } from '../collection-page';
import { loadWave } from '../survey-data';
import { originOf, rebuildKey } from './divided-key';
import { openInner } from './open-inner';
import { type ClosedEnvelopes, loadClosed, tellSecrets } from './trustee-data';

export interface PeelingProps extends CollectionProps {
  readonly state: ClosedEnvelopes;
}

export type PeelingState = ReturnType<typeof createPeeling>;

export const BLANK_SHEET: readonly string[] = Array.from({ length: SHEET_LINES }, () => '');
/** As many as the server takes in one go. */
const RUN = 2000;

/** The two sheets as they are typed, the key that they make, and how far it has opened the envelopes. */
export function createPeeling(props: PeelingProps) {
  const { publicKey } = props.state.trustees;
  const waveId = props.wave.id;
  const origin = originOf(waveId, publicKey);
  const action = createAction();
  const [closed, setClosed] = createSignal(props.state.closed);
  const [typed, setTyped] = createSignal<readonly (readonly string[])[]>([BLANK_SHEET, BLANK_SHEET]);
  const [sheets] = createResource(typed, (both) => Promise.all(both.map((lines) => readSheet(lines, origin))));
  const [refusal, setRefusal] = createSignal<Refusal>();
  const [key, setKey] = createSignal<BoxKey>();
  const type = (which: number, lines: readonly string[]) => {
    setRefusal(undefined);
    setTyped(typed().with(which, lines));
  };
  const good = () => (sheets.latest ?? []).flatMap((sheet) => (sheet.ok ? [sheet.value] : []));
  const begin = async () => {
    const rebuilt = await keyOf(good(), publicKey, waveId);
    setRefusal(typeof rebuilt === 'string' ? rebuilt : undefined);
    if (typeof rebuilt === 'string') return;
    setKey(rebuilt);
    setTyped([BLANK_SHEET, BLANK_SHEET]);
    await goOn(rebuilt);
  };
  const goOn = async (held: BoxKey) => {
    const load = () => loadClosed(waveId, RUN);
    const tell = (told: Parameters<typeof tellSecrets>[1]) => tellSecrets(waveId, told);
    const opened = await action.run(() => openInner({ key: held, load, tell, onProgress: setClosed }));
    if (!opened) return;
    setKey(undefined);
    props.onChanged(await loadWave(waveId));
  };
  return { action, closed, typed, sheets: () => sheets.latest, good, refusal, key, type, begin, goOn };
}

type Refusal = 'same' | 'notTogether';

async function keyOf(sheets: readonly ShareSheet[], publicKey: string, waveId: string): Promise<BoxKey | Refusal> {
  if (new Set(sheets.map(({ number }) => number)).size < sheets.length) return 'same';
  return (await rebuildKey(sheets, originOf(waveId, publicKey))) ?? 'notTogether';
}
