import { rowMoments } from '#domain/statistics/reliability/column-moments';
import { dataColumns } from './data-set';

export const BFI_SCALES = ['A', 'C', 'E', 'N', 'O'];
const REVERSED = new Set(['A1', 'C4', 'C5', 'E1', 'E2', 'O2', 'O5']);

/** The 25 items as they were answered, in their order A1 to O5. */
export function bfiItems(): readonly Float64Array[] {
  return dataColumns('bfi', BFI_SCALES.flatMap(itemsOf));
}

/** The five items of a scale, reversed items turned round. */
export function bfiScale(scale: string): readonly Float64Array[] {
  const items = itemsOf(scale);
  return dataColumns('bfi', items).map((answers, index) =>
    isReversed(items[index] ?? '') ? reverseKeyed(answers, { from: 1, to: 6 }) : answers,
  );
}

/** The mean of the items answered, reversed items turned round. */
export function bfiScores(scale: string): Float64Array {
  return Float64Array.from(rowMoments(bfiScale(scale)), ({ n, mean }) => (n === 0 ? Number.NaN : mean));
}

/** Answers to an item that is worded the other way round; a missing answer stays missing. */
export function reverseKeyed(answers: Float64Array, { from, to }: { readonly from: number; readonly to: number }) {
  return answers.map((answer) => from + to - answer);
}

/** One of the other columns. */
export function bfiColumn(name: string): Float64Array {
  const [column = new Float64Array()] = dataColumns('bfi', [name]);
  return column;
}

export function isReversed(item: string): boolean {
  return REVERSED.has(item);
}

export function itemsOf(scale: string): readonly string[] {
  return [1, 2, 3, 4, 5].map((number) => `${scale}${number}`);
}
