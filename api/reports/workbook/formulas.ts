/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}

/** Of a formula in Excel, in characters (Excel specifications and limits): a file with a longer one is damaged to it. */
export const LONGEST_FORMULA = 8192;

/** A range or cell of another sheet. */
export function onSheet(sheet: string, range: string): string {
  return `'${sheet}'!${range}`;
}

/** A number inside a formula. */
export function literal(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * How many of the numbers in a range are on that side of a value, both to nine decimals. COUNTIF would pass the value
 * through text and lose digits.
 */
export function countBeyond(range: string, side: '>' | '<' | '=', value: string): string {
  return `SUMPRODUCT(ISNUMBER(${range})*(ROUND(${range},9)${side}ROUND(${value},9)))`;
}
