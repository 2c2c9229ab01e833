import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveOutcome } from '../../../web/lib/autosave';
import { createAutosave } from '../../../web/lib/autosave';

describe('saving while one types', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function autosaveWith(answer: (value: string, revision: number) => SaveOutcome) {
    const calls: [string, number][] = [];
    const save = async (value: string, revision: number) => {
      calls.push([value, revision]);
      return answer(value, revision);
    };
    return { calls, autosave: createAutosave<string>({ revision: 4, save, now: () => 99, pause: 700 }) };
  }

  it('sends the last value once, with the revision it knows', async () => {
    const { calls, autosave } = autosaveWith((_, revision) => ({ kind: 'saved', revision: revision + 1 }));
    autosave.changed('a');
    autosave.changed('ab');
    expect(autosave.state().kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(700);
    expect(calls).toEqual([['ab', 4]]);
    expect(autosave.state()).toEqual({ kind: 'saved', at: 99 });
    autosave.changed('abc');
    await vi.advanceTimersByTimeAsync(700);
    expect(calls.at(-1)).toEqual(['abc', 5]);
  });

  it('keeps what could not be saved and sends it on request', async () => {
    let broken = true;
    const { calls, autosave } = autosaveWith((_, revision) =>
      broken ? { kind: 'failed' } : { kind: 'saved', revision: revision + 1 },
    );
    autosave.changed('a');
    await vi.advanceTimersByTimeAsync(700);
    expect(autosave.state().kind).toBe('failed');
    expect(autosave.pending()).toBe(true);
    broken = false;
    await autosave.flush();
    expect(calls).toEqual([
      ['a', 4],
      ['a', 4],
    ]);
    expect(autosave.pending()).toBe(false);
  });

  it('stops at a newer revision until one says which copy stays', async () => {
    const { calls, autosave } = autosaveWith((_, revision) =>
      revision < 7 ? { kind: 'outdated' } : { kind: 'saved', revision: revision + 1 },
    );
    autosave.changed('mine');
    await vi.advanceTimersByTimeAsync(700);
    autosave.changed('mine too');
    await vi.advanceTimersByTimeAsync(5000);
    expect(autosave.state().kind).toBe('outdated');
    expect(calls).toHaveLength(1);
    await autosave.overwrite(7);
    expect(calls.at(-1)).toEqual(['mine too', 7]);
    expect(autosave.state().kind).toBe('saved');
  });
});
