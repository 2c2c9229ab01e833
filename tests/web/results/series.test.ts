import { beforeAll, describe, expect, it } from 'vitest';
import { statementsOf } from '#domain/figures/series-statement';
import { estimateOf } from '#domain/tabulation/findings/estimate';
import { loadWords, setLanguage } from '../../../web/lib/i18n';
import { resultWords } from '../../../web/lib/words';
import { courseText, hasCourse, stepTexts, waveLabel, waveLabels } from '../../../web/results/series';
import { rememberIn } from '../lib/memory-storage';

rememberIn(globalThis);
beforeAll(async () => {
  await setLanguage('en');
  await loadWords(resultWords);
});

/** Three waves of a series in which figures play no part. */
function courseOf(...values: readonly (number | null)[]) {
  const estimates = values.map((value) =>
    value === null ? null : estimateOf({ value, standardError: 0.2, degreesOfFreedom: 400 }),
  );
  const [statement] = statementsOf([estimates]);
  if (statement === undefined) throw new Error('each series has a statement');
  return { ...statement, waves: Array.from(values, () => ({ waveId: '', figure: NO_FIGURE })) };
}

const NO_FIGURE = {
  id: '',
  measure: 'index',
  subject: {},
  value: null,
  standardError: null,
  interval: null,
  n: null,
  method: 'clustered-mean',
  reason: 'not-scored',
  trace: '',
} as const;

describe('the course of a survey', () => {
  it('is up only if every step is, and more than chance only if every step is', () => {
    expect(courseText(courseOf(82, 84, 86))).toBe('Up at every step of 3 waves, each more than chance');
    expect(courseText(courseOf(82, 82.1, 86))).toBe('Up at every step of 3 waves, not each more than chance');
    expect(courseText(courseOf(86, 84, 82))).toBe('Down at every step of 3 waves, each more than chance');
    expect(courseText(courseOf(82, 86, 84))).toBe('Up and down over 3 waves');
    expect(courseText(courseOf(82, null, 86))).toContain('nothing is said');
  });

  it('names every step, and begins with the third wave', () => {
    expect(stepTexts(courseOf(82, 84, 86))).toHaveLength(2);
    expect(stepTexts(courseOf(82, null))).toEqual([['unknown']]);
    expect(stepTexts(courseOf(82, 84, 84.1))).toEqual([
      ['+2.0', 'risen'],
      ['+0.1', 'within error'],
    ]);
    expect([hasCourse(courseOf(82, 84)), hasCourse(courseOf(82, 84, 86))]).toEqual([false, true]);
  });

  it('calls a wave by its year, else by its title', () => {
    expect(waveLabel({ title: { zh: '第一轮', en: 'First' }, closedAt: Date.UTC(2025, 5, 1) })).toBe('2025');
    expect(waveLabel({ title: { zh: '第一轮', en: 'First' } })).toBe('First');
  });

  it('calls waves of one year by their numbers where they stand side by side', () => {
    const wave = (number: number, year: number) => ({
      id: `w${number}`,
      number,
      title: { zh: '调查' },
      closedAt: Date.UTC(year, 5, 1),
      received: 60,
    });
    expect(waveLabels([wave(1, 2024), wave(2, 2025)])).toEqual(['2024', '2025']);
    expect(waveLabels([wave(1, 2025), wave(2, 2025)])).toEqual(['Wave 1', 'Wave 2']);
  });
});
