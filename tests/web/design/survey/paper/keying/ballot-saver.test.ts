import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BallotSaver, createBallotSaver } from '../../../../../../web/design/survey/paper/keying/ballot-saver';
import type { BallotSave } from '../../../../../../web/design/survey/paper/paper-data';
import { ApiProblem, type ApiProblemCode } from '../../../../../../web/lib/client';

const BALLOTS = [1, 2].map((stamp) => ({ stamp, cells: [], done: false, revision: stamp }));

describe('saving what is keyed', () => {
  let sent: BallotSave[];
  let refusal: ApiProblemCode | undefined;
  let saver: BallotSaver;

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    refusal = undefined;
    const save = async (ballot: BallotSave) => {
      if (refusal) throw new ApiProblem(refusal);
      sent.push(ballot);
      return ballot.revision + 1;
    };
    saver = createBallotSaver({ ballots: BALLOTS, save, now: () => 99, pause: 400, retry: 5000 });
  });
  afterEach(() => void vi.useRealTimers());

  const key = (stamp: number, ...cells: readonly string[]) => saver.change(stamp, { cells, done: false });

  it('sends a ballot once after a pause, on top of the revision it knows', async () => {
    key(1, '4');
    key(1, '4', '5');
    expect(saver.state().kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toEqual([{ stamp: 1, cells: ['4', '5'], done: false, revision: 1 }]);
    expect([saver.state(), saver.pending()]).toEqual([{ kind: 'saved', at: 99 }, false]);
    key(1, '4', '5', '3');
    await vi.advanceTimersByTimeAsync(400);
    expect(sent.at(-1)).toMatchObject({ revision: 2 });
  });

  it('forgets no ballot when the next one is begun within the pause', async () => {
    key(1, '4');
    key(2, '3');
    await saver.flush();
    expect(sent.map(({ stamp }) => stamp)).toEqual([1, 2]);
  });

  it('sends what is keyed while a save is under way', async () => {
    key(1, '4');
    const flushing = saver.flush();
    key(1, '4', '5');
    await flushing;
    expect(sent.map(({ cells, revision }) => [cells.length, revision])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('tries again until the network is back', async () => {
    refusal = 'network.unreachable';
    key(1, '4');
    await vi.advanceTimersByTimeAsync(400);
    expect([saver.state().kind, saver.pending()]).toEqual(['failed', true]);
    refusal = undefined;
    await vi.advanceTimersByTimeAsync(5000);
    expect([sent.length, saver.pending()]).toEqual([1, false]);
  });

  it('stops where the server will never take it, and says why', async () => {
    refusal = 'paper.wrong-stage';
    key(1, '4');
    await vi.advanceTimersByTimeAsync(400);
    expect(saver.state()).toMatchObject({ kind: 'refused', problem: { code: 'paper.wrong-stage' } });
    refusal = undefined;
    key(1, '4', '5');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toEqual([]);
  });

  it('tells when a ballot is done or void, and not with every figure', () => {
    key(1, '4');
    expect(saver.milestone()).toBe(0);
    saver.change(1, { cells: ['4'], done: true });
    saver.change(2, { cells: [], voidReason: 'blank', done: true });
    expect(saver.milestone()).toBe(2);
  });
});
