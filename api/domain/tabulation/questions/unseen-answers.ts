import type { FinishedTally, Tally } from './answer-tally';

/** Answers of questions that nobody sees, of people who have something in common each. */
export interface UnseenAnswers {
  count(atom: number, counted: UnseenAnswer): void;
  finish(): readonly FinishedTally[];
}

interface UnseenAnswer {
  /** What is asked, and whom. */
  readonly name: readonly unknown[];
  readonly answer: unknown;
  /** Whether these people can answer in more than one way; asked once of each name. */
  readonly isOpen: () => boolean;
}

export function createUnseenAnswers(atomCount: number): UnseenAnswers {
  const tallies = new Map<string, CountedAnswers | null>();
  return {
    count(atom, { name, answer, isOpen }) {
      const key = JSON.stringify(name);
      const known = tallies.get(key);
      const tally = known === undefined ? (isOpen() ? createCountedAnswers(atomCount) : null) : known;
      if (known === undefined) tallies.set(key, tally);
      tally?.add(atom, JSON.stringify(answer));
    },
    finish: () => [...tallies.values()].flatMap((tally) => (tally === null ? [] : [tally.finish()])),
  };
}

interface CountedAnswers {
  add(atom: number, answer: string): void;
  finish(): FinishedTally;
}

/** Of any number of different answers, which are known in the end. */
function createCountedAnswers(atomCount: number): CountedAnswers {
  const positions = new Map<string, number>();
  const counts = new Map<number, Map<number, number>>();
  return {
    add(atom, answer) {
      const position = positions.get(answer) ?? positions.size;
      positions.set(answer, position);
      const own = counts.get(atom) ?? new Map<number, number>();
      counts.set(atom, own.set(position, (own.get(position) ?? 0) + 1));
    },
    finish() {
      const empty = (): Tally => ({ n: 0, dontKnow: 0, counts: [...positions.values()].map(() => 0) });
      return {
        groups: Array.from({ length: atomCount }, (_, atom) => {
          const own = counts.get(atom);
          if (own === undefined) return empty();
          const all = [...positions.values()].map((position) => own.get(position) ?? 0);
          return { n: all.reduce((sum, count) => sum + count, 0), dontKnow: 0, counts: all };
        }),
        histograms: (tally) => [tally.counts],
        describe: (tally) => tally,
      };
    },
  };
}
