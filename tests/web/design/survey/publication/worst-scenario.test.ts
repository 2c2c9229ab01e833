import { describe, expect, it } from 'vitest';
import { worstScenario } from '../../../../../web/design/survey/publication/preview-rows';

function scenario(name: 'uneven' | 'agreed' | 'ticks', hidden: number, shown: number) {
  return { scenario: name, total: hidden + shown, shown, hidden: { median: hidden, low: hidden, high: hidden } };
}

function trial(kinds: readonly ('units' | 'everybody' | 'planned')[], ...scenarios: ReturnType<typeof scenario>[]) {
  const tables = kinds.map((kind) => ({ kind, tableId: null, cells: 10, hidden: 0, sometimes: 0 }));
  return { shown: 20, tables, scenarios };
}

describe('the least favourable case of a trial', () => {
  it('is that which shows least, though it has fewer cells to hide', () => {
    const found = worstScenario(trial(['everybody', 'planned'], scenario('uneven', 8, 15), scenario('agreed', 5, 9)));
    expect(found?.scenario).toBe('agreed');
  });

  it('is none where no case shows less, however many more are hidden', () => {
    expect(worstScenario(trial(['everybody', 'planned'], scenario('uneven', 30, 20)))).toBeUndefined();
  });

  it('is that of several ticks only beside one question', () => {
    const ticks = scenario('ticks', 6, 4);
    expect(worstScenario(trial(['everybody', 'planned'], ticks))).toBe(ticks);
    expect(worstScenario(trial(['units', 'planned'], ticks))).toBeUndefined();
  });
});
