import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { createAction } from '../../../../lib/action';
import type { PlanDraft } from '../plan-draft';
import { isSameTurnout } from '../plan-names';
import { askPreview, type PublicationPreview, type TurnoutPreview } from '../publication-data';

export type Trial = ReturnType<typeof createTrial>;

const TYPING_PAUSE = 500;

/**
 * Tries a plan out on the server whenever it changes, after a pause, and keeps the last trial on the page until the next
 * is there. An answer that comes after a later question is dropped.
 */
export function createTrial(waveId: string, plan: () => PlanDraft | undefined) {
  const asking = createAction();
  const [usual, setUsual] = createSignal<PublicationPreview>();
  const [other, setOther] = createSignal<TurnoutPreview>();
  const [turnout, setTurnout] = createSignal<number>();
  let latest = 0;

  async function ask(): Promise<void> {
    const publication = plan();
    if (publication === undefined) return;
    latest += 1;
    const own = latest;
    const copy: PlanDraft = JSON.parse(JSON.stringify(publication));
    await asking.run(async () => {
      const answer = await askPreview(waveId, { draft: copy, turnout: null });
      if (own !== latest) return;
      setUsual(answer);
      setTurnout((known) => known ?? answer.lastTurnout ?? answer.previews[0]?.turnout);
      const wanted = other()?.turnout;
      if (wanted !== undefined) await askOther(wanted, copy);
    });
    if (own !== latest) await ask();
  }

  async function askOther(wanted: number, draft: PlanDraft): Promise<void> {
    const { previews } = await askPreview(waveId, { draft, turnout: wanted });
    setOther(previews[0]);
  }

  /** Looks at a turnout that need not be among the usual ones. */
  async function tryTurnout(wanted: number): Promise<void> {
    const known = previews().find((one) => isSameTurnout(one.turnout, wanted));
    if (known !== undefined) {
      setTurnout(known.turnout);
      return;
    }
    const publication = plan();
    if (publication === undefined) return;
    const copy: PlanDraft = JSON.parse(JSON.stringify(publication));
    if (await asking.run(() => askOther(wanted, copy))) setTurnout(wanted);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      () => JSON.stringify(plan()),
      () => {
        clearTimeout(timer);
        latest += 1;
        timer = setTimeout(() => void ask(), usual() === undefined ? 0 : TYPING_PAUSE);
      },
    ),
  );
  onCleanup(() => clearTimeout(timer));

  const previews = createMemo(() => {
    const own = other();
    const all = [...(usual()?.previews ?? []), ...(own === undefined ? [] : [own])];
    return all.toSorted((one, another) => one.turnout - another.turnout);
  });
  const preview = createMemo(() => previews().find((one) => one.turnout === turnout()));
  return {
    previews,
    preview,
    people: () => usual()?.people,
    lastWaveId: () => usual()?.lastWaveId ?? null,
    lastTurnout: () => usual()?.lastTurnout ?? null,
    turnout: () => turnout(),
    choose: (next: number) => setTurnout(next),
    tryTurnout,
    busy: asking.busy,
    problem: asking.problem,
    retry: () => void ask(),
  };
}
