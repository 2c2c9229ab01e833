import { describe, expect, it } from 'vitest';
import { solver } from '../../../support/attacker/bound-attack';
import { jointBreachesOf } from '../../../support/attacker/joint-attack';
import { breachesOf } from '../../../support/attacker/judge-release';
import { attackedReleases } from '../../../support/attacker/published-sets';
import {
  FOLLOW_UP,
  withFollowUpBehindJump,
  withJointFollowUp,
  withOneTick,
} from '../../../support/attacker/random-follow-up';
import { randomSurvey } from '../../../support/attacker/random-survey';
import { seededRandom } from '../../../support/seeded-random';

const SURVEYS = 100;
/** Those in which how many gave two answers told what nearly all who gave the one said to the other, of some hundred each. */
const TELLING_SURVEYS = [470, 1139, 1379];

/** One that shows units of those asked to tick, and no total, with others that are too small. */
const WITHOUT_TOTAL = 2656;

/** Over answers to two questions at once linear programmes are large: in parts, so that none takes long on a busy machine. */
const JOINT_SURVEYS = [[...TELLING_SURVEYS, ...numbersFrom(1)], numbersFrom(16), numbersFrom(31)];

function numbersFrom(first: number): readonly number[] {
  return Array.from({ length: 15 }, (_, place) => first + place);
}

describe('an attacker of follow-ups with conditions of all kinds, of their own and of their page', () => {
  it(`finds nothing in their own cells in ${SURVEYS} random surveys, though he knows how many were asked`, async () => {
    const highs = await solver();
    const random = seededRandom(5_2026);
    let [hidden, shown] = [0, 0];
    for (let survey = 0; survey < SURVEYS; survey++) {
      const views = attackedReleases(withJointFollowUp(randomSurvey(random), random), FOLLOW_UP);
      hidden += views[0].unfit.length;
      shown += views[0].published.length;
      const breaches = views.flatMap((attacked) => breachesOf(highs, attacked));
      expect({ survey, breaches }).toEqual({ survey, breaches: [] });
    }
    expect(hidden).toBeGreaterThan(SURVEYS);
    expect(shown).toBeGreaterThan(SURVEYS / 2);
  });

  it('does not see what all ticked in a hidden cell, where no total says so', async () => {
    const random = seededRandom(WITHOUT_TOTAL * 7919);
    const ticked = withOneTick(withJointFollowUp(randomSurvey(random), random));
    const [attacked] = attackedReleases(ticked, FOLLOW_UP);
    const sizes = attacked.published.map(({ atoms }) => atoms.length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes).not.toContain(attacked.atoms.length);
    expect(attacked.unfit.length).toBeGreaterThan(0);
    expect(breachesOf(await solver(), attacked)).toEqual([]);
  });

  it.each(JOINT_SURVEYS)(
    'learns nothing by them of the questions that lead to them, in random survey %i and others',
    async (...surveys) => {
      const highs = await solver();
      let attacked = 0;
      for (const survey of surveys) {
        const random = seededRandom(survey * 7919);
        const found = jointBreachesOf(highs, withJointFollowUp(randomSurvey(random), random));
        attacked += found.attacked;
        expect({ survey, breaches: found.breaches }).toEqual({ survey, breaches: [] });
      }
      expect(attacked).toBeGreaterThan(0);
    },
  );

  it.each([numbersFrom(201), numbersFrom(216)])(
    'learns nothing by them of rankings that lead to them, in random survey %i and others',
    async (...surveys) => {
      const highs = await solver();
      let attacked = 0;
      for (const survey of surveys) {
        const random = seededRandom(survey * 7919);
        const found = jointBreachesOf(highs, withJointFollowUp(randomSurvey(random, ['ranking']), random));
        attacked += found.attacked;
        expect({ survey, breaches: found.breaches }).toEqual({ survey, breaches: [] });
      }
      expect(attacked).toBeGreaterThan(0);
    },
  );

  it('learns nothing either where an answer to the first question leads past the second', async () => {
    const highs = await solver();
    let attacked = 0;
    for (const survey of numbersFrom(101)) {
      const random = seededRandom(survey * 7919);
      const found = jointBreachesOf(highs, withFollowUpBehindJump(randomSurvey(random), random));
      attacked += found.attacked;
      expect({ survey, breaches: found.breaches }).toEqual({ survey, breaches: [] });
    }
    expect(attacked).toBeGreaterThan(0);
  });
});
