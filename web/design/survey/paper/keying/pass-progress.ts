import { type Accessor, createMemo, createSignal } from 'solid-js';
import { type PaperBallot, type PaperPass, UNUSABLE, type VoidReason } from '#domain/paper/model';
import type { BallotSaver } from './ballot-saver';

/** How far the pass is that is keyed on this page. */
export interface KeyingProgress {
  readonly pass: PaperPass;
  readonly done: number;
  readonly voids: readonly VoidReason[];
  /** Ballots with cells that could not be used, the latest last. */
  readonly unusable: readonly { readonly stamp: number; readonly cells: number }[];
  /** Seconds a ballot, since the page was opened. Measured here and stored nowhere. */
  readonly pace?: number;
}

export interface ProgressOptions {
  readonly pass: PaperPass;
  readonly stamps: readonly number[];
  readonly saver: BallotSaver;
  readonly pace: Accessor<number | undefined>;
}

export function createProgress({ pass, stamps, saver, pace }: ProgressOptions): Accessor<KeyingProgress> {
  return createMemo(() => {
    saver.milestone();
    const ballots = stamps.map(saver.ballot);
    const seconds = pace();
    return {
      pass,
      done: ballots.filter(({ done }) => done).length,
      voids: ballots.flatMap(({ voidReason }) => voidReason ?? []),
      unusable: ballots.flatMap(unusableIn),
      ...(seconds !== undefined && { pace: seconds }),
    };
  });
}

function unusableIn({ stamp, cells, voidReason }: PaperBallot) {
  const count = voidReason ? 0 : cells.filter((keyed) => keyed === UNUSABLE).length;
  return count > 0 ? [{ stamp, cells: count }] : [];
}

/** A clock of the time spent on ballots; breaks are left out. */
export function createPace(now: () => number) {
  const [pace, setPace] = createSignal<number>();
  let spent = 0;
  let finished = 0;
  let since: number | undefined = now();
  const stop = () => {
    if (since !== undefined) spent += now() - since;
    since = undefined;
  };
  return {
    pace,
    pause: stop,
    resume: () => void (since ??= now()),
    finishBallot: () => {
      stop();
      since = now();
      finished += 1;
      setPace(Math.round(spent / finished / 1000));
    },
  };
}
