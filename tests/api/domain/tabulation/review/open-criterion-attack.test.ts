import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { TargetGroupScore } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { ranked } from './card-review';
import { CRITERION_WEIGHTS, GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SCORES, SETTINGS } from './example-review';

const COMPLETE = ['432', '343', '224', '444', '333', '222', '423', '341', '134', '214'];

/** The cells of the groups whose cards are given, all of one target. */
function cellsOf(cards: Readonly<Record<string, readonly string[]>>, scheme?: Partial<ScoringScheme>) {
  const { reviews } = tabulate({
    questionnaire: questionnaireOf(reviewOf(1, 1)),
    groups: GROUPS,
    settings: { ...SETTINGS, scheme: { ...USUAL_SCHEME, ...scheme } },
    ballots: Object.entries(cards).flatMap(([groupId, own]) => own.map((card) => ({ groupId, vector: [card] }))),
    account: NO_ACCOUNT,
  });
  const target = reviews[0]?.targets[0];
  if (target?.status !== 'ranked') return [];
  return ranked(target).groups.flatMap(({ cell }) => (cell.released ? [cell] : []));
}

/** What the counts that are shown make of the mean; nothing if a criterion is hidden. */
function meanOfCounts({ criteria }: TargetGroupScore): number | null {
  if (criteria.some(({ reason }) => reason !== undefined)) return null;
  const total = CRITERION_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
  return criteria.reduce((sum, { counts }, criterion) => {
    const n = counts.reduce((all, count) => all + count, 0);
    const scores = counts.reduce((all, count, option) => all + count * (SCORES[option] ?? 0), 0);
    return sum + ((CRITERION_WEIGHTS[criterion] ?? 0) / total) * (scores / n);
  }, 0);
}

describe('who alone left a criterion open', () => {
  const others = { leaders: COMPLETE, peers: COMPLETE };

  it('has given ratings that counts, mean and score leave open', () => {
    // The same ratings of each criterion; the one without the third gave the first two 4 and 1, or 1 and 4.
    const one = cellsOf({ ...others, public: [...COMPLETE.slice(1), '41.', '142'] });
    const other = cellsOf({ ...others, public: [...COMPLETE.slice(1), '14.', '412'] });
    const told = ({ n, mean, criteria }: TargetGroupScore) => ({ n, mean, criteria });
    expect(one.map(told)).toEqual(other.map(told));
    expect(one).toHaveLength(3);
  });

  it('is the only one whose rating a criterion has: then it has no part in the mean', () => {
    const cards = [...COMPLETE.map((card) => `${card.slice(0, 2)}.`), '440'];
    const settings = { ...SETTINGS, collection: { kind: 'import', personal: false } as const };
    const { reviews } = tabulate({
      questionnaire: questionnaireOf(reviewOf(1, 1)),
      groups: GROUPS,
      settings,
      ballots: cards.map((card) => ({ groupId: 'public', vector: [card] })),
      account: NO_ACCOUNT,
    });
    const means = [0, 1].map(
      (criterion) => cards.reduce((sum, card) => sum + (SCORES[Number(card[criterion])] ?? 0), 0) / cards.length,
    );
    const [first = 0, second = 0] = means;
    expect(ranked(reviews[0]?.targets[0]).score.value).toBeCloseTo((50 * first + 30 * second) / 80, 10);
  });
});

const card = fc
  .tuple(...CRITERION_WEIGHTS.map(() => fc.constantFrom('0', '1', '2', '3', '4', '.')))
  .map((ratings) => ratings.join(''));
const trimming = fc.constantFrom<ScoringScheme['trimming']>(
  { kind: 'none' },
  { kind: 'count', each: 2, above: 5, cut: 'drop' },
  { kind: 'share', share: 0.1, cut: 'drop' },
);

describe('the mean of a group of which all criteria are shown', () => {
  it('is what the counts make it, whatever was left open and whatever is trimmed', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(card, { minLength: 20, maxLength: 60 }), trimming, (cards, rule) => {
        for (const cell of cellsOf({ public: cards }, { trimming: rule })) {
          const mean = meanOfCounts(cell);
          if (mean === null) continue;
          compared += 1;
          expect(cell.mean).toBeCloseTo(mean, 10);
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});

describe('equal cards at the border of what is trimmed', () => {
  it('are cut by what they say of this target, so that the counts tell nothing of another', () => {
    // The first three have a score of 0, and one of them is cut.
    const scheme = { trimming: { kind: 'count', each: 1, above: 5, cut: 'drop' } } as const;
    const countsWith = (others: readonly string[]) => {
      const cards = ['00.', '000', '0.0', '222', '333', '444', '234', '432', '343', '424', '242', '323', '232'];
      const { reviews } = tabulate({
        questionnaire: questionnaireOf(reviewOf(2, 1)),
        groups: GROUPS,
        settings: { ...SETTINGS, scheme: { ...USUAL_SCHEME, ...scheme } },
        ballots: cards.map((own, rater) => ({ groupId: 'public', vector: [(others[rater] ?? '444') + own] })),
        account: NO_ACCOUNT,
      });
      return reviews[0]?.targets[1];
    };
    const shown = countsWith([]);
    expect(shown).toMatchObject({ status: 'ranked' });
    fc.assert(
      fc.property(fc.array(fc.constantFrom('000', '222', '444'), { maxLength: 13 }), (others) => {
        const own = countsWith(others);
        if (own?.status === 'ranked' && shown?.status === 'ranked') expect(own.groups).toEqual(shown.groups);
      }),
    );
  });
});
