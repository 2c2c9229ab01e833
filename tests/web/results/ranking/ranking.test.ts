import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../../web/lib/i18n';
import { resultWords } from '../../../../web/lib/words';
import {
  anomalyIn,
  categoryRanking,
  comparedWith,
  lastPlaceIn,
  standingOf,
  type RankingRow,
  type RankingSection,
} from '../../../../web/results/ranking/ranking';
import { lastPlaceText } from '../../../../web/results/ranking/ranking-last';
import { rankingTitle } from '../../../../web/results/ranking/ranking-title';
import { exampleReview } from '../review-fixture';

beforeAll(() => loadWords(resultWords));

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

describe('the title of a ranking', () => {
  it('counts all units, and says of how many a reader sees how many', () => {
    expect(rankingTitle(review, 'services')).toMatch(/^公共服务类 19 家单位/);
    const scoped = exampleReview({ now: { seed: 2026 }, unitScope: ['services-15', 'services-16'] });
    expect(rankingTitle(scoped, 'services')).toMatch(/^公共服务类 19 家单位中您看得到 2 家[，：]/);
    expect(rankingTitle(scoped, undefined)).toMatch(/^1\d\d 家单位中您看得到 2 家[，：]/);
  });
});

describe('the title of a ranking', () => {
  it('names no band that is empty, and always the mean', () => {
    const { titleCategory, titleAll, titleOwn } = resultWords().ranking;
    const bands = { units: 3, above: 0, below: 1, same: 2 };
    expect(titleCategory({ ...bands, category: '公共服务' })).toBe(
      '公共服务类 3 家单位：1 家明显低于类均值，其余 2 家分不出高下',
    );
    expect(titleAll({ units: 3, above: 2, below: 1, same: 0 })).toBe('3 家单位中，2 家明显高于本类均值，1 家明显低于');
    expect(titleOwn({ ...bands, units: 1, same: 0, all: 16, category: undefined })).toBe(
      '16 家单位中您看得到 1 家：1 家明显低于类均值',
    );
  });
});

describe('the last place', () => {
  const rows = services('score').sections[0]?.rows ?? [];
  const lastOf = (change: (row: RankingRow, position: number) => Partial<RankingRow['target']>) =>
    lastPlaceIn({
      sections: [
        {
          band: null,
          rows: rows.map((row, position) => ({ ...row, target: { ...row.target, ...change(row, position) } })),
        },
      ],
    });
  const unsupported = { lastPlaceSupported: false, indistinguishable: [] };

  it('is named only where the tabulation supports it', () => {
    const one = lastOf((_, position) => ({ ...unsupported, lastPlaceSupported: position === rows.length - 1 }));
    expect(one && lastPlaceText(one)).toBe(`${rows.at(-1)?.label} 得分低于本类其他单位，有检验支持，可以写末位。`);
    const two = lastOf((_, position) => ({ ...unsupported, lastPlaceSupported: position >= rows.length - 2 }));
    expect(two && lastPlaceText(two)).toMatch(/^不能写某一家是末位：最后的 2 家/);
  });

  it('is otherwise nobody’s, and says whom the lowest unit resembles', () => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('the example ranks no unit');
    const alike = lastOf(() => ({
      ...unsupported,
      indistinguishable: [first.target.targetId, second.target.targetId],
    }));
    expect(alike && lastPlaceText(alike)).toBe(
      `不能写谁是末位：得分最低的 ${rows.at(-1)?.label} 与 2 家分不出高下（${first.label}、${second.label}）。`,
    );
    const unnamed = lastOf(() => unsupported);
    expect(unnamed && lastPlaceText(unnamed)).toMatch(/与别的单位分不出高下。$/);
  });

  it('is not spoken of to a reader who does not see the whole list', () => {
    expect(lastPlaceIn({ sections: [{ band: null, rows: rows.map((row) => ({ ...row, place: null })) }] })).toBeNull();
  });
});
