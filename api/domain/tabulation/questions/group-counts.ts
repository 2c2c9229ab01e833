import type { Tally } from './answer-tally';

/** Counts by rater group in one flat array. */
export interface GroupCounts {
  count(group: number, position: number, by?: number): void;
  countAnswer(group: number): void;
  countDontKnow(group: number): void;
  tallies(): readonly Tally[];
}

export function createGroupCounts(groupCount: number, width: number): GroupCounts {
  const counts = new Float64Array(groupCount * width);
  const answers = new Float64Array(groupCount);
  const dontKnow = new Float64Array(groupCount);
  return {
    count(group, position, by = 1) {
      if (!(position >= 0 && position < width)) throw new RangeError(`no position ${position} of ${width}`);
      const place = group * width + position;
      counts[place] = (counts[place] ?? 0) + by;
    },
    countAnswer(group) {
      answers[group] = (answers[group] ?? 0) + 1;
    },
    countDontKnow(group) {
      dontKnow[group] = (dontKnow[group] ?? 0) + 1;
    },
    tallies: () =>
      Array.from(answers, (n, group) => ({
        n,
        dontKnow: dontKnow[group] ?? 0,
        counts: [...counts.subarray(group * width, (group + 1) * width)],
      })),
  };
}
