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

/**
 * A text inside a formula. Excel reads at most 255 UTF-16 units between two quotation marks (Excel specifications and
 * limits) and takes a file with more for damaged: longer ones are put together, whole characters at a time.
 */
export function quoted(text: string): string {
  const pieces = text.match(/.{1,127}/gsu) ?? [''];
  const written = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
  return pieces.length === 1 ? written : `(${written})`;
}

/**
 * How many of the numbers in a range are on that side of a value, both to nine decimals. COUNTIF would pass the value
 * through text and lose digits.
 */
export function countBeyond(range: string, side: '>' | '<' | '=', value: string): string {
  return `SUMPRODUCT(ISNUMBER(${range})*(ROUND(${range},9)${side}ROUND(${value},9)))`;
}
