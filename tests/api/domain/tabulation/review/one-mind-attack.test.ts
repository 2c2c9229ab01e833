import { describe, expect, it } from 'vitest';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { ReviewTable } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { ranked } from './card-review';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS } from './example-review';

const RATERS = 20;
const STEP = 25;

const QUESTION: TargetsQuestion = {
  ...reviewOf(3, 1),
  criteria: [
    { id: 'c0', title: { zh: '一项' }, weight: 50 },
    { id: 'c1', title: { zh: '另一项' }, weight: 50 },
  ],
  scale: {
    options: Array.from({ length: 5 }, (_, option) => ({
      id: `s${option}`,
      label: { zh: `${option}` },
      score: STEP * option,
    })),
  },
};

/** Cards of those who differ, by rater group; all others answer 3 throughout. */
type Dissent = Readonly<Record<string, readonly string[]>>;

/** The same raters rate three units; of the first they are of one mind but for those who differ. A dash is "don't know". */
function reviewWith(dissent: Dissent): ReviewTable {
  const ballots = GROUPS.flatMap(({ id }, group) =>
    Array.from({ length: RATERS }, (_, rater) => {
      const others = [rater * 7 + group, rater * 3 + (rater >> 2)].map((card) => `${card % 5}${(card >> 1) % 5}`);
      return { groupId: id, vector: [(dissent[id]?.[rater] ?? '33') + others.join('')] };
    }),
  );
  const { reviews } = tabulate({
    questionnaire: questionnaireOf(QUESTION),
    groups: GROUPS,
    settings: SETTINGS,
    ballots,
    account: NO_ACCOUNT,
  });
  const [review] = reviews;
  if (review === undefined) throw new Error('no review');
  return review;
}

const errorsOf = ({ targets, index }: ReviewTable) => {
  const { score, points, criteria } = ranked(targets[0]);
  const cells = criteria.map(({ cell }) => (cell.released ? cell.score : null));
  return [score, points, index, ...cells].map((one) => one && [one.standardError, one.degreesOfFreedom]);
};

describe('a unit of which every rater group is of one mind', () => {
  const unanimous = reviewWith({});

  it('does not tell how many of them did not know it, or left it half open', () => {
    const unsure = ranked(reviewWith({ staff: ['--', '--', '..'] }).targets[0]);
    expect(unsure.groups.map(({ cell }) => cell.released)).toEqual([false, false, false]);
    expect(unsure).not.toHaveProperty('dontKnow');
    expect(unsure).not.toHaveProperty('voidCards');
  });

  it('shows none of its groups', () => {
    expect(ranked(unanimous.targets[0]).groups.map(({ cell }) => cell.released)).toEqual([false, false, false]);
  });

  it.each([
    { name: 'one', dissent: { public: ['44'] } },
    { name: 'two', dissent: { leaders: ['44', '44'] } },
    { name: 'one of each group', dissent: { leaders: ['22'], peers: ['44'], public: ['22'] } },
  ])('has the error that it would have if $name differed', ({ dissent }) => {
    expect(errorsOf(reviewWith(dissent))).toEqual(errorsOf(unanimous));
  });

  it('has every figure that it would have if two who differed made up for each other', () => {
    expect(reviewWith({ peers: ['44', '22'] })).toEqual(unanimous);
  });

  it('has the error of how far its raters lie apart elsewhere, and of what its score is rounded to', () => {
    // Two units show each group, so all six cells are taken: 20 raters each.
    const shown = unanimous.targets.slice(1).flatMap((target) => ranked(target).groups.map(({ cell }) => cell));
    const deviations = shown.flatMap((cell) => (cell.released ? (cell.standardDeviation ?? []) : []));
    expect(deviations).toHaveLength(6);
    const spread = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0) / 6;
    const exact = Math.sqrt((spread / RATERS) * (0.2 ** 2 + 0.3 ** 2 + 0.5 ** 2) + 1 / 12);
    expect(ranked(unanimous.targets[0]).score).toMatchObject({ value: 75, standardError: Math.ceil(exact * 10) / 10 });
  });
});
