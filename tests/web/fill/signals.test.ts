import fc from 'fast-check';
import * as solid from 'solid-js';
import { describe, expect, it } from 'vitest';
import * as own from '../../../web/fill/signals';

type Signals = Pick<
  typeof own,
  'createSignal' | 'createMemo' | 'createRenderEffect' | 'createRoot' | 'onCleanup' | 'untrack'
>;

/** Solid under the page's signature of memos, in which the comparison stands alone. */
const SOLID: Signals = {
  ...solid,
  createSignal: (value) => {
    const [current, set] = solid.createSignal(value);
    return [current, (next) => void set(() => next)];
  },
  createMemo: (compute, equals) => solid.createMemo(compute, undefined, equals && { equals }),
};

interface Program {
  readonly signals: number;
  /** What each memo reads; above `signals` they are earlier memos. */
  readonly memos: readonly { readonly reads: readonly number[]; readonly modulus: number }[];
  /** What each effect reads, and what the effect inside it reads, unless the first is even. */
  readonly effects: readonly { readonly reads: readonly number[]; readonly inner: readonly number[] }[];
  readonly writes: readonly { readonly signal: number; readonly value: number }[];
}

const index = fc.nat(20);
const programs: fc.Arbitrary<Program> = fc.record({
  signals: fc.integer({ min: 1, max: 4 }),
  memos: fc.array(
    fc.record({ reads: fc.array(index, { minLength: 1, maxLength: 3 }), modulus: fc.integer({ min: 1, max: 4 }) }),
    { maxLength: 6 },
  ),
  effects: fc.array(
    fc.record({ reads: fc.array(index, { minLength: 1, maxLength: 3 }), inner: fc.array(index, { maxLength: 2 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  writes: fc.array(fc.record({ signal: index, value: fc.nat(5) }), { maxLength: 12 }),
});

/** What every effect saw after each write, in any order, and what was undone. */
function traceOf(signals: Signals, program: Program): readonly (readonly string[])[] {
  const { createSignal, createMemo, createRenderEffect, createRoot, onCleanup, untrack } = signals;
  const trace: string[][] = [[]];
  const note = (line: string) => trace.at(-1)?.push(line);
  const sources = Array.from({ length: program.signals }, () => createSignal(0));
  createRoot(() => {
    const values = program.memos.reduce<readonly (() => number)[]>(
      (earlier, { reads, modulus }) => [...earlier, createMemo(() => sumOf(earlier, reads) % (modulus + 1))],
      sources.map(([value]) => value),
    );
    const valueAt = (place: number) => values[place % values.length]?.() ?? 0;
    program.effects.forEach(({ reads, inner }, number) =>
      createRenderEffect(() => {
        const seen = reads.map(valueAt);
        note(`${number} saw ${seen.join()} beside ${untrack(() => valueAt(number))}`);
        onCleanup(() => note(`${number} undone`));
        if ((seen[0] ?? 0) % 2 === 0) return;
        createRenderEffect(() => {
          note(`${number} inside saw ${inner.map(valueAt).join()}`);
          onCleanup(() => note(`${number} inside undone`));
        });
      }),
    );
  });
  for (const { signal, value } of program.writes) {
    trace.push([]);
    sources[signal % sources.length]?.[1](value);
  }
  return trace.map((lines) => lines.toSorted());
}

/** The later ones are read only while the first is not 0: dependencies come and go. */
function sumOf(values: readonly (() => number)[], reads: readonly number[]): number {
  return reads.reduce((sum, place, position) => {
    return position > 0 && sum === 0 ? 0 : sum + (values[place % values.length]?.() ?? 0);
  }, 0);
}

describe('signals of the member’s page', () => {
  it('run and undo the same effects as Solid’s, on the same values', () => {
    fc.assert(
      fc.property(programs, (program) => {
        expect(traceOf(own, program)).toEqual(traceOf(SOLID, program));
      }),
      { numRuns: 2_000 },
    );
  });

  it('run an effect again that changes what it has read, until it stays', () => {
    const seen: number[] = [];
    own.createRoot(() => {
      const [count, setCount] = own.createSignal(0);
      own.createRenderEffect(() => {
        seen.push(count());
        if (count() < 3) setCount(count() + 1);
      });
    });
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('go on after an effect has thrown', () => {
    const [count, setCount] = own.createSignal(0);
    const seen: number[] = [];
    own.createRoot(() => {
      own.createRenderEffect(() => {
        if (count() === 1) throw new Error('broken');
      });
      own.createRenderEffect(() => void seen.push(count()));
    });
    expect(() => setCount(1)).toThrow('broken');
    setCount(2);
    expect(seen).toEqual([0, 2]);
  });

  it('compare values of a memo as they are told to', () => {
    const [word, setWord] = own.createSignal('a');
    const seen: string[] = [];
    const sameLength = (before = '', after: string) => before.length === after.length;
    own.createRoot(() => {
      const memo = own.createMemo(word, sameLength);
      own.createRenderEffect(() => void seen.push(memo()));
    });
    setWord('b');
    setWord('cc');
    expect(seen).toEqual(['a', 'cc']);
  });
});
