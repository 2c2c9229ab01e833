import { describe, expect, it } from 'vitest';
import { solver } from '../../../support/attacker/bound-attack';
import { breachesOf } from '../../../support/attacker/judge-release';
import { atomsIn, attackedRelease, attackedReleases, setsOfKnownSize } from '../../../support/attacker/published-sets';
import { FOLLOW_UP, withFollowUp } from '../../../support/attacker/random-follow-up';
import { randomSurvey } from '../../../support/attacker/random-survey';
import { isDerivable } from '../../../support/attacker/rank-attack';
import { seededRandom } from '../../../support/seeded-random';

const SURVEYS = 100;

describe('an attacker with exact arithmetic and linear programming', () => {
  it.each([
    ['surveys', 20_26, undefined],
    ['rankings', 7, ['ranking']],
  ] as const)(`finds nothing in the releases of ${SURVEYS} random %s`, async (_, seed, kinds) => {
    const highs = await solver();
    const random = seededRandom(seed);
    let [hidden, shown] = [0, 0];
    for (let survey = 0; survey < SURVEYS; survey++) {
      const views = attackedReleases(randomSurvey(random, kinds));
      hidden += views[0].hidden.length;
      shown += views[0].published.length;
      const breaches = views.flatMap((attacked) => breachesOf(highs, attacked));
      expect({ survey, breaches }).toEqual({ survey, breaches: [] });
    }
    expect(hidden).toBeGreaterThan(SURVEYS);
    expect(shown).toBeGreaterThan(SURVEYS);
  });

  /** How many were asked in a set is a sum of counts in it: it tells nothing new only if these can be derived anyway. */
  it(`learns of ${SURVEYS} random surveys nothing by how many were asked a follow-up`, () => {
    const random = seededRandom(6);
    let shown = 0;
    for (let survey = 0; survey < SURVEYS;) {
      const asked = withFollowUp(randomSurvey(random), random);
      if (!asked.questions.some(({ id }) => id === FOLLOW_UP)) continue;
      const attacked = attackedRelease(asked);
      const sets = setsOfKnownSize(asked, FOLLOW_UP);
      const telling = sets
        .map((people) => atomsIn(attacked, people))
        .filter((set) => set.length > 0 && !isDerivable(set, attacked));
      expect({ survey, telling }).toEqual({ survey, telling: [] });
      shown += sets.length;
      survey += 1;
    }
    expect(shown).toBeGreaterThan(SURVEYS);
  });
});
