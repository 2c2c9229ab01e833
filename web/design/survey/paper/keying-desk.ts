import { createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import type { PaperBallot, VoidReason } from '#domain/paper/model';
import type { PaperForm } from '#domain/paper/paper-form';
import { createAction } from '../../../lib/action';
import { createSafeLeaving } from '../draft/safe-leaving';
import { createBallotSaver } from './ballot-saver';
import { createKeying } from './keying';
import { finishPass, type PassAddress, saveBallot } from './paper-data';
import { createPace, createProgress } from './pass-progress';

export type Question = 'void' | 'unvisited' | 'finish';

export interface DeskOptions {
  readonly address: PassAddress;
  readonly form: PaperForm;
  readonly ballots: readonly PaperBallot[];
  readonly onFinished: () => void;
}

export type KeyingDesk = ReturnType<typeof createDesk>;

/** One pass at the desk: the ballot on top, the pile, and the acts that end a ballot or the pass. */
export function createDesk({ address, form, ballots, onFinished }: DeskOptions) {
  const stamps = ballots.map(({ stamp }) => stamp);
  const saver = createBallotSaver({ ballots, save: (ballot) => saveBallot(address, ballot), now: Date.now });
  const clock = createPace(Date.now);
  const progress = createProgress({ pass: address.pass, stamps, saver, pace: clock.pace });
  const [stamp, setStamp] = createSignal(openAfter(0) ?? 1);
  const [asking, setAsking] = createSignal<Question>();
  const [paused, setPaused] = createSignal(false);
  const action = createAction();
  keepSafe(saver);

  const keying = createMemo(() => {
    const own = stamp();
    const onChange = (cells: PaperBallot['cells']) => saver.change(own, { cells, done: false });
    return createKeying({ form, cells: saver.ballot(own).cells, onChange });
  });
  const voidReason = createMemo(() => {
    saver.milestone();
    return saver.ballot(stamp()).voidReason;
  });

  /** The next ballot that is not done, from the top of the pile where none follows. */
  function openAfter(from: number): number | undefined {
    const open = stamps.filter((one) => !saver.ballot(one).done);
    return open.find((one) => one > from) ?? open[0];
  }

  const end = (reason?: VoidReason) => {
    const cells = keying().cells.all();
    saver.change(stamp(), { cells, done: true, ...(reason && { voidReason: reason }) });
    void saver.flush();
    clock.finishBallot();
    const next = openAfter(stamp());
    setAsking(next === undefined ? 'finish' : undefined);
    if (next !== undefined) setStamp(next);
  };

  return {
    address,
    form,
    saver,
    keying,
    progress,
    voidReason,
    action,
    total: stamps.length,
    stamp,
    asking,
    ask: setAsking,
    paused,
    pause: () => {
      clock.pause();
      void saver.flush();
      setPaused(true);
    },
    resume: () => {
      clock.resume();
      setPaused(false);
    },
    /** One ballot further down or up the pile. */
    turn: (by: 1 | -1) => {
      if (stamps.includes(stamp() + by)) setStamp(stamp() + by);
    },
    isComplete: () => progress().done === stamps.length,
    endBallot: () => (keying().cells.unvisited() > 0 ? setAsking('unvisited') : end()),
    end,
    takeBackVoid: () => saver.change(stamp(), { cells: keying().cells.all(), done: false }),
    finish: () =>
      action.run(async () => {
        await saver.flush();
        await finishPass(address);
        setAsking(undefined);
        onFinished();
      }),
  };
}

/** Nothing is lost when the page goes: leaving waits for the save, closing sends what is left. */
function keepSafe(saver: ReturnType<typeof createBallotSaver>): void {
  createSafeLeaving(saver);
  const send = () => void saver.flush();
  onMount(() => window.addEventListener('pagehide', send));
  onCleanup(() => {
    window.removeEventListener('pagehide', send);
    saver.stop();
  });
}
