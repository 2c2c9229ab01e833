import { describe, expect, it } from 'vitest';
import type { Condition, Question } from '#domain/questionnaire/model';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import { EVERYBODY, tabulatedWave } from './analysed-wave';

const asked = (id: string) => ({ id, title: { zh: id }, required: false });

function choice(id: string): Question {
  return { ...asked(id), kind: 'single', options: ['yes', 'no'].map((own) => ({ id: own, label: { zh: own } })) };
}

function rating(id: string, of: string): Question {
  const showIf: Condition = { question: of, chosen: 'yes' };
  return { ...asked(id), kind: 'scale', from: 1, to: 5, lowLabel: { zh: '低' }, highLabel: { zh: '高' }, showIf };
}

const SIX = Array.from({ length: 6 }, (_, place) => place);
const [OF_ONE = [], OF_OTHER = []] = ['a', 'b'].map((name) => SIX.map((place) => `${name}${place}`));
const QUESTIONS = [
  choice('one'),
  choice('other'),
  ...OF_ONE.map((id) => rating(id, 'one')),
  ...OF_OTHER.map((id) => rating(id, 'other')),
];

/** Who is asked six ratings: the first of them, the second and so on answer them as it says. */
function ratingsOf(person: number, turn: number): readonly number[] {
  return SIX.map((place) => 1 + ((person * turn + place * (1 + (person % 3))) % 5));
}

/** Of 400 people 180 are asked the first six, 160 the second, and so many of them both. */
function waveWith(both: number, plan: { readonly withoutIndices?: boolean } = {}) {
  const people = [
    ...Array.from({ length: both }, () => [true, true]),
    ...Array.from({ length: 180 - both }, () => [true, false]),
    ...Array.from({ length: 160 - both }, () => [false, true]),
    ...Array.from({ length: 60 + both }, () => [false, false]),
  ];
  let [first, second] = [0, 0];
  const ballots = people.map(([one, other]): CountedBallot => {
    const own = one === true ? ratingsOf(first++, 2) : SIX.map(() => null);
    const others = other === true ? ratingsOf(second++, 3) : SIX.map(() => null);
    return { groupId: EVERYBODY, vector: [one === true ? 0 : 1, other === true ? 0 : 1, ...own, ...others] };
  });
  const items = (ids: readonly string[]) => ids.map((question) => ({ question }));
  const named = (id: string, ids: readonly string[]) => ({
    id,
    title: { zh: id },
    items: items(ids),
    minimumAnswered: 1,
  });
  return tabulatedWave({
    questions: QUESTIONS,
    ballots,
    plan: {
      ...(plan.withoutIndices !== true && {
        indices: [named('one', OF_ONE), named('both', [...OF_ONE, ...OF_OTHER]), named('other', OF_OTHER)],
        outcome: { index: 'one' },
      }),
    },
    scheme: {
      validity: [
        { id: 'many', scope: 'ballot', test: { kind: 'too-few-low', score: 101, least: 7 }, action: 'flag' },
        { id: 'even', scope: 'ballot', test: { kind: 'all-equal', ratings: 3 }, action: 'flag' },
      ],
    },
  });
}

describe('ratings that are asked for two reasons', () => {
  it.each([
    ['indices, drivers and flags', {}],
    ['the mean of ratings', { withoutIndices: true }],
  ])('tell by %s nothing of how many gave both', (_name, plan) => {
    const [few, many] = [waveWith(40, plan), waveWith(150, plan)];
    expect(few.questions).toEqual(many.questions);
    expect(few.analysis).toEqual(many.analysis);
    expect(few.ballots.rules).toEqual(many.ballots.rules);
  });

  it('have indices of their own, and signs of carelessness among the first', () => {
    const { analysis } = waveWith(40);
    expect(analysis?.indices.map(({ id, result }) => [id, result.released])).toEqual([
      ['one', true],
      ['both', false],
      ['other', true],
    ]);
    expect(analysis?.careless).toMatchObject({ ratings: 6, result: { released: true, everybody: { n: 180 } } });
    expect(analysis?.flags?.result).toMatchObject({ rules: [{ flagged: { reason: 'protected' } }, {}] });
  });
});
