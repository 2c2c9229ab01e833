import { describe, expect, it } from 'vitest';
import {
  inOrder,
  largestCollecting,
  type ListedWave,
  matches,
  passes,
  sectionOf,
} from '../../../../web/design/home/listed-wave';

const WAVE: ListedWave = {
  id: 'w',
  surveyId: 's',
  surveyKind: 'review',
  number: 1,
  title: { zh: '万人评议' },
  state: 'open',
  groups: [],
  settings: { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '' } },
  questions: 3,
  participation: null,
  nextStep: { code: 'watch', acts: false },
};

const wave = (change: Partial<ListedWave>): ListedWave => ({ ...WAVE, ...change });
const counted = (received: number, expected?: number) => ({
  received,
  ...(expected !== undefined && { expected }),
  rounded: true,
  groups: [],
});

describe('the section of a wave', () => {
  it('is that of who has to act', () => {
    expect(sectionOf(wave({ nextStep: { code: 'send-links', acts: true } }))).toBe('waiting');
    expect(sectionOf(wave({}))).toBe('running');
    expect(sectionOf(wave({ state: 'published', nextStep: { code: 'read-results', acts: false } }))).toBe('done');
  });

  it('has the nearest deadline first, and none last', () => {
    const waves = [wave({ id: 'none' }), wave({ id: 'late', closesAt: 9 }), wave({ id: 'soon', closesAt: 5 })];
    expect(inOrder(waves, 'running').map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
  });

  it('has the latest publication first', () => {
    const published = (id: string, publishedAt: number) => wave({ id, state: 'published', publishedAt });
    expect(inOrder([published('old', 1), published('new', 2)], 'done').map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

describe('a filter', () => {
  it('counts an open wave whose hour has not come as not open', () => {
    const scheduled = wave({ opensAt: Date.now() + 60_000 });
    expect(passes(scheduled, 'unopened')).toBe(true);
    expect(passes(scheduled, 'collecting')).toBe(false);
  });

  it('counts everything between closing and publication as unpublished', () => {
    const states = ['closed', 'counting', 'counted'] as const;
    expect(states.every((state) => passes(wave({ state }), 'unpublished'))).toBe(true);
  });

  it('lets all through when there is none', () => expect(passes(wave({ state: 'draft' }), 'all')).toBe(true));
});

describe('the largest collecting wave', () => {
  it('is the one most people are asked in', () => {
    const waves = [
      wave({ id: 'a', participation: counted(90, 100) }),
      wave({ id: 'b', participation: counted(50, 500) }),
    ];
    expect(largestCollecting(waves)).toMatchObject({ wave: { id: 'b' }, share: 0.1 });
  });

  it('is none while nothing has come in, the base is unknown or the wave is closed', () => {
    const waves = [
      wave({ participation: counted(0, 100) }),
      wave({ participation: counted(10) }),
      wave({ state: 'closed', participation: counted(10, 100) }),
    ];
    expect(largestCollecting(waves)).toBeUndefined();
  });
});

describe('a search', () => {
  it('finds every word, wherever it stands and however it is written', () => {
    expect(matches(['Work-style review 2026', 'Wave 6'], 'wave STYLE')).toBe(true);
    expect(matches(['Work-style review 2026', 'Wave 6'], 'wave 7')).toBe(false);
    expect(matches(['万人评议'], ' ')).toBe(true);
  });
});
