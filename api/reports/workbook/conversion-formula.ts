import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { Direction } from '#domain/assessment/scheme/model';
import { countBeyond, literal } from './formulas';
import type { TableRanges } from './tables-sheet';

export interface ConvertedCell {
  readonly conversion: Conversion;
  readonly direction: Direction;
  /** Addresses, or numbers as they stand in a formula. */
  readonly full: string;
  readonly minimum: string;
  readonly maximum: string;
  /** Address of the value, and of the values of the whole category. */
  readonly value: string;
  readonly peers: string;
  /** Of steps and tables of ranks. */
  readonly table: TableRanges | undefined;
  /** What stands where there is no value. */
  readonly otherwise: string;
}

/** The formula that a clerk would write for the points of a value. */
export function conversionFormula(cell: ConvertedCell): string {
  const { value, peers, minimum, maximum, conversion, direction, otherwise } = cell;
  const bounded = `MAX(${minimum},MIN(${maximum},${unbounded(cell)}))`;
  const hasRatio = direction === 'higher' ? `MAX(${peers})>0` : `MIN(${peers})>=0`;
  const points = conversion.kind === 'ratio-to-best' ? `IF(${hasRatio},${bounded},"")` : bounded;
  return `IF(ISNUMBER(${value}),${points},${otherwise})`;
}

function unbounded({ conversion, direction, full, value, peers, table }: ConvertedCell): string {
  const isHigher = direction === 'higher';
  const rank = `(1+${countBeyond(peers, isHigher ? '>' : '<', value)})`;
  switch (conversion.kind) {
    case 'points':
      return value;
    case 'linear':
      return `${full}*(${value}-${literal(conversion.from)})/(${literal(conversion.to - conversion.from)})`;
    case 'ratio-to-best':
      return isHigher ? `${full}*${value}/MAX(${peers})` : `IF(${value}>0,${full}*MIN(${peers})/${value},${full})`;
    case 'stretch':
      return stretchFormula({ floorShare: conversion.floorShare, isHigher, full, value, peers });
    case 'rank-steps':
      return `${full}*(1-${conversion.dropShare}*(${rank}-1))`;
    case 'rank-table':
      return rankTableFormula(conversion, { table, rank, value, peers });
    case 'steps':
      return `INDEX(${table?.points},1+${countBeyond(table?.limits ?? '', isHigher ? '>' : '<', value)})`;
  }
}

function stretchFormula(cell: {
  readonly floorShare: number;
  readonly isHigher: boolean;
  readonly full: string;
  readonly value: string;
  readonly peers: string;
}): string {
  const { floorShare, isHigher, full, value, peers } = cell;
  const [worst, best] = isHigher ? [`MIN(${peers})`, `MAX(${peers})`] : [`MAX(${peers})`, `MIN(${peers})`];
  const share = `${floorShare}+${1 - floorShare}*(${value}-${worst})/(${best}-${worst})`;
  return `IF(ROUND(MAX(${peers}),9)=ROUND(MIN(${peers}),9),${full},${full}*(${share}))`;
}

/** By place from the first on, then from the last on, as the run looks them up. */
function rankTableFormula(
  { otherwise, ties, first, last }: Extract<Conversion, { readonly kind: 'rank-table' }>,
  at: {
    readonly table: TableRanges | undefined;
    readonly rank: string;
    readonly value: string;
    readonly peers: string;
  },
): string {
  const { table, rank, value, peers } = at;
  const fromLast = `(COUNT(${peers})+1-${rank})`;
  const below =
    last.length === 0
      ? literal(otherwise)
      : `IF(${fromLast}<=${last.length},INDEX(${table?.last},${fromLast}),${literal(otherwise)})`;
  const looked = first.length === 0 ? below : `IF(${rank}<=${first.length},INDEX(${table?.first},${rank}),${below})`;
  return ties === 'otherwise' ? `IF(${countBeyond(peers, '=', value)}>1,${literal(otherwise)},${looked})` : looked;
}
