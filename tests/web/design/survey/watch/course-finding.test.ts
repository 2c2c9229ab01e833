import { beforeAll, describe, expect, it } from 'vitest';
import type { TurnoutCourse } from '../../../../../web/design/survey/watch/course-data';
import { courseFinding, nightText, shownCourse } from '../../../../../web/design/survey/watch/course-finding';
import { signalWords } from '../../../../../web/design/survey/watch/signal-words';
import { loadWords } from '../../../../../web/lib/i18n';
import { watchWords } from '../../../../../web/lib/words';
import { rememberIn } from '../../../lib/memory-storage';

rememberIn(globalThis);
beforeAll(() => loadWords(watchWords));

const night = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const year = new Date().getFullYear();
const first = night(`${year}-11-02`);

function courseOf(size: number, ...taken: readonly number[]): TurnoutCourse {
  return {
    everybody: taken.map((takenPart, index) => ({ day: first + index, size, takenPart })),
    groups: [],
    lastDay: first + 20,
    earlier: null,
    signals: [],
  };
}

describe('the finding over the course', () => {
  it('compares with the earlier wave as many days before its end', () => {
    const points = [5, 6, 7].map((day) => ({ day, size: 400, takenPart: day * 20 }));
    const data = { ...courseOf(400, 0, 60, 200), earlier: { title: { zh: '去年' }, lastDay: 25, points } };
    const shown = shownCourse(data);
    expect(shown?.earlier.map(({ day, share }) => [day - first, share])).toEqual([
      [0, 0.25],
      [1, 0.3],
      [2, 0.35],
    ]);
    expect(courseFinding(data, 0.35)).toBe('累计参与率领先上一轮同期 15 个百分点');
    expect(courseFinding(data, 0.6)).toBe('累计参与率落后上一轮同期 10 个百分点');
  });

  it('says nothing of a difference that rounding to 5 people may have made', () => {
    const points = [{ day: 5, size: 100, takenPart: 50 }];
    const data = { ...courseOf(100, 0, 55), earlier: { title: { zh: '去年' }, lastDay: 25, points } };
    expect(courseFinding(data, 0.5)).toBe('累计参与率与上一轮同期相当');
    expect(courseFinding(data, 0.45)).toBe('累计参与率领先上一轮同期 10 个百分点');
  });

  it('without an earlier wave says how many have taken part, and by when', () => {
    expect(courseFinding(courseOf(4000, 0, 2150), undefined)).toBe('截至 11 月 3 日，53.8% 的人参与了');
  });

  it('waits for the second night', () => {
    expect(shownCourse(courseOf(400))).toBeUndefined();
    expect(shownCourse(courseOf(400, 5))).toBeUndefined();
    expect(nightText(first)).toBe('11 月 2 日');
  });
});

describe('the words of a signal', () => {
  const named = (code: string) => `单位${code}`;

  it('name the unit and what was seen', () => {
    const busy = {
      kind: 'busy-day',
      severity: 'unusual',
      unitCode: '104',
      day: first,
      joined: 120,
      size: 169,
    } as const;
    expect(signalWords(busy, named)).toMatchObject({ title: '单位104 11 月 2 日一天参与约 120 人' });
    expect(signalWords(busy, named).text).toContain('71%');
  });

  it('of refusals say whether that is usual, and when there were none', () => {
    const refused = (count: number, severity: 'usual' | 'unusual') =>
      signalWords({ kind: 'refused-stamps', severity, refused: count }, named);
    expect(refused(14, 'usual').text).toContain('正常');
    expect(refused(140, 'unusual').text).toContain('比一般多');
    expect(refused(0, 'usual').title).toBe('没有同一链接重复领票');
  });
});
