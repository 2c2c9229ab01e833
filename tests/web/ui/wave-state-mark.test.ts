import { describe, expect, it } from 'vitest';
import { shownState } from '../../../web/ui/wave-state-mark';

describe('the state that staff see', () => {
  it('is scheduled between the opening and its hour', () => {
    expect(shownState({ state: 'open', opensAt: 200 }, 100)).toBe('scheduled');
    expect(shownState({ state: 'open', opensAt: 200 }, 200)).toBe('open');
    expect(shownState({ state: 'open' }, 100)).toBe('open');
  });

  it('is that of the model in every other state', () => {
    expect(shownState({ state: 'draft', opensAt: 200 }, 100)).toBe('draft');
    expect(shownState({ state: 'published', opensAt: 200 }, 100)).toBe('published');
  });
});
