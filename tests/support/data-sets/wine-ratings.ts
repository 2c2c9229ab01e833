import { dataColumns } from './data-set';

const BOTTLES = 8;
const JUDGES = 9;

/** One column a judge, one row a bottle; the file has all bottles of a judge in a row. */
export function wineRatings(measure: 'rating' | 'response'): readonly Float64Array[] {
  const [values = new Float64Array()] = dataColumns('wine', [measure]);
  return Array.from({ length: JUDGES }, (_, judge) => values.slice(judge * BOTTLES, (judge + 1) * BOTTLES));
}
