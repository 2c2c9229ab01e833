import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTrialRun } from '../../../../../../web/design/survey/scoring/trial/trial-run';

describe('trying a scheme while one types', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks once after a pause', async () => {
    const ask = vi.fn(async (question: string) => question.toUpperCase());
    const { state, later } = createRoot(() => createTrialRun(ask, 500));
    later('a');
    later('ab');
    expect(state()).toEqual({ kind: 'idle' });
    await vi.advanceTimersByTimeAsync(500);
    expect(ask.mock.calls).toEqual([['ab']]);
    expect(state()).toEqual({ kind: 'answered', answer: 'AB' });
  });

  it('drops an answer that was overtaken, and keeps the last one until the next', async () => {
    const waits: Readonly<Record<string, number>> = { slow: 3000, quick: 100 };
    const ask = (question: string) =>
      new Promise<string>((resolve) => setTimeout(() => resolve(question), waits[question] ?? 0));
    const { state, later } = createRoot(() => createTrialRun(ask, 500));
    later('slow');
    await vi.advanceTimersByTimeAsync(600);
    later('quick');
    await vi.advanceTimersByTimeAsync(700);
    expect(state()).toEqual({ kind: 'answered', answer: 'quick' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(state()).toEqual({ kind: 'answered', answer: 'quick' });
  });

  it('says that it failed and can ask again', async () => {
    let broken = true;
    const ask = async () => {
      if (broken) throw new Error('offline');
      return 'answer';
    };
    const { state, later } = createRoot(() => createTrialRun(ask, 500));
    later(undefined);
    await vi.advanceTimersByTimeAsync(500);
    expect(state()).toEqual({ kind: 'failed' });
    broken = false;
    later(undefined);
    await vi.advanceTimersByTimeAsync(500);
    expect(state()).toEqual({ kind: 'answered', answer: 'answer' });
  });
});
