import { createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import type { PaperBallot, VoidReason } from '#domain/paper/model';
import type { PaperForm } from '#domain/paper/paper-form';
import { createAction } from '../../../../lib/action';
import { createSafeLeaving } from '../../../../lib/safe-leaving';
import { type BallotSaver, createBallotSaver } from './ballot-saver';
import { createKeying } from './keying';
import { finishPass, type PassAddress, saveBallot } from '../paper-data';
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
  const saver = createBallotSaver({ ballots, save: (ballot) => saveBallot(address, ballot), now: Date.now });
  const pile = createPile(form, ballots, saver);
  const clock = createPace(Date.now);
  const progress = createProgress({ pass: address.pass, stamps: pile.stamps, saver, pace: clock.pace });
  const [asking, ask] = createSignal<Question>();
  const breaks = createBreaks(saver, clock);
  const action = createAction();
  const { stamp, keying } = pile;
  keepSafe(saver);

  const end = (reason?: VoidReason) => {
    const cells = keying().cells.all();
    saver.change(stamp(), { cells, done: true, ...(reason && { voidReason: reason }) });
    void saver.flush();
    clock.finishBallot();
    ask(pile.goToOpen() ? undefined : 'finish');
  };

  return {
    ...pile,
    ...breaks,
    address,
    form,
    saver,
    progress,
    action,
    asking,
    ask,
    isComplete: () => progress().done === pile.total,
    endBallot: () => (keying().cells.unvisited() > 0 ? ask('unvisited') : end()),
    end,
    takeBackVoid: () => saver.change(stamp(), { cells: keying().cells.all(), done: false }),
    finish: () =>
      action.run(async () => {
        await saver.flush();
        await finishPass(address);
        ask(undefined);
        onFinished();
      }),
  };
}

/** The ballots of the batch in the order of their stamps, and the one on top. */
function createPile(form: PaperForm, ballots: readonly PaperBallot[], saver: BallotSaver) {
  const stamps = ballots.map(({ stamp }) => stamp);
  /** The next one that is not done, from the top of the pile where none follows. */
  const openAfter = (from: number) => {
    const open = stamps.filter((one) => !saver.ballot(one).done);
    return open.find((one) => one > from) ?? open[0];
  };
  const [stamp, setStamp] = createSignal(openAfter(0) ?? 1);
  const keying = createMemo(() => {
    const own = stamp();
    const onChange = (cells: PaperBallot['cells']) => saver.change(own, { cells, done: false });
    return createKeying({ form, cells: saver.ballot(own).cells, onChange });
  });
  const voidReason = createMemo(() => {
    saver.milestone();
    return saver.ballot(stamp()).voidReason;
  });
  /** False where every ballot is done. */
  const goToOpen = () => {
    const next = openAfter(stamp());
    if (next !== undefined) setStamp(next);
    return next !== undefined;
  };
  /** One ballot further down or up the pile. */
  const turn = (by: 1 | -1) => {
    if (stamps.includes(stamp() + by)) setStamp(stamp() + by);
  };
  return { stamps, total: stamps.length, stamp, keying, voidReason, goToOpen, turn };
}

function createBreaks(saver: BallotSaver, clock: ReturnType<typeof createPace>) {
  const [paused, setPaused] = createSignal(false);
  const pause = () => {
    clock.pause();
    void saver.flush();
    setPaused(true);
  };
  const resume = () => {
    clock.resume();
    setPaused(false);
  };
  return { paused, pause, resume };
}

/** Nothing is lost when the page goes: leaving waits for the save, closing sends what is left. */
function keepSafe(saver: BallotSaver): void {
  createSafeLeaving(saver);
  const send = () => void saver.flush();
  onMount(() => window.addEventListener('pagehide', send));
  onCleanup(() => {
    window.removeEventListener('pagehide', send);
    saver.stop();
  });
}
