import { describe, expect, it } from 'vitest';
import type { RaterGroup } from '#domain/survey/model';
import { analysedWave, evenOptions, OPEN, releasedOf, type Wave } from './analysed-wave';
import { REVIEW } from './random-wave';

const GROUPS: readonly RaterGroup[] = [
  { id: 'leaders', name: { zh: '领导' }, weight: 40 },
  { id: 'public', name: { zh: '群众' }, weight: 60 },
  { id: 'guests', name: { zh: '来宾' }, weight: 0 },
];
const ballots = (groupId: string, cell: string, count: number) =>
  Array.from({ length: count }, () => ({ groupId, vector: [cell] }));

/** Weights that doubles do not hold exactly. */
function uneven<One>(criteria: readonly One[]): readonly (One & { readonly weight: number })[] {
  return criteria.map((criterion, place) => ({ ...criterion, weight: [0.1, 0.3, 0.7][place] ?? 1 }));
}

function reviewOf(wave: Pick<Wave, 'ballots'> & Partial<Wave>) {
  const [review] = analysedWave({ questions: [REVIEW], groups: GROUPS, settings: OPEN, ...wave }).reviews;
  if (review === undefined) throw new Error('no review');
  return review;
}

describe('the cards that a review is analysed by', () => {
  it('are those of groups with a weight that reach the minimum for the target', () => {
    const own = [
      ...ballots('leaders', '444333222', 12),
      ...ballots('public', '111222...', 10),
      ...ballots('public', '......444', 9),
      ...ballots('guests', '000000000', 30),
    ];
    const settings = { minimumGroupSize: 10 };
    expect(reviewOf({ ballots: own, settings })).toMatchObject({ raters: 20, targets: 3, cards: 3 * 12 + 2 * 10 });
  });

  it('are of raters that are told in tens where a unit hides how many rated nothing else', () => {
    const divided = Array.from({ length: 12 }, (_, rater) =>
      ballots('leaders', `${rater % 5}${(rater + 1) % 5}${(rater + 2) % 5}`.repeat(2).padEnd(9, '.'), 1),
    ).flat();
    const raters = (agreed: number) =>
      reviewOf({
        ballots: [...divided, ...ballots('leaders', '......333', agreed)],
        settings: { minimumGroupSize: 10 },
      });
    expect([11, 12].map((agreed) => raters(agreed).raters)).toEqual([20, 20]);
  });

  it('leave out void cards, and count "don’t know" as the scheme says', () => {
    const own = [...ballots('leaders', '4.....222', 2), ...ballots('public', '---33.222', 2)];
    expect(reviewOf({ ballots: own })).toMatchObject({ cards: 2 + 2 + 2 });
    const scheme = { dontKnow: { kind: 'score', score: 50 } } as const;
    expect(reviewOf({ ballots: own, scheme })).toMatchObject({ cards: 2 + 2 + 2 + 2 });
  });

  it('show how much each group decides the ranking, of what it brings into the scores', () => {
    const own = [
      ...ballots('leaders', '444333222', 2),
      ...ballots('leaders', '333222111', 2),
      ...ballots('public', '222222222', 4),
    ];
    const { groupEffects } = reviewOf({ ballots: own }).discrimination;
    expect(groupEffects).toMatchObject([
      { groupId: 'leaders', effect: { value: expect.closeTo(1, 9), n: 3 } },
      { groupId: 'public', effect: { value: expect.closeTo(0, 9) } },
    ]);
  });

  it('find the ballots that rate everything alike, of those with ten ratings', () => {
    const fourth = { id: 'order', title: { zh: '秩序' }, weight: 1 };
    const wide = { ...REVIEW, criteria: [...REVIEW.criteria, fourth] };
    const own = [
      ...ballots('leaders', '444444444444', 3),
      ...ballots('public', '444433332222', 4),
      ...ballots('public', '444444444...', 5),
    ];
    const identical = (wave: Pick<Wave, 'ballots'> & Partial<Wave>) => reviewOf(wave).discrimination.identicalBallots;
    expect(identical({ questions: [wide], ballots: own })).toMatchObject({ value: 3 / 7, n: 7 });
    const short = { reason: 'too-few', need: 10, counted: 'ratings' };
    expect(identical({ ballots: ballots('leaders', '444444444', 12) })).toEqual(short);
  });

  it('are alike where they are so on paper, whatever digits doubles lose on the way', () => {
    const thirds = { ...REVIEW, scale: { options: evenOptions(4) }, criteria: uneven(REVIEW.criteria) };
    const alike = ['222222222', '22.22.22.', '.22.22.22', '2.22.22.2'].flatMap((cell) => ballots('public', cell, 3));
    const { agreement, leniency } = reviewOf({ questions: [thirds], ballots: alike });
    const none = { reason: 'no-variance' };
    expect(releasedOf(agreement)).toMatchObject({ icc1: none, krippendorff: { nominal: none, interval: none } });
    expect(releasedOf(leniency).methods.map(({ result }) => result)).toMatchObject([none, none, none, none]);
  });

  it('agree in their criteria', () => {
    const own = [...ballots('leaders', '441330221', 4), ...ballots('public', '332123224', 4)];
    const { alpha } = releasedOf(reviewOf({ ballots: own }).agreement);
    expect(alpha).toMatchObject({ n: 24, method: 'cronbach-alpha' });
    expect(alpha).not.toHaveProperty('standardError');
  });
});
