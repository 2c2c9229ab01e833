import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { Direction } from '#domain/assessment/scheme/model';

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}

export interface ConvertedCell {
  readonly conversion: Conversion;
  readonly direction: Direction;
  readonly fullPoints: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Address of the value, and of the values of the whole category. */
  readonly value: string;
  readonly peers: string;
}

/** The formula that a clerk would write for the points of a value; null for conversions by tables of ranks. */
export function conversionFormula(cell: ConvertedCell): string | null {
  const points = unboundedFormula(cell);
  if (points === null) return null;
  return `=IF(ISNUMBER(${cell.value}),MAX(${cell.minimum},MIN(${cell.maximum},${points})),"")`;
}

function unboundedFormula({ conversion, direction, fullPoints, value, peers }: ConvertedCell): string | null {
  const isHigher = direction === 'higher';
  switch (conversion.kind) {
    case 'points':
      return value;
    case 'linear':
      return `${fullPoints}*(${value}-${signed(conversion.from)})/(${signed(conversion.to - conversion.from)})`;
    case 'ratio-to-best':
      return isHigher ? `${fullPoints}*${value}/MAX(${peers})` : `${fullPoints}*MIN(${peers})/${value}`;
    case 'rank-steps':
      return `${fullPoints}*(1-${conversion.dropShare}*COUNTIF(${peers},"${isHigher ? '>' : '<'}"&${value}))`;
    case 'steps':
      return conversion.steps.reduceRight(
        (otherwise, { value: limit, points }) => `IF(${value}${isHigher ? '>=' : '<='}${limit},${points},${otherwise})`,
        String(conversion.otherwise),
      );
    case 'stretch':
    case 'rank-table':
      return null;
  }
}

function signed(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}

/** Σ parts, where some are empty × full ÷ Σ full of the others, as a run does it. */
export function branchFormula(
  parts: readonly { readonly address: string; readonly points: number }[],
  full: number,
): string {
  const all = parts.map(({ address }) => address).join(',');
  const known = parts.map(({ address, points }) => `${points}*COUNT(${address})`).join('+');
  return `=IF(COUNT(${all})=0,"",SUM(${all})*${full}/(${known}))`;
}
