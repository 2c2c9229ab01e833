import { beforeAll, describe, expect, it } from 'vitest';
import type { SeriesStart } from '#domain/figures/figure-series';
import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import { loadWords, setLanguage } from '../../../../web/lib/i18n';
import { resultWords } from '../../../../web/lib/words';
import type { PollCourse } from '../../../../web/results/overview/poll-course';
import {
  mainChangeTitle,
  notComparedText,
  pollFindings,
  changesTitle,
  themesTitle,
} from '../../../../web/results/overview/poll-findings';
import { rememberIn } from '../../lib/memory-storage';

rememberIn(globalThis);
beforeAll(async () => {
  await setLanguage('zh');
  await loadWords(resultWords);
});

const FIGURE = {
  id: '',
  measure: 'favourable-share',
  subject: {},
  value: 0.5,
  standardError: null,
  interval: null,
  n: 60,
  method: 'wilson-share',
  reason: null,
  trace: '',
} as const;

interface Told {
  readonly measure?: PollCourse['measure'];
  readonly start?: SeriesStart;
  readonly waves?: number;
  readonly significant?: boolean;
  readonly verdict?: ChangeVerdict;
  readonly clearness?: number;
}

function course(label: string, told: Told = {}): PollCourse {
  const { measure = 'favourable-share', start = 'first-wave', waves = 3, significant = false } = told;
  const { verdict, clearness = 1 } = told;
  return {
    key: label,
    label,
    measure,
    scaleLength: 100,
    start,
    direction: 'rises',
    significant,
    waves: Array.from({ length: waves }, (_, place) => ({ waveId: `w${place}`, figure: FIGURE })),
    values: [],
    ...(verdict !== undefined && {
      change: {
        before: '40.0',
        now: '50.0',
        difference: '+10.0',
        range: '+4.0 至 +16.0',
        verdict,
        clearness,
        href: '',
      },
    }),
  };
}

describe('the findings of a poll', () => {
  it('are the questions that changed by more than chance, the clearest first, and not the themes made of them', () => {
    const found = pollFindings([
      course('食堂', { verdict: 'risen', clearness: 2 }),
      course('办公', { verdict: 'within-error', clearness: 9 }),
      course('推荐', { measure: 'net-promoter', verdict: 'fallen', clearness: 3 }),
      course('主题', { measure: 'index-favourable', verdict: 'risen', clearness: 8 }),
      course('没有可比', {}),
    ]);
    expect(found.map(({ course: { label } }) => label)).toEqual(['推荐', '食堂']);
    expect(found[0]?.text).toBe('净推荐值从 40.0 降到 50.0，+10.0（+4.0 至 +16.0）');
  });

  it('have the clearest change over the page, and none that may be chance', () => {
    const title = mainChangeTitle(
      [
        course('食堂', { verdict: 'risen', clearness: 2 }),
        course('办公', { verdict: 'within-error', clearness: 9 }),
        course('推荐', { measure: 'net-promoter', verdict: 'fallen', clearness: 3 }),
      ],
      '去年',
    );
    expect(title).toBe('「推荐」的净推荐值从 40.0 降到 50.0，比去年的降幅超出误差');
    expect(mainChangeTitle([course('办公', { verdict: 'within-error', clearness: 9 }), course('新题')], '去年')).toBe(
      undefined,
    );
  });

  it('say that it rose at every step only where every step was tested to be more than chance', () => {
    const textOf = (told: Told) => pollFindings([course('食堂', { verdict: 'risen', ...told })])[0]?.text;
    expect(textOf({ significant: true })).toMatch(/，连续 3 轮逐轮上升，每一步都超出误差$/);
    expect(textOf({ significant: false })).not.toContain('逐轮');
    expect(textOf({ significant: true, waves: 2 })).not.toContain('逐轮');
  });

  it('count what rose and fell by more than chance, questions apart from themes', () => {
    const all = (...verdicts: readonly ChangeVerdict[]) => verdicts.map((verdict) => course(verdict, { verdict }));
    expect(changesTitle(all('risen', 'fallen', 'within-error', 'risen'), '去年')).toBe(
      '4 题与去年相比：2 题上升，1 题下降，1 题的变化在误差内',
    );
    expect(changesTitle(all('fallen', 'fallen'), '上次')).toBe('2 题与上次相比：2 题下降');
    expect(changesTitle(all('within-error', 'within-error'), '去年')).toBe('2 题与去年相比，变化都在误差内');
    const mixed = [
      course('食堂', { verdict: 'risen' }),
      course('主题', { measure: 'index-favourable', verdict: 'risen' }),
      course('另一个', { measure: 'index-favourable', verdict: 'within-error' }),
    ];
    expect(changesTitle(mixed, '去年')).toBe('1 题与去年相比：1 题上升');
    expect(themesTitle(mixed, '去年')).toBe('2 个主题与去年相比：1 个上升，1 个的变化在误差内');
    expect([changesTitle([], '去年'), themesTitle([course('食堂')], '去年')]).toEqual([undefined, undefined]);
  });
});

describe('what cannot be compared', () => {
  const wave = (number: number) => ({ id: `w${number}`, number, title: { zh: '' }, received: 60 });
  const textOf = (courses: readonly PollCourse[], ...numbers: readonly number[]) =>
    notComparedText(courses, { waves: numbers.map(wave) });

  it('is everything in a first wave, and where no earlier one is shown', () => {
    expect(textOf([course('食堂', { waves: 1 })], 1)).toBe('这是第 1 次，还没有可比的数据');
    expect(textOf([course('食堂', { waves: 1 })], 3)).toBe('前面的轮次没有公布的结果，没有可比的数据');
  });

  it('has its reasons counted', () => {
    const left = [
      course('食堂', { waves: 1, start: 'asked-otherwise' }),
      course('办公', { waves: 1, start: 'asked-otherwise' }),
      course('推荐', { waves: 1, start: 'not-asked' }),
      course('车位', { waves: 2 }),
    ];
    const reasons = '1 题上一轮没有问、2 题改过选项或分值、1 题上一轮没有公布';
    expect(textOf(left, 1, 2)).toBe(`没有一题能与上一轮比较：${reasons}。`);
    expect(textOf([...left, course('茶水', { verdict: 'risen' })], 1, 2)).toBe(`4 题不与上一轮比较：${reasons}。`);
  });

  it('is nothing where every question is compared', () => {
    expect(textOf([course('茶水', { verdict: 'within-error' })], 1, 2)).toBeUndefined();
    expect(textOf([], 1)).toBeUndefined();
  });
});
