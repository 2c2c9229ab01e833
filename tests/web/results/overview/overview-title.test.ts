import { describe, expect, it } from 'vitest';
import type { Change, ChangeVerdict } from '#domain/tabulation/findings/change';
import { words as en } from '../../../../web/lib/dictionaries/results/results.en';
import { words as zh } from '../../../../web/lib/dictionaries/results/results.zh';
import { overviewFinding, type OverviewFinding } from '../../../../web/results/overview/overview-finding';
import { overviewTitle } from '../../../../web/results/overview/overview-title';
import { reviewQuestion } from '../../../support/fixtures/results-fixture';
import { exampleReview } from '../review-fixture';

const FIRST_UNIT = reviewQuestion().targets[0]?.id ?? '';
const INDEX = { value: 85.42, standardError: 0.2, interval: [85.02, 85.82] as const };

function change(value: number, verdict: ChangeVerdict): Change {
  return {
    difference: { value, standardError: 0.3, interval: [value - 0.6, value + 0.6] },
    p: 0.01,
    adjustedP: 0.01,
    verdict,
  };
}

function inChinese(finding: OverviewFinding): string {
  return overviewTitle(finding, { words: zh, measure: '综合满意度', since: '去年', labelOf: () => '基层评价' });
}

function inEnglish(finding: OverviewFinding): string {
  return overviewTitle(finding, {
    words: en,
    measure: 'Satisfaction',
    since: 'last year',
    labelOf: () => 'ratings by Grass roots',
  });
}

describe('the title of the overview', () => {
  const but = { id: 'grassroots', breakdown: 'groups' as const, change: change(-1.2, 'fallen') };

  it('states a rise, and what went against it', () => {
    const finding = { kind: 'compared', index: INDEX, change: change(0.9, 'risen'), but } as const;
    expect(inChinese(finding)).toBe('综合满意度 85.4 分，比去年高 0.9 分，升幅超出误差；但基层评价下降 1.2 分');
    expect(inEnglish(finding)).toBe(
      'Satisfaction 85.4, up 0.9 on last year, more than chance; but ratings by Grass roots fell 1.2',
    );
  });

  it('states a fall without a sign', () => {
    const finding = { kind: 'compared', index: INDEX, change: change(-0.9, 'fallen'), but: null } as const;
    expect(inChinese(finding)).toBe('综合满意度 85.4 分，比去年低 0.9 分，降幅超出误差');
    expect(inEnglish(finding)).toBe('Satisfaction 85.4, down 0.9 on last year, more than chance');
  });

  it('prints no difference that is within error', () => {
    const finding = { kind: 'compared', index: INDEX, change: change(0.3, 'within-error'), but: null } as const;
    expect(inChinese(finding)).toBe('综合满意度 85.4 分，与去年相比的变化在误差内');
    expect(inEnglish(finding)).not.toContain('0.3');
  });

  it('speaks of the spread when there is one wave, and says when there is none', () => {
    const bands = { above: 32, notDistinguishable: 64, below: 24, insufficient: 2 };
    expect(inChinese({ kind: 'one-wave', index: INDEX, bands })).toBe(
      '综合满意度 85.4 分；120 家单位中 32 家明显高于本类均值，24 家明显低于',
    );
    const alike = { above: 0, notDistinguishable: 3, below: 0, insufficient: 0 };
    expect(inChinese({ kind: 'one-wave', index: INDEX, bands: alike })).toBe(
      '综合满意度 85.4 分，3 家单位之间分不出高下',
    );
    expect(inEnglish({ kind: 'one-wave', index: INDEX, bands: alike })).toContain('3 units cannot be told apart');
  });

  it('gives no score where no unit has enough ballots', () => {
    expect(inChinese({ kind: 'insufficient', listed: 122 })).toBe('122 家单位都不出分');
  });
});

describe('the overview of a leader of one unit', () => {
  const scoped = (targets: number) => exampleReview({ now: { seed: 2026, targets }, unitScope: [FIRST_UNIT] });

  it('says that figures about everybody are hidden where they would give other units away', () => {
    const finding = overviewFinding(scoped(2).findings);
    expect(finding).toEqual({ kind: 'withheld', listed: 1 });
    expect(inChinese(finding)).toBe('您能看到 1 家单位的结果，全体的数据不显示');
    expect(inEnglish(finding)).toBe('You see the results of 1 unit; figures about everybody are hidden');
  });

  it('speaks of all units where they are many', () => {
    expect(overviewFinding(scoped(60).findings).kind).toBe('one-wave');
  });
});

describe('the finding of the overview', () => {
  it('is a rise with a contrary group when raters of that group were harsher', () => {
    const review = exampleReview({
      now: { seed: 2026, shift: { grassroots: -0.07 } },
      before: { seed: 2025, shift: { leaders: -0.03, peers: -0.06, public: -0.12 } },
    });
    const finding = overviewFinding(review.findings);
    expect(finding.kind === 'compared' && finding.change.verdict).toBe('risen');
    expect(finding.kind === 'compared' && finding.but?.id).toBe('grassroots');
  });

  it('names no part when nothing moved', () => {
    const review = exampleReview({ now: { seed: 2026 }, before: { seed: 2026 } });
    const finding = overviewFinding(review.findings);
    expect(finding.kind === 'compared' && finding.change.verdict).toBe('within-error');
    expect(finding.kind === 'compared' && finding.but).toBeNull();
  });

  it('compares with nothing when the wave is the first', () => {
    expect(overviewFinding(exampleReview({ now: { seed: 2026 } }).findings).kind).toBe('one-wave');
  });
});
