import { afterEach, expect, it, vi } from 'vitest';
import { inTurns } from '../../../api/usecases/in-turns';

afterEach(() => {
  vi.restoreAllMocks();
});

it('lets others be served on Workers, where the clock stands still while code runs', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const order: string[] = [];
  setTimeout(() => order.push('other'), 0);
  function* work(): Generator<undefined, string> {
    for (let step = 0; step < 100; step++) yield;
    order.push('work');
    return 'done';
  }
  expect(await inTurns(work())).toBe('done');
  expect(order).toEqual(['other', 'work']);
});
