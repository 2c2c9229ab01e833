import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Trimming, USUAL_SCHEME } from '#domain/scoring/scheme';
import { trimSize } from '#domain/scoring/trim-size';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { trimmingsBeside } from '#domain/tabulation/review/trimming-choices';
import { tabulate } from '#domain/tabulation/tabulate';
import { ranked } from './card-review';
import { NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS } from './example-review';

const TENTH: Trimming = { kind: 'share', share: 0.1, cut: 'drop' };

function means(cards: readonly string[], trimming: Trimming): ReadonlyMap<number, number> {
  const { reviews } = tabulate({
    questionnaire: questionnaireOf(reviewOf(1, 1)),
    groups: [{ id: 'leaders', name: { zh: '领导' }, weight: 100 }],
    settings: { ...SETTINGS, scheme: { ...USUAL_SCHEME, trimming } },
    ballots: cards.map((card) => ({ groupId: 'leaders', vector: [card] })),
    account: NO_ACCOUNT,
  });
  const cell = ranked(reviews[0]?.targets[0]).groups[0]?.cell;
  if (cell?.released !== true) throw new Error('hidden');
  const all = [{ trimming, mean: cell.mean }, ...(cell.alternatives ?? [])];
  return new Map(all.map((own) => [trimSize(own.trimming, cards.length), own.mean]));
}

function distances(sizes: readonly number[]): readonly number[] {
  const sorted = sizes.toSorted((one, other) => one - other);
  return sorted.slice(1).map((size, place) => size - (sorted[place] ?? Number.NaN));
}

describe('means of one rater group under other rules of trimming', () => {
  it('do not tell the one card that is the lowest beside the best', () => {
    const cards = ['000', ...Array.from({ length: 99 }, (_, place) => (place < 60 ? '444' : '333'))];
    const told = means(cards, TENTH);
    expect([...told.keys()]).toEqual([10, 0, 5]);
    expect(told.get(0)).toBeCloseTo((60 * 100 + 39 * 80) / 100, 9);
  });

  it('stand as far apart as a group that is shown is large, each from every other', () => {
    const trimming = fc.constantFrom<Trimming>(
      { kind: 'none' },
      { kind: 'count', each: 1, above: 5, cut: 'drop' },
      { kind: 'count', each: 3, above: 20, cut: 'drop' },
      TENTH,
    );
    fc.assert(
      fc.property(trimming, fc.integer({ min: 5, max: 500 }), fc.integer({ min: 5, max: 20 }), (own, n, size) => {
        const rules: ReleaseRules = { minimumGroupSize: size, suppression: true };
        const cuts = [own, ...trimmingsBeside(own, n, rules)].map((each) => trimSize(each, n));
        expect(distances(cuts).every((distance) => 2 * distance >= size)).toBe(true);
      }),
    );
  });

  it('are all shown of data that are about no persons', () => {
    const open: ReleaseRules = { minimumGroupSize: 2, suppression: false };
    expect(trimmingsBeside(TENTH, 30, open).map((each) => trimSize(each, 30))).toEqual([0, 1, 1]);
  });
});
