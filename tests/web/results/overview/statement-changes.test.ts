import { beforeAll, describe, expect, it } from 'vitest';
import { questionSeries } from '#domain/figures/question-series';
import type { QuestionTable } from '#domain/tabulation/model';
import { loadWords, setLanguage } from '../../../../web/lib/i18n';
import { resultWords } from '../../../../web/lib/words';
import { pollCourses } from '../../../../web/results/overview/poll-course';
import { earlierAnswers } from '../../../../web/results/overview/statement-changes';
import { comparableFamilies } from '../../../../web/results/questions/question-answers';
import type { WaveResults } from '../../../../web/results/wave-results';
import { rememberIn } from '../../lib/memory-storage';
import { exampleResults } from '../review-fixture';

rememberIn(globalThis);
beforeAll(async () => {
  await setLanguage('zh');
  await loadWords(resultWords);
});

/** 2,560 of 5,118 agree now. */
const FAIR_NOW = [410, 668, 1480, 1690, 870];

describe('a statement beside the wave before', () => {
  it('has the change of its share, the interval, and whether that is more than chance', () => {
    const risen = earlierOf('fair', waves({ fair: [410, 668, 1480, 1490, 670] }));
    expect(risen?.change.text).toMatch(/^\+4\.2（\+\d\.\d 至 \+\d\.\d）显著$/);
    expect(risen?.change.verdict).toBe('risen');
    expect(risen?.change.href).toContain(encodeURIComponent('change:favourable-share:climate.fair/*'));
    expect(risen?.answers.map(({ count }) => count)).toEqual([410, 668, 1480, 1490, 670]);
    expect(earlierOf('fair', waves({ fair: FAIR_NOW }))?.change.text).toMatch(/^0\.0（−\d\.\d 至 \+\d\.\d）误差内$/);
  });

  it('is called by the years of the waves, or by before and now where these are the same', () => {
    const results = waves({ fair: FAIR_NOW });
    expect(earlierOf('fair', results)?.labels).toEqual({ before: '2025', now: '2026' });
    expect(
      earlierOf('fair', { ...results, wave: { ...results.wave, closedAt: Date.UTC(2025, 11, 1) } })?.labels,
    ).toEqual({ before: '上一轮', now: '这一轮' });
  });

  it('has none that the wave before hid or did not ask, and none of a first wave', () => {
    expect(earlierOf('fair', waves({ fair: null }))).toBeUndefined();
    expect(earlierOf('listen', waves({ fair: FAIR_NOW }))).toBeUndefined();
    expect(earlierOf('fair', { ...waves({ fair: FAIR_NOW }), previous: null })).toBeUndefined();
  });
});

/** A poll of which the wave before published these counts; null is hidden. */
function waves(before: Readonly<Record<string, readonly number[] | null>>): WaveResults {
  const results = exampleResults({ now: { seed: 1 }, before: { seed: 2 } });
  const { previous } = results;
  if (previous === null) throw new Error('the example has no wave before');
  const questions = Object.entries(before).map(([item, counts]): QuestionTable => {
    return { question: 'climate', item, overall: cellOf(counts), groups: [] };
  });
  return { ...results, previous: { ...previous, tabulation: { ...previous.tabulation, questions } } };
}

function cellOf(counts: readonly number[] | null): QuestionTable['overall'] {
  if (counts === null) return { released: false, reason: 'below-threshold' };
  return { released: true, n: counts.reduce((sum, count) => sum + count, 0), dontKnow: 0, counts };
}

function earlierOf(item: string, results: WaveResults) {
  const { previous, questionnaire } = results;
  const statement = comparableFamilies(results)
    .flat()
    .find(({ table }) => table.item === item);
  if (statement === undefined) throw new Error(`nobody asked ${item}`);
  const waves = [
    ...(previous === null ? [] : [{ waveId: previous.wave.id, questionnaire, tabulation: previous.tabulation }]),
    { waveId: results.wave.id, questionnaire, tabulation: results.tabulation },
  ];
  return earlierAnswers(results, statement, pollCourses(results, { series: questionSeries(waves) }));
}
