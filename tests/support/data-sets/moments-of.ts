import { createMomentTable, type Moments } from '#domain/statistics/moments/moments';

/** Count, mean and variance of a single set of numbers. */
export function momentsOf(values: Iterable<number>): Moments {
  const table = createMomentTable(1);
  for (const value of values) table.add(0, value);
  return table.at(0);
}
