import { describe, expect, it } from 'vitest';
import { courseScene } from '../../../../web/ui/charts/course-scene';

const course = [
  { day: 10, share: 0 },
  { day: 11, share: 0.2 },
  { day: 12, share: 0.5 },
];
const earlier = [
  { day: 9, share: 0 },
  { day: 11, share: 0.25 },
  { day: 13, share: 0.7 },
  { day: 14, share: 0.75 },
  { day: 15, share: 0.8 },
];

describe('the course of a share', () => {
  it('runs from its first day to the last day of the axis', () => {
    const scene = courseScene({ course, earlier: [], lastDay: 14 }, 100);
    expect(scene.course.map(({ at }) => at)).toEqual([0, 0.25, 0.5]);
    expect(scene.course[0]?.y).toBe(100);
    expect(scene.compared).toBeUndefined();
  });

  it('stands over the earlier one on the same days, cut to the axis', () => {
    const scene = courseScene({ course, earlier, lastDay: 14 }, 100);
    expect(scene.earlier.map(({ day }) => day)).toEqual([11, 13, 14]);
  });

  it('is compared with the last earlier point that is not later than its own', () => {
    expect(courseScene({ course, earlier, lastDay: 14 }, 100).compared).toMatchObject({ day: 11, share: 0.25 });
  });

  it('has an axis from 0 to the next step above all shares, and never above everybody', () => {
    const top = (share: number) =>
      courseScene({ course: [...course, { day: 13, share }], earlier: [], lastDay: 14 }, 100).ticks.at(-1)?.value;
    expect([top(0.5), top(0.6), top(1)]).toEqual([0.6, 0.8, 1]);
  });

  it('marks days on the axis, those ahead apart, and names a mark only where a word has room', () => {
    const { marks } = courseScene({ course, earlier: [], lastDay: 20, marks: [19, 9, 13, 11, 12, 21] }, 100);
    expect(marks).toEqual([
      { day: 11, at: 0.1, isAhead: false, hasRoom: false },
      { day: 12, at: 0.2, isAhead: false, hasRoom: false },
      { day: 13, at: 0.3, isAhead: true, hasRoom: true },
      { day: 19, at: 0.9, isAhead: true, hasRoom: false },
    ]);
  });
});
