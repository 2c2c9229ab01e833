import { pairCovariance } from '#domain/statistics/moments/covariance';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import type { ItemAnswers } from '#domain/statistics/reliability/cronbach-alpha';

/** Answers in columns, one an item, as alpha asks for them. */
export function itemAnswers(columns: readonly Float64Array[]): ItemAnswers {
  const column = (item: number) => columns[item] ?? new Float64Array();
  return {
    items: columns.length,
    momentsOf: (item) => columnMoments(column(item)),
    pairOf: (first, second) => pairCovariance(column(first), column(second)),
    answeredAny: (items) => column(0).filter((_, row) => items.some((item) => !Number.isNaN(column(item)[row]))).length,
  };
}
