import { describe, expect, it } from 'vitest';
import { staleTranslationOf, usualGroups } from '#domain/survey/usual-groups';

describe('the rater groups a survey begins with', () => {
  it.each(['review', 'poll'] as const)('share the whole weight of a %s', (kind) => {
    const groups = usualGroups(kind);
    expect(groups.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(groups.map(({ name }) => staleTranslationOf(name))).toEqual(groups.map(() => undefined));
  });

  it('have an English name that goes stale when the Chinese one is changed, and not when it is changed too', () => {
    expect(staleTranslationOf({ zh: '市级班子', en: 'Leaders' })).toEqual({ zh: '领导', en: 'Leaders' });
    expect(staleTranslationOf({ zh: '市级班子', en: 'City leaders' })).toBeUndefined();
    expect(staleTranslationOf({ zh: '市级班子' })).toBeUndefined();
    expect(staleTranslationOf({ zh: ' 领导', en: 'Leaders' })).toBeUndefined();
  });
});
