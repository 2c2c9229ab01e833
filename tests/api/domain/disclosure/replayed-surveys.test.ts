import { describe, expect, it } from 'vitest';
import { randomSmallSurvey, SMALL_QUESTIONS } from '../../../support/attacker/random-small-survey';
import { type KnownOfHidden, type Range, replayed } from '../../../support/attacker/replayed-survey';
import { seededRandom } from '../../../support/seeded-random';

const SURVEYS = 10;
const MOST_WORLDS = 1500;

/** How far apart the fewest and the most are of what least is known of. */
function widest(ranges: readonly Range[]): number {
  return Math.max(...ranges.map(({ lowest, highest }) => highest - lowest));
}

/** Whether asking why it is hidden tells more of a cell than sums do, and leaves less open than half of k. */
function isNarrowed({ bySums, byReplay }: KnownOfHidden, minimumGroupSize: number): boolean {
  return widest(byReplay) < Math.min(widest(bySums), Math.ceil(minimumGroupSize / 2));
}

describe('an attacker who counts every way in which people can have answered', () => {
  const cases = Object.entries(SMALL_QUESTIONS).flatMap(([name, question]) =>
    // Ten people can rank three options in too many ways.
    (question.answers.length > 3 ? [5] : [5, 10]).map((minimumGroupSize) => ({ name, question, minimumGroupSize })),
  );

  it.each(cases)(
    `finds nothing in ${SURVEYS} small surveys $name, shown from $minimumGroupSize people, that sums do not tell`,
    ({ question, minimumGroupSize }) => {
      const random = seededRandom(6);
      let cells = 0;
      for (let survey = 0; survey < SURVEYS;) {
        const asked = randomSmallSurvey(random, { question, minimumGroupSize });
        const known = replayed(asked.survey, asked.truth, MOST_WORLDS);
        if (known === null || known.length === 0) continue;
        const narrowed = known.filter((cell) => isNarrowed(cell, minimumGroupSize));
        expect({ ...asked, narrowed }).toEqual({ ...asked, narrowed: [] });
        cells += known.length;
        survey += 1;
      }
      expect(cells).toBeGreaterThan(SURVEYS);
    },
    120_000,
  );
});
