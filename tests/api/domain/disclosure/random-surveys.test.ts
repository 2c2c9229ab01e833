import { describe, expect, it } from 'vitest';
import { solver } from '../../../support/attacker/bound-attack';
import { breachesOf } from '../../../support/attacker/judge-release';
import { attackedReleases } from '../../../support/attacker/published-sets';
import { randomSurvey } from '../../../support/attacker/random-survey';
import { seededRandom } from '../../../support/seeded-random';

const SURVEYS = 100;

describe('an attacker with exact arithmetic and linear programming', () => {
  it(`finds nothing in the releases of ${SURVEYS} random surveys`, async () => {
    const highs = await solver();
    const random = seededRandom(20_26);
    let [hidden, shown] = [0, 0];
    for (let survey = 0; survey < SURVEYS; survey++) {
      const views = attackedReleases(randomSurvey(random));
      hidden += views[0].hidden.length;
      shown += views[0].published.length;
      const breaches = views.flatMap((attacked) => breachesOf(highs, attacked));
      expect({ survey, breaches }).toEqual({ survey, breaches: [] });
    }
    expect(hidden).toBeGreaterThan(SURVEYS);
    expect(shown).toBeGreaterThan(SURVEYS);
  }, 60_000);
});
