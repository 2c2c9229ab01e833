import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../../web/lib/i18n';
import { resultWords } from '../../../../web/lib/words';
import { ownUnitFacts } from '../../../../web/results/overview/own-unit-facts';
import { reviewsOf } from '../../../../web/results/review';
import { INSUFFICIENT } from '../../../support/fixtures/simulated-target';
import { exampleResults } from '../review-fixture';

beforeAll(() => loadWords(resultWords));

function factsFor(unitScope: readonly string[], before?: { readonly seed: number }): readonly string[] {
  const results = exampleResults({ now: { seed: 2026 }, unitScope, ...(before && { before }) });
  const [review] = reviewsOf(results);
  const [target] = review?.table.targets ?? [];
  if (review === undefined || target === undefined) throw new Error('the reader sees a unit');
  return ownUnitFacts(results, review, target);
}

describe('what a leader of one unit reads first', () => {
  const whole = exampleResults({ now: { seed: 2026 } }).tabulation.reviews[0];
  const unit = whole?.targets.find(({ status }) => status === 'ranked')?.targetId ?? '';

  it('is where it stands in its category, out of all its units, and its change with its test', () => {
    const [place, rank, change, ...others] = factsFor([unit], { seed: 2025 });
    const category = whole?.categories[0];
    expect(place).toMatch(/类，(明显高于类均值|与类均值分不出高下|明显低于类均值)$/);
    expect(rank).toMatch(new RegExp(`^名次区间 .+（共 ${category?.ranked} 家）$`));
    expect(change).toMatch(/^比(去年|上次) [+−]?\d+\.\d (显著|误差内)$/);
    expect(others).toEqual([]);
  });

  it('has no change in a first wave', () => {
    expect(factsFor([unit])).toHaveLength(2);
  });

  it('is, without a score, why', () => {
    const [insufficient = ''] = INSUFFICIENT;
    expect(factsFor([insufficient])).toEqual([expect.stringContaining('不出分')]);
  });
});
