import { describe, expect, it } from 'vitest';
import { groupWorking } from '#domain/assessment/group-working';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import type { ReviewTable } from '#domain/tabulation/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { ranked } from './card-review';
import { NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS } from './example-review';

const ALL_BEST: ValidityRule = { id: 'best', scope: 'card', test: { kind: 'all-top', ratings: 3 }, action: 'void' };
const GROUPS = [
  { id: 'leaders', name: { zh: '领导' }, weight: 60 },
  { id: 'public', name: { zh: '群众' }, weight: 40 },
];
const QUESTION = reviewOf(3, 1);
const SCHEME = { ...USUAL_SCHEME, validity: [ALL_BEST] };

const divided = (rater: number) => `${rater % 4}${rater % 3}${(rater + 1) % 4}`;

/** Three units: the first as `opinion` says, of the second three leaders think the best throughout. */
function reviewed(opinion: (leader: number) => string): ReviewTable {
  const leaders = Array.from({ length: 12 }, (_, leader): CountedBallot => {
    const second = leader < 3 ? '444' : divided(leader);
    return { groupId: 'leaders', vector: [opinion(leader) + second + divided(leader)] };
  });
  const people = Array.from({ length: 20 }, (_, person): CountedBallot => {
    return { groupId: 'public', vector: [divided(person).repeat(3)] };
  });
  const { reviews } = tabulate({
    questionnaire: questionnaireOf(QUESTION),
    groups: GROUPS,
    settings: { ...SETTINGS, scheme: SCHEME },
    ballots: [...leaders, ...people],
    account: NO_ACCOUNT,
  });
  const [review] = reviews;
  if (review === undefined) throw new Error('no review');
  return review;
}

const leadersOf = (review: ReviewTable, target: number) => {
  const cell = ranked(review.targets[target]).groups[0]?.cell;
  if (cell?.released !== true) throw new Error('hidden');
  return cell;
};

describe('cards that a rule voids', () => {
  it('are told by rater group where nothing is hidden', () => {
    const review = reviewed(divided);
    expect(leadersOf(review, 1)).toMatchObject({ n: 9, voidCards: 3 });
    expect(ranked(review.targets[1])).toMatchObject({ voidCards: 3 });
    expect(review.rules).toMatchObject([{ hits: 3 }]);
  });

  it('are not told, and not said to be none, as soon as another unit hides a group', () => {
    const review = reviewed(() => '333');
    expect(ranked(review.targets[0]).groups[0]?.cell).toMatchObject({ released: false });
    expect(review.rules).toMatchObject([{ hits: null, decided: null }]);
    expect(ranked(review.targets[1])).not.toHaveProperty('voidCards');
    expect([1, 2].map((target) => leadersOf(review, target).voidCards)).toEqual([null, null]);
    const working = groupWorking({ question: QUESTION, scheme: SCHEME, score: leadersOf(review, 1) });
    expect(working.voidCards).toBeNull();
  });

  it('stand in the number of a group that is short of cards, as far as they do not make it enough', () => {
    const shortOf = (agreed: number) => {
      const [target] = reviewed((leader) => (leader < agreed ? '444' : leader < 9 ? '...' : divided(leader))).targets;
      return target?.status === 'insufficient' ? target.shortfall : null;
    };
    expect(shortOf(1)).toEqual([{ groupId: 'leaders', have: 4, need: 5 }]);
    expect(shortOf(2)).toEqual([{ groupId: 'leaders', need: 5 }]);
    expect(shortOf(9)).toEqual([{ groupId: 'leaders', need: 5 }]);
  });
});
