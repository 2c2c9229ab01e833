import type { NumberQuestion } from '#domain/questionnaire/model';

/** Larger numbers are no quantities that people count or measure, and their squares would leave the range of doubles. */
export const LARGEST_QUANTITY = 1e15;

/** From where to where an answer may lie, also of a question that sets no limits. */
export function quantityRange({ minimum, maximum }: NumberQuestion): readonly [number, number] {
  return [
    Math.max(minimum ?? -LARGEST_QUANTITY, -LARGEST_QUANTITY),
    Math.min(maximum ?? LARGEST_QUANTITY, LARGEST_QUANTITY),
  ];
}
