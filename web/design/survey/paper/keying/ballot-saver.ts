import { createSignal } from 'solid-js';
import type { PaperBallot } from '#domain/paper/model';
import { ApiProblem } from '../../../../lib/client';
import type { BallotContent, BallotSave } from '../paper-data';

export type SavingState =
  | { readonly kind: 'untouched' | 'saving' | 'failed' }
  | { readonly kind: 'saved'; readonly at: number }
  /** The server will not take it however often it is sent. */
  | { readonly kind: 'refused'; readonly problem: ApiProblem };

export interface BallotSaverOptions {
  readonly ballots: readonly PaperBallot[];
  readonly save: (ballot: BallotSave) => Promise<number>;
  readonly now: () => number;
  readonly pause?: number;
  readonly retry?: number;
}

/** A keyer types two figures a second; what a power cut takes is one of them. */
const PAUSE = 400;
const RETRY = 5_000;

export type BallotSaver = ReturnType<typeof createBallotSaver>;

/** All ballots of a pass; what changes is saved after a short pause, one request at a time, until it is stored. */
export function createBallotSaver({ ballots, save, now, pause = PAUSE, retry = RETRY }: BallotSaverOptions) {
  const [state, setState] = createSignal<SavingState>({ kind: 'untouched' });
  /** Rises when a ballot is done, void or neither any more; figures come and go too often for that. */
  const [milestone, setMilestone] = createSignal(0);
  const known = new Map(ballots.map((ballot) => [ballot.stamp, ballot]));
  const waiting = new Set<number>();
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ballot = (stamp: number): PaperBallot => {
    const found = known.get(stamp);
    if (!found) throw new RangeError(`no ballot ${stamp}`);
    return found;
  };

  const change = (stamp: number, content: BallotContent) => {
    const before = ballot(stamp);
    known.set(stamp, { stamp, revision: before.revision, ...content });
    waiting.add(stamp);
    if (before.done !== content.done || before.voidReason !== content.voidReason) setMilestone((count) => count + 1);
    if (state().kind === 'refused') return;
    setState({ kind: 'saving' });
    schedule(pause);
  };

  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => (running = undefined));
    return running;
  };

  const saveAll = async () => {
    for (const [stamp] of waiting.entries()) {
      if (state().kind === 'refused') return;
      waiting.delete(stamp);
      if (!(await saveOne(stamp))) return;
    }
    if (state().kind === 'saving') setState({ kind: 'saved', at: now() });
  };

  const saveOne = async (stamp: number): Promise<boolean> => {
    try {
      const revision = await save(ballot(stamp));
      known.set(stamp, { ...ballot(stamp), revision });
      return true;
    } catch (error) {
      waiting.add(stamp);
      const isFinal = error instanceof ApiProblem && !PASSING.has(error.code);
      setState(isFinal ? { kind: 'refused', problem: error } : { kind: 'failed' });
      if (!isFinal) schedule(retry);
      return false;
    }
  };

  const stop = () => clearTimeout(timer);
  return { state, milestone, ballot, change, flush, stop, pending: () => waiting.size > 0 || running !== undefined };
}

/** What the next attempt may get past. */
const PASSING: ReadonlySet<string> = new Set(['network.unreachable', 'server.failed', 'storage.full']);
