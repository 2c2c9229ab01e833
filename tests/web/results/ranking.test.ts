import { describe, expect, it } from 'vitest';
import {
  anomalyIn,
  categoryRanking,
  comparedWith,
  standingOf,
  type RankingSection,
} from '../../../web/results/ranking';
import { exampleReview } from './review-fixture';

const review = exampleReview({ now: { seed: 2026 }, before: { seed: 2025 } });
const services = (sort: 'band' | 'score' | 'n' | 'name') =>
  categoryRanking({ review, categoryId: 'services', sort, labelOf: (id) => id });

describe('the ranking of a category', () => {
  it('keeps bands together and sorts inside them by score', () => {
    const { sections, count } = services('band');
    expect(sections.map(({ band }) => band)).toEqual(['above', 'not-distinguishable', 'below']);
    expect(sections.flatMap(({ rows }) => rows)).toHaveLength(count);
    for (const { band, rows } of sections) {
      expect(rows.every(({ target }) => target.band === band)).toBe(true);
      const scores = rows.map(({ target }) => target.score.value);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it('drops the bands in any other order', () => {
    for (const sort of ['score', 'n', 'name'] as const) {
      expect(services(sort).sections.map(({ band }) => band)).toEqual([null]);
    }
    const ballots = services('n').sections[0]?.rows.map(({ target }) => target.n) ?? [];
    expect(ballots).toEqual(ballots.toSorted((a, b) => b - a));
  });

  it('lists units without a score apart from the ranked ones', () => {
    const justice = categoryRanking({ review, categoryId: 'justice', sort: 'band', labelOf: (id) => id });
    expect(justice.insufficient.map(({ targetId }) => targetId)).toEqual(['justice-09']);
    expect(justice.count).toBe(8);
  });

  it('knows no places for a reader who does not see the whole list', () => {
    const scoped = exampleReview({ now: { seed: 2026 }, unitScope: ['services-15', 'services-16'] });
    const ranking = categoryRanking({ review: scoped, categoryId: 'services', sort: 'band', labelOf: (id) => id });
    const rows = ranking.sections.flatMap((section) => section.rows);
    expect(rows.map(({ place }) => place)).toEqual([null, null]);
    expect(ranking.count).toBe(19);
  });
});

describe('what may be said about a unit', () => {
  it('compares by the pairwise tests, whatever the scores look like', () => {
    const rows = services('score').sections[0]?.rows ?? [];
    const first = rows[0]?.target;
    const last = rows.at(-1)?.target;
    if (first === undefined || last === undefined) throw new Error('the example ranks no unit');
    expect(comparedWith(first, first)).toBe('selected');
    expect(comparedWith(first, last)).toBe('lower');
    expect(comparedWith(last, first)).toBe('higher');
    expect(comparedWith({ ...first, indistinguishable: [last.targetId] }, last)).toBe('same');
  });

  it('supports a part of the list only if the whole range lies in it', () => {
    expect(standingOf([10, 17], 19)).toBe('rear');
    expect(standingOf([1, 9], 19)).toBe('front');
    expect(standingOf([6, 14], 19)).toBe('middle');
    expect(standingOf([1, 10], 19)).toBeNull();
    expect(standingOf([1, 2], 2)).toBeNull();
  });

  it('explains a unit that scores below the lower band without being in it', () => {
    const [row] = services('score').sections[0]?.rows ?? [];
    const section = (band: RankingSection['band'], value: number): RankingSection => ({
      band,
      rows: row === undefined ? [] : [{ ...row, target: { ...row.target, score: { ...row.target.score, value } } }],
    });
    expect(anomalyIn([section('not-distinguishable', 82), section('below', 83)])?.score.value).toBe(82);
    expect(anomalyIn([section('not-distinguishable', 84), section('below', 83)])).toBeNull();
    expect(anomalyIn([section(null, 84)])).toBeNull();
  });
});
