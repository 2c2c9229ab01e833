import { describe, expect, it } from 'vitest';
import { replayedSurveys, SMALL_CASES } from '../../../support/attacker/random-small-survey';
import { isNarrowed } from '../../../support/attacker/replayed-survey';
import { seededRandom } from '../../../support/seeded-random';

const LIMITS = { surveys: 10, mostWorlds: 1500 };

describe('an attacker who counts every way in which people can have answered', () => {
  it.each(SMALL_CASES)(
    `finds nothing in ${LIMITS.surveys} small surveys $name, shown from $minimumGroupSize people, that sums do not tell`,
    ({ question, minimumGroupSize }) => {
      for (const { known, ...asked } of replayedSurveys(seededRandom(6), { question, minimumGroupSize }, LIMITS)) {
        const narrowed = known.filter((cell) => isNarrowed(cell, minimumGroupSize));
        expect({ ...asked, narrowed }).toEqual({ ...asked, narrowed: [] });
      }
    },
  );
});
