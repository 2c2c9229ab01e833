import { beforeAll, describe, expect, it } from 'vitest';
import type { Change, ChangeVerdict } from '#domain/tabulation/findings/change';
import type { Comparison, PartMove } from '#domain/tabulation/findings/part-findings';
import { loadWords } from '../../../web/lib/i18n';
import { resultWords } from '../../../web/lib/words';
import { levelsBasis, movesBasis, rowNote, tableLabel } from '../../../web/results/part-bases';
import { levelsOf, movesOf } from '../../../web/results/comparisons';
import { changeTitle, levelTitle } from '../../../web/results/part-titles';
import type { Review } from '../../../web/results/review';
import { exampleReview } from './review-fixture';

beforeAll(() => loadWords(resultWords));

const review = exampleReview({ now: { seed: 2026 }, before: { seed: 2025 } });
const SCORED = { units: 120, of: 120 };

function change(value: number, verdict: ChangeVerdict): Change {
  return {
    difference: { value, standardError: 0.3, interval: [value - 0.6, value + 0.6] },
    p: 0.01,
    adjustedP: 0.01,
    verdict,
  };
}

function comparisonOf(changes: readonly Change[]): Comparison<PartMove> {
  const parts = review.findings.criteria.flatMap(({ criterionId: id }, index) => {
    const own = changes[index];
    return own === undefined ? [] : [{ id, change: own }];
  });
  return { base: SCORED, parts, leftOut: [] };
}

/** The criteria with these changes, as printed, and as they are over the units in common. */
function moved(changes: readonly Change[], moves: Comparison<PartMove> | null = comparisonOf(changes)): Review {
  const criteria = review.findings.criteria.map((one, index) => {
    const own = changes[index];
    if (own === undefined || one.change === null) throw new Error('the example has five criteria in both waves');
    return { ...one, change: { ...one.change, ...own } };
  });
  const { compared } = review.findings;
  return {
    ...review,
    findings: { ...review.findings, criteria, compared: { ...compared, criteria: { ...compared.criteria, moves } } },
  };
}

describe('the title of a breakdown', () => {
  const within = (value: number) => change(value, 'within-error');

  it('names no single part as most among figures that read the same', () => {
    const alike = moved([change(0.74, 'risen'), within(0.71), within(0.68), within(0.66), within(0.2)]);
    expect(changeTitle(alike, 'criteria')).toBe('5 项里 1 项升幅超出误差');
  });

  it('names no part as most when one within error is larger', () => {
    const smaller = moved([change(0.7, 'risen'), within(1.4), within(0.1), within(0), within(0)]);
    expect(changeTitle(smaller, 'criteria')).toBe('5 项里 1 项升幅超出误差');
  });

  it('names the part whose printed figure is the largest', () => {
    const clear = moved([change(1.2, 'risen'), change(0.7, 'risen'), within(0.1), within(0), within(0)]);
    expect(changeTitle(clear, 'criteria')).toMatch(/升得最多，\+1\.2 分$/);
  });

  it('treats falls alike, and counts both ways', () => {
    const falls = moved([within(0.1), within(0), within(0), change(-0.72, 'fallen'), change(-0.74, 'fallen')]);
    expect(changeTitle(falls, 'criteria')).toBe('5 项里 2 项降幅超出误差');
    const both = moved([change(1.1, 'risen'), within(0), within(0), change(-0.72, 'fallen'), change(-0.74, 'fallen')]);
    expect(changeTitle(both, 'criteria')).toBe('5 项里 1 项升幅超出误差，5 项里 2 项降幅超出误差');
  });
});

describe('the title of a breakdown whose parts go over different units', () => {
  const within = (value: number) => change(value, 'within-error');
  const printed = [change(1.2, 'risen'), change(0.7, 'risen'), within(0.1), within(0), within(0)];

  it('names as most what is so over the units in common too, with the printed figure', () => {
    const common = comparisonOf([within(1), within(0.6), within(0.1), within(0), within(0)]);
    expect(changeTitle(moved(printed, common), 'criteria')).toMatch(/升得最多，\+1\.2 分$/);
  });

  it('only counts where another moved more over those, and where they are not compared', () => {
    const common = comparisonOf([within(0.6), within(0.9), within(0.1), within(0), within(0)]);
    expect(changeTitle(moved(printed, common), 'criteria')).toBe('5 项里 2 项升幅超出误差');
    expect(changeTitle(moved(printed, null), 'criteria')).toBe('5 项里 2 项升幅超出误差');
  });

  it('names no highest and no lowest where they are not compared', () => {
    const { compared } = review.findings;
    const criteria = { ...compared.criteria, levels: null };
    const held = { ...review, findings: { ...review.findings, compared: { ...compared, criteria } } };
    expect(levelTitle(held, 'criteria')).toBe('公布的单位不一，不比高低');
    expect(levelTitle(review, 'criteria')).not.toContain('不比');
  });
});

describe('what is said of the units behind a mean', () => {
  const { findings } = review;
  const [first, ...others] = findings.criteria;
  const withBases = (units: readonly number[], compared: number | null): Review => {
    const criteria = findings.criteria.map((one, index) => ({ ...one, base: { units: units[index] ?? 0, of: 120 } }));
    const { levels } = findings.compared.criteria;
    const over = compared === null || levels === null ? null : { ...levels, base: { units: compared, of: 120 } };
    const own = { ...findings.compared.criteria, levels: over };
    return { ...review, findings: { ...findings, criteria, compared: { ...findings.compared, criteria: own } } };
  };
  const notesOf = (own: Review) => {
    const all = levelsOf(own.findings, 'criteria');
    return all.flatMap((part) => rowNote(part, all) ?? []);
  };

  it('is nothing where those are all', () => {
    expect(first?.base).toEqual(SCORED);
    expect(others.map(({ base }) => base)).toEqual(others.map(() => SCORED));
    expect(levelsBasis(review, 'criteria')).toBe('');
    expect(notesOf(review)).toEqual([]);
    expect(tableLabel('勤政', SCORED)).toBe('勤政');
  });

  it('is said once where all parts go over the same', () => {
    const same = withBases([90, 90, 90, 90, 90], 90);
    expect(levelsBasis(same, 'criteria')).toBe('；只算公布了的 90 家（共 120 家）');
    expect(notesOf(same)).toEqual([]);
  });

  it('stands beside each name where they differ, with what is compared', () => {
    const different = withBases([120, 90, 118, 120, 119], 88);
    expect(levelsBasis(different, 'criteria')).toBe('；名称后是计入的家数；比较只用共有的 88 家');
    expect(notesOf(different).toSorted()).toEqual(['118/120 家', '119/120 家', '90/120 家']);
    expect(tableLabel('勤政', { units: 90, of: 120 })).toBe('勤政（120 家里的 90 家）');
    expect(levelsBasis(withBases([120, 50, 60, 70, 80], null), 'criteria')).toContain('不作比较');
  });

  it('is, of equally many but other units, what they share', () => {
    expect(levelsBasis(withBases([90, 90, 90, 90, 90], 70), 'criteria')).toBe(
      '；只算公布了的 90 家（共 120 家）；比较只用共有的 70 家',
    );
  });

  it('counts for a change the units shown in both waves', () => {
    expect(movesOf(findings, 'groups').map(({ base }) => base?.of)).toEqual([120, 120, 120, 120]);
    expect(movesBasis(review, 'criteria')).toBe('');
    expect(movesBasis(review, 'groups')).toContain('比较只用共有的');
  });
});
